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
import org.laurel.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All answers of all forms, with every text they ever had. */
@Repository
public class Answers {

    /** The answer as it stands. */
    record Current(int version, String text) {}

    private final JdbcClient db;

    Answers(JdbcClient db) {
        this.db = db;
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
        var sides = new HashMap<String, List<Answer.Side>>();
        var found = new LinkedHashMap<String, Answer>();
        db.sql(
                        """
                        select a.question, a.version, a.text,
                            c.id as conflict, c.opened_at_version, c.text as proposed, c.here, c.there
                        from writing.answer a
                        left join writing.conflict c
                            on c.form = a.form and c.question = a.question and c.resolved_by_version is null
                        where a.form = :form order by a.question, c.opened_at_version, c.id
                        """)
                .param("form", form.value())
                .query(
                        row -> {
                            var answer = answer(row, sides);
                            found.put(answer.question(), answer);
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
                        where r.form = :form and r.kind <> 'late'
                        order by r.question, r.number
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

    /**
     * The texts that came after the form was closed and were not brought back since, newest first,
     * for their writer alone.
     */
    public List<LateText> late(FormId form, PersonId writer) {
        return db.sql(
                        """
                        select r.question, r.text, r.at from writing.revision r
                        where r.form = :form and r.by = :by and r.kind = 'late'
                            and not exists (select from writing.revision n
                                where n.form = r.form and n.question = r.question and n.number > r.number
                                    and n.text = r.text and n.kind <> 'late')
                        order by r.number desc
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

    /** A row for each conflict of an answer, or one without. */
    static Answer answer(ResultSet row, Map<String, List<Answer.Side>> sides) throws SQLException {
        var question = row.getString("question");
        var others = sides.computeIfAbsent(question, _ -> new ArrayList<>());
        if (row.getObject("conflict", UUID.class) != null) {
            others.add(Conflicts.side(row));
        }
        return new Answer(question, row.getInt("version"), row.getString("text"), others);
    }
}
