package org.laurel.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.laurel.application.Application.Draft;
import org.laurel.application.Application.Particulars;
import org.laurel.application.Application.Turn;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.country.CountryCode;
import org.laurel.people.SignedIn;
import org.laurel.project.ProjectCast;
import org.laurel.round.RoundId;
import org.laurel.scheme.EditionId;
import org.laurel.testing.LabelCast;
import org.laurel.testing.TestClock;
import org.laurel.writing.Answers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Applications of schools, handed in as they are once the head has signed, and their rounds. */
@Component
public class SchoolApplications {

    public static final String SCHEME = "school-label";
    public static final LocalDate PUBLISHED_ON = LocalDate.of(2026, 10, 15);
    private static final LocalDate EDITION = LocalDate.of(2022, 9, 1);
    private static final AtomicInteger ROUND = new AtomicInteger();

    private final LabelCast cast;
    private final Applications applications;
    private final EditionFor editionFor;
    private final Answers answers;
    private final Snapshots snapshots;
    private final TestClock clock;
    private final TransactionTemplate transaction;
    private final JdbcClient db;

    SchoolApplications(
            LabelCast cast,
            Applications applications,
            EditionFor editionFor,
            Answers answers,
            Snapshots snapshots,
            TestClock clock,
            TransactionTemplate transaction,
            JdbcClient db) {
        this.cast = cast;
        this.applications = applications;
        this.editionFor = editionFor;
        this.answers = answers;
        this.snapshots = snapshots;
        this.clock = clock;
        this.transaction = transaction;
        this.db = db;
    }

    /** When it is too late in a round of ours; each has a minute of its own. */
    public static Instant tooLate(int number) {
        return Instant.parse("2026-07-01T20:00:00Z").plusSeconds(60L * number);
    }

    /** A round that everybody may still apply in until July; its labels are of 2026 and 2027. */
    public RoundId round() {
        cast.publish();
        var id = new RoundId(UUID.randomUUID());
        var number = ROUND.incrementAndGet();
        db.sql(
                        """
                        insert into round.european_round (id, scheme, edition, key, announced_at, opens_at, too_late_at, zone,
                            second_screening_on, published_on, registered_by, active_since, active_until, label_from, label_to,
                            valid_from, valid_until, opened_by, written_at)
                        values (:id, :scheme, :edition, :key, :opens, :opens, :tooLate, 'Europe/Brussels',
                            '2026-09-01', :published, '2024-07-01', '2024-07-01', '2026-07-01', '2024-07-01', '2026-07-01',
                            '2026-01-01', '2027-12-31', gen_random_uuid(), :opens)
                        """)
                .param("id", id.value())
                .param("scheme", SCHEME)
                .param("edition", EDITION)
                .param("key", "2026-2027-" + number)
                .param("opens", tooLate(number).minusSeconds(60).atOffset(ZoneOffset.UTC))
                .param("tooLate", tooLate(number).atOffset(ZoneOffset.UTC))
                .param("published", PUBLISHED_ON)
                .update();
        return id;
    }

    public Instant tooLate(RoundId round) {
        return db.sql("select too_late_at from round.european_round where id = ?")
                .param(round.value())
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** Every statement described and rated as fulfilled by the teacher's school. */
    public ApplicationId draft(SignedIn teacher, String country, RoundId round) {
        var about =
                new Particulars(
                        new ApplicationId(TimeOrderedId.next(clock)),
                        SCHEME,
                        teacher.id(),
                        new Subject.WholeSchool(round),
                        new ProjectCast(db).schoolOf(teacher.id()),
                        new CountryCode(country),
                        cast.organisation(country),
                        clock.instant());
        var draft = new Draft(about, EDITION, 0);
        applications.open(draft);
        answers.open(about.id().form(), OpenApplication.questions(editionFor.of(draft), about));
        cast.fillIn(about.id());
        return about.id();
    }

    public ApplicationId sent(SignedIn teacher, String country, RoundId round) {
        var draft = draft(teacher, country, round);
        send(draft, teacher);
        return draft;
    }

    /** Hands in what stands in the form now, with the links that were given. */
    public void send(ApplicationId id, SignedIn by, String... links) {
        transaction.executeWithoutResult(_ -> send((Draft) applications.get(id), by, links));
    }

    private void send(Draft draft, SignedIn by, String... links) {
        var texts = new java.util.TreeMap<String, String>();
        answers.of(draft.id().form()).forEach((question, it) -> texts.put(question, it.text()));
        var about = draft.about();
        var round = ((Subject.WholeSchool) about.subject()).round();
        var written =
                snapshots.write(
                        new Snapshot(
                                draft.id().value(),
                                draft.attempts() + 1,
                                about.scheme(),
                                draft.shown(),
                                about.supportOrganisation(),
                                about.applicant().value(),
                                about.school().value(),
                                null,
                                round.value(),
                                Map.copyOf(texts),
                                java.util.Arrays.stream(links)
                                        .map(SchoolApplications::link)
                                        .toList(),
                                List.of(),
                                clock.instant()));
        answers.close(draft.id().form(), clock.instant());
        var edition = new EditionId(about.scheme(), draft.shown());
        var turn = new Turn(round, null);
        applications.save(
                draft.submit(edition, by.id(), clock.instant(), written.sha256(), turn),
                written.json());
    }

    private static Snapshot.Piece link(String address) {
        var id = UUID.nameUUIDFromBytes(address.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new Snapshot.Piece(id, "link", "", address, "", 0, "", null, null, null);
    }
}
