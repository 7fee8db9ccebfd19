package org.laurel.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Every text that was ever typed. */
@Repository
class Revisions {

    /** A text that was typed, and what its writer was answered. */
    record Revision(
            UUID id, String kind, Saved.Outcome outcome, String text, Answer reply, Instant at) {

        /** Whether the reply says no more than the row itself. */
        boolean plain() {
            return reply.conflicts().isEmpty() && reply.text().equals(text);
        }
    }

    /** Whether the form is closed, the answer disputed, and the change known already. */
    record Standing(boolean closed, boolean disputed, Optional<Revision> before) {}

    /** A text to merge from: that of a version, or that of an earlier change. */
    record Origin(int base, @Nullable UUID continues, String text) {}

    /** A text that another continues, and what it was merged from itself. */
    record Continued(UUID revision, String text, int base, @Nullable UUID continues) {}

    private final JdbcClient db;
    private final JsonMapper json;

    Revisions(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
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

    /** The text that stood as a version that there was. */
    Origin version(FormId form, String question, int version) {
        if (version == 0) {
            return new Origin(0, null, "");
        }
        var text =
                db.sql(
                                """
                                select coalesce(reply ->> 'text', text) from writing.revision
                                where form = :form and question = :question and version = :version limit 1
                                """)
                        .param("form", form.value())
                        .param("question", question)
                        .param("version", version)
                        .query(String.class)
                        .single();
        return new Origin(version, null, text);
    }

    /** A change of the same writer and answer, as it was typed. */
    Optional<Continued> change(FormId form, String question, UUID change, PersonId by) {
        return db.sql(
                        """
                        select id, text, coalesce(base, 0) as base, continues from writing.revision
                        where form = :form and change = :change and question = :question and by = :by
                        """)
                .param("form", form.value())
                .param("change", change)
                .param("question", question)
                .param("by", by.value())
                .query(
                        (row, _) ->
                                new Continued(
                                        row.getObject("id", UUID.class),
                                        row.getString("text"),
                                        row.getInt("base"),
                                        row.getObject("continues", UUID.class)))
                .optional();
    }

    /** Keeps a text as it was typed, before anything is derived from it. */
    void keep(
            FormId form,
            Change change,
            @Nullable Integer base,
            @Nullable UUID continues,
            Revision it,
            PersonId by) {
        db.sql(
                        """
                        insert into writing.revision
                            (id, form, question, change, base, continues, kind, outcome, version, text, reply, by, at)
                        values (:id, :form, :question, :change, :base, :continues, :kind, :outcome, :version, :text,
                            :reply::jsonb, :by, :at)
                        """)
                .param("id", it.id())
                .param("form", form.value())
                .param("question", it.reply().question())
                .param("change", change.id())
                .param("base", base)
                .param("continues", continues)
                .param("kind", it.kind())
                .param("outcome", it.outcome().key())
                .param("version", it.reply().version())
                .param("text", it.text())
                .param("reply", it.plain() ? null : json.writeValueAsString(it.reply()))
                .param("by", by.value())
                .param("at", it.at().atOffset(ZoneOffset.UTC))
                .update();
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
