package org.laurel.signature;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.laurel.application.Application.Draft;
import org.laurel.application.ApplicationId;
import org.laurel.application.Applications;
import org.laurel.mail.Outbox;
import org.laurel.people.SignedIn;
import org.laurel.project.ProjectCast;
import org.laurel.scheme.EditionId;
import org.laurel.scheme.Editions;
import org.laurel.scheme.Question;
import org.laurel.school.ConfirmContact;
import org.laurel.school.Contact.Part;
import org.laurel.school.SchoolId;
import org.laurel.school.TypedContact;
import org.laurel.testing.LabelCast;
import org.laurel.testing.TestClock;
import org.laurel.writing.Answers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A school that applies for the School Label, and the mailbox of its head. */
@Component
public class SchoolCast {

    static final String SCHEME = "school-label";
    static final LocalDate EDITION = LocalDate.of(2022, 9, 1);

    private static final Pattern LINK = Pattern.compile("/signatures/([A-Za-z0-9_-]{43})");
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

    private final LabelCast cast;
    private final Applications applications;
    private final Editions editions;
    private final Answers answers;
    private final ConfirmContact confirmContact;
    private final Outbox outbox;
    private final TestClock clock;
    private final JdbcClient db;

    SchoolCast(
            LabelCast cast,
            Applications applications,
            Editions editions,
            Answers answers,
            ConfirmContact confirmContact,
            Outbox outbox,
            TestClock clock,
            JdbcClient db) {
        this.cast = cast;
        this.applications = applications;
        this.editions = editions;
        this.answers = answers;
        this.confirmContact = confirmContact;
        this.outbox = outbox;
        this.clock = clock;
        this.db = db;
    }

    public SchoolId schoolOf(SignedIn teacher) {
        return new ProjectCast(db).schoolOf(teacher.id());
    }

    /** A draft of the teacher's school with every question answered. */
    public ApplicationId complete(SignedIn teacher) {
        var draft = open(teacher);
        cast.fillIn(draft);
        cast.evidence(draft, teacher);
        return draft;
    }

    ApplicationId open(SignedIn teacher) {
        cast.publish();
        var id = new ApplicationId(UUID.randomUUID());
        db.sql(
                        """
                        insert into application.application (id, scheme, applicant, european_round, school, country,
                            support_organisation, edition, opened_at)
                        select :id, :scheme, :applicant, :round, id, country, support_organisation, :edition, :now
                        from school.school where id = :school
                        """)
                .param("id", id.value())
                .param("scheme", SCHEME)
                .param("applicant", teacher.id().value())
                .param("round", round())
                .param("school", schoolOf(teacher).value())
                .param("edition", EDITION)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        var edition = editions.get(new EditionId(SCHEME, EDITION));
        answers.open(id.form(), edition.form().questions().stream().map(Question::key).toList());
        return id;
    }

    /** Every draft is written in a round; one serves all tests of a class. */
    private UUID round() {
        db.sql(
                        """
                        insert into round.european_round (id, scheme, edition, key, announced_at, opens_at, too_late_at, zone,
                            second_screening_on, published_on, registered_by, active_since, active_until, label_from, label_to,
                            valid_from, valid_until, opened_by, written_at)
                        values (gen_random_uuid(), :scheme, :edition, '2027-2028', '2026-01-01Z', '2026-02-01Z', '2026-12-01Z',
                            'Europe/Brussels', '2026-03-01', '2027-02-01', '2024-12-01', '2024-12-01', '2026-12-01', '2024-12-01',
                            '2026-12-01', '2027-01-01', '2028-12-31', gen_random_uuid(), '2026-01-01Z')
                        on conflict do nothing
                        """)
                .param("scheme", SCHEME)
                .param("edition", EDITION)
                .update();
        return db.sql("select id from round.european_round where scheme = :scheme limit 1")
                .param("scheme", SCHEME)
                .query(UUID.class)
                .single();
    }

    Draft draft(ApplicationId id) {
        return (Draft) applications.get(id);
    }

    /** The support organisation confirms who answers for the teacher's school. */
    public String named(SignedIn teacher, Part part, String name, SignedIn officer) {
        var email =
                name.toLowerCase(java.util.Locale.ROOT)
                        + "-"
                        + schoolOf(teacher)
                        + "@school.example";
        confirm(teacher, part, new TypedContact(name, email), officer);
        return email;
    }

    /** The same for a head with an address of one's own. */
    void named(SignedIn teacher, String name, String email, SignedIn officer) {
        confirm(teacher, Part.HEAD, new TypedContact(name, email), officer);
    }

    private void confirm(SignedIn teacher, Part part, TypedContact typed, SignedIn officer) {
        var outcome = confirmContact.confirm(schoolOf(teacher), part, typed, officer);
        if (!(outcome instanceof ConfirmContact.Outcome.Confirmed)) {
            throw new AssertionError(outcome);
        }
    }

    /** What was handed in by SQL: the state alone is what later readers ask for. */
    public void handedIn(ApplicationId id, SignedIn by) {
        db.sql(
                        """
                        insert into application.submission (application, attempt, submitted_by, submitted_at, edition, snapshot, sha256)
                        values (:id, 1, :by, :now, :edition, '{}', sha256('{}'))
                        """)
                .param("id", id.value())
                .param("by", by.id().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("edition", EDITION)
                .update();
        db.sql("update application.application set state = 'submitted', attempt = 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    /** The token of every link mailed to an address. */
    public Set<String> links(String email) {
        return mailed(email)
                .flatMap(it -> LINK.matcher(it).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
    }

    /** The code mailed last to an address. */
    public String code(String email) {
        return mailed(email)
                .filter(it -> !it.contains("/signatures/"))
                .flatMap(it -> CODE.matcher(it).results().map(found -> found.group(1)))
                .findFirst()
                .orElseThrow();
    }

    Stream<String> mailed(String email) {
        return outbox.latest(1_000).stream()
                .filter(it -> it.message().to().equals(email))
                .map(it -> it.message().text());
    }
}
