package org.laurel.writing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything that was ever written in a box, newest first. */
@Repository
public class AnswerHistories {

    private static final int ON_A_PAGE = 20;

    /**
     * One text that came.
     *
     * @param before what stood before it came
     * @param stood what stood when it had come
     * @param typed what came, which was merged or is in conflict where it is not what stood then
     */
    public record Entry(
            UUID revision,
            boolean late,
            boolean restored,
            Saved.Outcome outcome,
            int version,
            String before,
            String stood,
            String typed,
            String by,
            Instant at) {}

    /** Some entries, and from which one on there are older ones. */
    public record Part(List<Entry> entries, @Nullable UUID olderThan) {}

    private final JdbcClient db;

    AnswerHistories(JdbcClient db) {
        this.db = db;
    }

    /** What came late is for its writer alone. */
    public Part of(FormId form, String question, PersonId reader, @Nullable UUID olderThan) {
        var rows =
                db.sql(
                                """
                                select r.id, r.kind, r.outcome, r.version, r.text,
                                    coalesce(r.reply ->> 'text', r.text) as stood, coalesce(p.name, '') as name, r.at
                                from writing.revision r left join people.shown_person p on p.id = r.by
                                where r.form = :form and r.question = :question and (r.kind <> 'late' or r.by = :reader)
                                    and (:older::uuid is null or (r.version, r.number) < (
                                        select o.version, o.number from writing.revision o
                                        where o.id = :older::uuid and o.form = :form))
                                order by r.version desc, r.number desc limit :limit
                                """)
                        .param("form", form.value())
                        .param("question", question)
                        .param("reader", reader.value())
                        .param("older", olderThan)
                        .param("limit", ON_A_PAGE + 1)
                        .query(
                                (row, _) ->
                                        new Entry(
                                                row.getObject("id", UUID.class),
                                                row.getString("kind").equals("late"),
                                                row.getString("kind").equals("restored"),
                                                Saved.Outcome.of(row.getString("outcome")),
                                                row.getInt("version"),
                                                "",
                                                row.getString("stood"),
                                                row.getString("text"),
                                                row.getString("name"),
                                                row.getObject("at", OffsetDateTime.class)
                                                        .toInstant()))
                        .list();
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < Math.min(ON_A_PAGE, rows.size()); i++) {
            var before = i + 1 < rows.size() ? rows.get(i + 1).stood() : "";
            entries.add(after(before, rows.get(i)));
        }
        return new Part(entries, rows.size() > ON_A_PAGE ? entries.getLast().revision() : null);
    }

    /** A text as it came, or as it stood then; nothing where the reader may not see it. */
    Optional<String> text(
            FormId form, String question, UUID revision, boolean typed, PersonId reader) {
        return db.sql(
                        """
                        select case when :typed then text else coalesce(reply ->> 'text', text) end
                        from writing.revision
                        where id = :revision and form = :form and question = :question and (kind <> 'late' or by = :reader)
                        """)
                .param("typed", typed)
                .param("revision", revision)
                .param("form", form.value())
                .param("question", question)
                .param("reader", reader.value())
                .query(String.class)
                .optional();
    }

    private static Entry after(String before, Entry it) {
        return new Entry(
                it.revision(),
                it.late(),
                it.restored(),
                it.outcome(),
                it.version(),
                before,
                it.stood(),
                it.typed(),
                it.by(),
                it.at());
    }
}
