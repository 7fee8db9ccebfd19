package org.laurel.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All answers of all forms, with every text they ever had. */
@Repository
public class Answers {

    /** The answer as it stands. */
    record Current(int version, String text) {}

    /** Whether the form is closed, the answer disputed, and the change known already. */
    record Standing(boolean closed, boolean disputed, Optional<Revision> before) {}

    /** A text that was typed, and what its writer was answered. */
    record Revision(
            UUID id, String kind, Saved.Outcome outcome, String text, Answer reply, Instant at) {

        /** Whether the reply says no more than the row itself. */
        boolean plain() {
            return reply.conflicts().isEmpty() && reply.text().equals(text);
        }
    }

    private final JdbcClient db;
    private final JsonMapper json;

    Answers(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Opens a form with one empty answer per question; opening it again adds what lacks. */
    public void open(FormId form, Collection<String> questions) {
        db.sql("insert into writing.form (id) values (:form) on conflict do nothing")
                .param("form", form.value())
                .update();
        db.sql(
                        """
                        insert into writing.answer (form, question)
                        select :form, unnest(:questions::text[]) on conflict do nothing
                        """)
                .param("form", form.value())
                .param("questions", questions.toArray(String[]::new))
                .update();
    }

    /** Every answer of a form as it stands, by question. */
    public Map<String, Answer> of(FormId form) {
        var sides = new LinkedHashMap<String, List<Answer.Side>>();
        var found = new LinkedHashMap<String, Answer>();
        db.sql(
                        """
                        select a.question, a.version, a.text, c.id as conflict, r.text as other
                        from writing.answer a
                        left join writing.conflict c
                            on c.form = a.form and c.question = a.question and c.resolved_by_version is null
                        left join writing.revision r on r.id = c.other
                        where a.form = :form order by a.question, c.id
                        """)
                .param("form", form.value())
                .query(
                        row -> {
                            var question = row.getString("question");
                            var others = sides.computeIfAbsent(question, _ -> new ArrayList<>());
                            if (row.getObject("conflict", UUID.class) != null) {
                                others.add(side(row));
                            }
                            found.put(
                                    question,
                                    new Answer(
                                            question,
                                            row.getInt("version"),
                                            row.getString("text"),
                                            others));
                        });
        return found;
    }

    /** Who wrote the text that stands in a box, and when. */
    public record Writer(String name, Instant at) {}

    /** Who wrote last, by question; nothing where nobody wrote yet. */
    public Map<String, Writer> writers(FormId form) {
        var writers = new HashMap<String, Writer>();
        db.sql(
                        """
                        select distinct on (r.question) r.question, p.name, r.at
                        from writing.revision r
                        join writing.answer a on a.form = r.form and a.question = r.question and a.version = r.version
                        join people.shown_person p on p.id = r.by
                        where r.form = :form and r.outcome <> 'conflict' and r.kind <> 'late'
                        order by r.question, r.at desc
                        """)
                .param("form", form.value())
                .query(
                        row -> {
                            writers.put(
                                    row.getString("question"),
                                    new Writer(
                                            row.getString("name"),
                                            row.getObject("at", OffsetDateTime.class).toInstant()));
                        });
        return writers;
    }

    /** Everybody who wrote in a form, whatever became of it. */
    public List<PersonId> authors(FormId form) {
        return db.sql("select distinct by from writing.revision where form = :form order by by")
                .param("form", form.value())
                .query((row, _) -> new PersonId(row.getObject("by", UUID.class)))
                .list();
    }

    /** When the last text that stands in a form was saved; none where nobody wrote in it yet. */
    public Optional<Instant> lastSaved(FormId form) {
        return db.sql(
                        """
                        select max(r.at) as at from writing.answer a
                        join writing.revision r
                            on r.form = a.form and r.question = a.question and r.version = a.version and r.kind <> 'late'
                        where a.form = :form
                        """)
                .param("form", form.value())
                .query((row, _) -> Optional.ofNullable(row.getObject("at", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    /** Holds one answer until the transaction ends; none where the form has no such question. */
    Optional<Current> hold(FormId form, String question) {
        return db.sql(
                        """
                        select version, text from writing.answer
                        where form = :form and question = :question for update
                        """)
                .param("form", form.value())
                .param("question", question)
                .query((row, _) -> new Current(row.getInt("version"), row.getString("text")))
                .optional();
    }

    /** What must be known to judge a change, read once its answer is held. */
    Standing standing(FormId form, String question, UUID change) {
        return db.sql(
                        """
                        select f.closed_at is not null as closed,
                            exists (select from writing.conflict c
                                where c.form = f.id and c.question = :question and c.resolved_by_version is null) as disputed,
                            r.*
                        from writing.form f
                        left join writing.revision r on r.form = f.id and r.change = :change
                        where f.id = :form
                        """)
                .param("form", form.value())
                .param("question", question)
                .param("change", change)
                .query(
                        (row, _) ->
                                new Standing(
                                        row.getBoolean("closed"),
                                        row.getBoolean("disputed"),
                                        row.getObject("id", UUID.class) == null
                                                ? Optional.empty()
                                                : Optional.of(revision(row))))
                .single();
    }

    List<Answer.Side> openConflicts(FormId form, String question) {
        return db.sql(
                        """
                        select c.id as conflict, r.text as other
                        from writing.conflict c join writing.revision r on r.id = c.other
                        where c.form = :form and c.question = :question and c.resolved_by_version is null
                        order by c.id
                        """)
                .param("form", form.value())
                .param("question", question)
                .query((row, _) -> side(row))
                .list();
    }

    /**
     * Closes a form once every save under way has ended: later ones are kept as late. Answers false
     * where it was closed already.
     */
    public boolean close(FormId form, Instant at) {
        db.sql(
                        "select question from writing.answer where form = :form order by question for update")
                .param("form", form.value())
                .query(String.class)
                .list();
        return db.sql(
                                "update writing.form set closed_at = :at where id = :form and closed_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("form", form.value())
                        .update()
                == 1;
    }

    /** Whether nothing may be written for now; a form that nobody opened is not closed. */
    public boolean closed(FormId form) {
        return db.sql(
                        "select exists (select from writing.form where id = :form and closed_at is not null)")
                .param("form", form.value())
                .query(Boolean.class)
                .single();
    }

    public void reopen(FormId form) {
        db.sql("update writing.form set closed_at = null where id = :form")
                .param("form", form.value())
                .update();
    }

    /** The texts that came after the form was closed, newest first, for their writer alone. */
    public List<LateText> late(FormId form, PersonId writer) {
        return db.sql(
                        """
                        select question, text, at from writing.revision
                        where form = :form and by = :by and kind = 'late' order by at desc
                        """)
                .param("form", form.value())
                .param("by", writer.value())
                .query(
                        (row, _) ->
                                new LateText(
                                        row.getString("question"),
                                        row.getString("text"),
                                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Keeps a text as it was typed, before anything is derived from it. */
    void keep(FormId form, Change change, Revision it, PersonId by) {
        db.sql(
                        """
                        insert into writing.revision
                            (id, form, question, change, base, kind, outcome, version, text, reply, by, at)
                        values (:id, :form, :question, :change, :base, :kind, :outcome, :version, :text, :reply::jsonb, :by, :at)
                        """)
                .param("id", it.id())
                .param("form", form.value())
                .param("question", it.reply().question())
                .param("change", change.id())
                .param("base", change.base())
                .param("kind", it.kind())
                .param("outcome", it.outcome().key())
                .param("version", it.reply().version())
                .param("text", it.text())
                .param("reply", it.plain() ? null : json.writeValueAsString(it.reply()))
                .param("by", by.value())
                .param("at", it.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void write(FormId form, String question, int version, String text) {
        db.sql(
                        """
                        update writing.answer set version = :version, text = :text
                        where form = :form and question = :question
                        """)
                .param("version", version)
                .param("text", text)
                .param("form", form.value())
                .param("question", question)
                .update();
    }

    void openConflict(UUID id, FormId form, String question, Change change, Revision other) {
        db.sql(
                        """
                        insert into writing.conflict (id, form, question, base, other, opened_at_version)
                        values (:id, :form, :question, :base, :other, :version)
                        """)
                .param("id", id)
                .param("form", form.value())
                .param("question", question)
                .param("base", change.base())
                .param("other", other.id())
                .param("version", other.reply().version())
                .update();
    }

    void resolve(Collection<UUID> conflicts, int byVersion) {
        db.sql(
                        "update writing.conflict set resolved_by_version = :version where id = any(:conflicts)")
                .param("version", byVersion)
                .param("conflicts", conflicts.toArray(UUID[]::new))
                .update();
    }

    private static Answer.Side side(ResultSet row) throws SQLException {
        return new Answer.Side(row.getObject("conflict", UUID.class), row.getString("other"));
    }

    private Revision revision(ResultSet row) throws SQLException {
        var text = row.getString("text");
        @Nullable String reply = row.getString("reply");
        return new Revision(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                Saved.Outcome.of(row.getString("outcome")),
                text,
                reply == null
                        ? new Answer(
                                row.getString("question"), row.getInt("version"), text, List.of())
                        : json.readValue(reply, Answer.class),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
