package org.laurel.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.application.ApplicationId;
import org.laurel.decision.Decision.Content;
import org.laurel.decision.Decision.Kept;
import org.laurel.decision.Decision.Letter;
import org.laurel.decision.Decision.Released;
import org.laurel.people.PersonId;
import org.laurel.scheme.EditionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The decisions on all applications. */
@Repository
public class Decisions {

    private static final String DECISION =
            """
            select d.*, a.scheme from decision.decision d
            join application.shown_application a on a.id = d.application
            """;

    private final JdbcClient db;

    Decisions(JdbcClient db) {
        this.db = db;
    }

    /** The decision on one submission. */
    public Optional<Decision> on(ApplicationId application, int attempt) {
        return db.sql(DECISION + " where d.application = :application and d.attempt = :attempt")
                .param("application", application.value())
                .param("attempt", attempt)
                .query((row, _) -> decision(row))
                .optional();
    }

    /** The last decision that was told to the applicant, before the given attempt. */
    public Optional<Released> earlier(ApplicationId application, int attempt) {
        return db.sql(
                        DECISION
                                + """
                                   where d.application = :application and d.attempt < :attempt and d.released_at is not null
                                   order by d.attempt desc limit 1
                                  """)
                .param("application", application.value())
                .param("attempt", attempt)
                .query((row, _) -> decision(row))
                .optional()
                .map(Released.class::cast);
    }

    /** Keeps a decision; a later one on the same submission replaces it until it is released. */
    void keep(Kept decision) {
        var it = decision.content();
        db.sql(
                        """
                        insert into decision.decision (id, application, attempt, category, wording, recommended, because, feedback,
                            total, maximum, edition, letter_subject, letter, decided_by, decided_at)
                        values (:id, :application, :attempt, :category, :wording, :recommended, :because, :feedback,
                            :total, :maximum, :edition, :subject, :letter, :by, :at)
                        on conflict on constraint an_attempt_is_decided_once do update
                        set category = excluded.category, wording = excluded.wording, recommended = excluded.recommended, because = excluded.because,
                            feedback = excluded.feedback, total = excluded.total, letter_subject = excluded.letter_subject,
                            letter = excluded.letter, decided_by = excluded.decided_by, decided_at = excluded.decided_at
                        where decision.released_at is null
                        """)
                .param("id", it.id().value())
                .param("application", it.application().value())
                .param("attempt", it.attempt())
                .param("category", it.category().key())
                .param("wording", it.wording())
                .param("recommended", it.recommended().key())
                .param("because", it.because())
                .param("feedback", it.feedback())
                .param("total", it.total())
                .param("maximum", it.maximum())
                .param("edition", it.edition().inForceFrom())
                .param("subject", it.letter().subject())
                .param("letter", it.letter().text())
                .param("by", it.by().value())
                .param("at", it.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void release(DecisionId id, PersonId by, Instant at) {
        db.sql(
                        "update decision.decision set released_by = :by, released_at = :at where id = :id and released_at is null")
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    private static Decision decision(ResultSet row) throws SQLException {
        var content =
                new Content(
                        new DecisionId(row.getObject("id", UUID.class)),
                        new ApplicationId(row.getObject("application", UUID.class)),
                        row.getInt("attempt"),
                        Category.of(row.getString("category")),
                        row.getString("wording"),
                        Category.of(row.getString("recommended")),
                        row.getString("because"),
                        row.getString("feedback"),
                        row.getBigDecimal("total"),
                        row.getInt("maximum"),
                        new EditionId(
                                row.getString("scheme"), row.getObject("edition", LocalDate.class)),
                        new Letter(row.getString("letter_subject"), row.getString("letter")),
                        new PersonId(row.getObject("decided_by", UUID.class)),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant());
        @Nullable OffsetDateTime released = row.getObject("released_at", OffsetDateTime.class);
        return released == null
                ? new Kept(content)
                : new Released(
                        content,
                        new PersonId(row.getObject("released_by", UUID.class)),
                        released.toInstant());
    }
}
