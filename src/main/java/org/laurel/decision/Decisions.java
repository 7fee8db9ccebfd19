package org.laurel.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.application.ApplicationId;
import org.laurel.country.CountryCode;
import org.laurel.decision.Decision.Content;
import org.laurel.decision.Decision.Kept;
import org.laurel.decision.Decision.Letter;
import org.laurel.decision.Decision.Released;
import org.laurel.people.PersonId;
import org.laurel.round.RoundId;
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

    /**
     * Assessors spoke, or a sheet was taken back, after it was decided: it must be decided again.
     */
    private static final String ASSESSED_SINCE =
            """
            (exists (select from assessment.shown_assignment s
                where s.application = d.application and s.attempt = d.attempt
                    and (s.handed_in_at > d.decided_at or s.handed_in_at is not null and s.ended_at > d.decided_at))
            or exists (select from assessment.shown_agreement g
                where g.application = d.application and g.attempt = d.attempt and g.at > d.decided_at))
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

    /** Whether the result it rests on has changed since. */
    boolean assessedSince(DecisionId id) {
        return db.sql(
                        "select SINCE from decision.decision d where d.id = :id"
                                .replace("SINCE", ASSESSED_SINCE))
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** A submission that is returned is not decided after all. */
    void forgetKept(ApplicationId application, int attempt) {
        db.sql(
                        "delete from decision.decision where application = :application and attempt = :attempt and released_at is null")
                .param("application", application.value())
                .param("attempt", attempt)
                .update();
    }

    /** Releases what is kept in a round and still rests on all that the assessors say. */
    List<Content> releaseAll(RoundId round, PersonId by, Instant at) {
        return db.sql(
                        """
                        with released as (
                            update decision.decision d set released_by = :by, released_at = :at
                            from application.shown_application a
                            where a.id = d.application and a.attempt = d.attempt and a.european_round = :round
                                and a.state = 'in-assessment' and d.released_at is null and not SINCE
                            returning d.*, a.scheme)
                        select * from released order by id
                        """
                                .replace("SINCE", ASSESSED_SINCE))
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("round", round.value())
                .query((row, _) -> decision(row).content())
                .list();
    }

    /**
     * How far each country is; drafts and what was withdrawn are left out, and what the reader
     * stands too close to: where there is one application, its count is its result.
     */
    public List<CountryCount> counts(RoundId round, PersonId reader) {
        return db.sql(
                        """
                        select a.country,
                            count(*) filter (where k.kept and not k.since and d.category = 'award') as awards,
                            count(*) filter (where k.kept and not k.since and d.category = 'refuse') as refusals,
                            count(*) filter (where k.kept and k.since) as again,
                            count(*) filter (where d.id is null) as undecided,
                            count(*) filter (where d.released_at is not null) as released
                        from application.shown_application a
                        left join decision.decision d on d.application = a.id and d.attempt = a.attempt
                        cross join lateral (
                            select d.id is not null and d.released_at is null as kept, SINCE as since) k
                        where a.european_round = :round and a.state not in ('draft', 'withdrawn')
                            and a.id not in (select application from assessment.shown_closeness where person = :reader)
                        group by a.country order by a.country
                        """
                                .replace("SINCE", ASSESSED_SINCE))
                .param("round", round.value())
                .param("reader", reader.value())
                .query(
                        (row, _) ->
                                new CountryCount(
                                        new CountryCode(row.getString("country")),
                                        row.getInt("awards"),
                                        row.getInt("refusals"),
                                        row.getInt("again"),
                                        row.getInt("undecided"),
                                        row.getInt("released")))
                .list();
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
