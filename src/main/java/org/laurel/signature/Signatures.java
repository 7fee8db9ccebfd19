package org.laurel.signature;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.laurel.application.Application;
import org.laurel.application.ApplicationId;
import org.laurel.evidence.ItemId;
import org.laurel.people.PersonId;
import org.laurel.round.RoundId;
import org.laurel.signature.Signature.Ended;
import org.laurel.signature.Signature.Request;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The signatures that were asked for, and what became of them. */
@Repository
public class Signatures {

    /** A page signed by hand that somebody has to look at, and the school it came from. */
    public record Waiting(
            ApplicationId application, String school, String signatory, Instant since) {}

    private final JdbcClient db;

    Signatures(JdbcClient db) {
        this.db = db;
    }

    /**
     * What stands for an application: for a draft what was asked for last, unless it ended since;
     * for what was handed in the one it went out with, also where a later draft made that void.
     */
    public Optional<Signature> of(Application application) {
        return Application.lastSubmission(application)
                .map(it -> sentWith(application.id(), it.at()))
                .orElseGet(() -> of(application.id()));
    }

    private Optional<Signature> sentWith(ApplicationId application, Instant at) {
        return db.sql(
                        """
                        select r.*, null::timestamptz as ended_at from signature.request r
                        where r.application = :application and r.asked_at <= :at
                            and (r.void_since is null or r.void_since > :at)
                        order by r.number desc limit 1
                        """)
                .param("application", application.value())
                .param("at", moment(at))
                .query((row, _) -> SignatureRow.signature(row))
                .optional();
    }

    /** What was asked for last, unless it ended since. */
    Optional<Signature> of(ApplicationId application) {
        return latest(application).filter(it -> !(it instanceof Ended));
    }

    /** What was asked for last, whatever became of it. */
    Optional<Signature> latest(ApplicationId application) {
        return db.sql(
                        """
                        select *, void_since as ended_at from signature.request
                        where application = :application order by number desc limit 1
                        """)
                .param("application", application.value())
                .query((row, _) -> SignatureRow.signature(row))
                .optional();
    }

    public Optional<Signature> find(SignatureId id) {
        return db.sql("select *, void_since as ended_at from signature.request where id = :id")
                .param("id", id.value())
                .query((row, _) -> SignatureRow.signature(row))
                .optional();
    }

    /**
     * The scans of handed-in forms that some support organisations have to look at, by age; none
     * that this person is too close to.
     */
    public List<Waiting> toConfirm(Collection<String> organisations, PersonId by, int most) {
        return db.sql(
                        """
                        select r.application, s.name as school, r.name as signatory, r.scanned_at
                        from signature.request r
                        join application.shown_application a on a.id = r.application
                        join school.shown_school s on s.id = a.school
                        where r.scanned_at is not null and r.confirmed_at is null
                            and r.signed_at is null and r.declined_at is null
                            and (r.void_since is null or r.void_since > a.submitted_at) and r.asked_at <= a.submitted_at
                            and a.state <> 'draft' and a.support_organisation = any(:organisations)
                            and a.id not in (select application from assessment.shown_closeness where person = :by)
                        order by r.scanned_at limit :most
                        """)
                .param("organisations", organisations.toArray(String[]::new))
                .param("by", by.value())
                .param("most", most)
                .query(
                        (row, _) ->
                                new Waiting(
                                        new ApplicationId(row.getObject("application", UUID.class)),
                                        row.getString("school"),
                                        row.getString("signatory"),
                                        row.getObject("scanned_at", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }

    /** Until when the last link to a request works. */
    public Optional<Instant> linkExpires(SignatureId request) {
        return db.sql(
                        "select expires_at from signature.link where request = :request order by expires_at desc limit 1")
                .param("request", request.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** What people call a round of all countries. */
    public Optional<String> roundName(RoundId round) {
        return db.sql("select key from round.shown_european_round where id = :id")
                .param("id", round.value())
                .query(String.class)
                .optional();
    }

    void ask(Request it) {
        db.sql(
                        """
                        insert into signature.request (id, application, version, part, name, email, asked_by, asked_at)
                        values (:id, :application, :version, :part, :name, :email, :by, :at)
                        """)
                .param("id", it.id().value())
                .param("application", it.application().value())
                .param("version", HexFormat.of().parseHex(it.version()))
                .param("part", it.part().key())
                .param("name", it.signatory().name())
                .param("email", it.signatory().email())
                .param("by", it.askedBy().value())
                .param("at", moment(it.askedAt()))
                .update();
    }

    /** Answers false where it was opened before. */
    boolean open(SignatureId id, Instant at) {
        return db.sql(
                                "update signature.request set opened_at = :at where id = :id and opened_at is null")
                        .param("at", moment(at))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void sign(SignatureId id, Instant at) {
        db.sql("update signature.request set signed_at = :at where id = :id")
                .param("at", moment(at))
                .param("id", id.value())
                .update();
    }

    void decline(SignatureId id, String because, Instant at) {
        db.sql("update signature.request set declined_at = :at, because = :because where id = :id")
                .param("at", moment(at))
                .param("because", because)
                .param("id", id.value())
                .update();
    }

    void scan(SignatureId id, ItemId scan, PersonId by, Instant at) {
        db.sql(
                        """
                        update signature.request set scan = :scan, scanned_by = :by, scanned_at = :at
                        where id = :id
                        """)
                .param("scan", scan.value())
                .param("by", by.value())
                .param("at", moment(at))
                .param("id", id.value())
                .update();
    }

    void confirm(SignatureId id, PersonId by, Instant at) {
        db.sql("update signature.request set confirmed_by = :by, confirmed_at = :at where id = :id")
                .param("by", by.value())
                .param("at", moment(at))
                .param("id", id.value())
                .update();
    }

    void end(SignatureId id, Instant at) {
        db.sql(
                        "update signature.request set void_since = :at where id = :id and void_since is null")
                .param("at", moment(at))
                .param("id", id.value())
                .update();
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
