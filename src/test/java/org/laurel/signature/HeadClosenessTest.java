package org.laurel.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.application.ApplicationId;
import org.laurel.application.SchoolApplications;
import org.laurel.assessment.AssignAssessor;
import org.laurel.assessment.ConflictOfInterest;
import org.laurel.assessment.ConflictsOfInterest;
import org.laurel.people.People;
import org.laurel.people.SignedIn;
import org.laurel.round.RoundId;
import org.laurel.school.Contact.Part;
import org.laurel.school.ProposeContact;
import org.laurel.school.TypedContact;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.laurel.testing.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who answers for a school is known by an address; the account with that address is too close. */
@LaurelTest
class HeadClosenessTest {

    private static final Set<ConflictOfInterest> SCHOOL = Set.of(ConflictOfInterest.SAME_SCHOOL);

    @LocalServerPort int port;
    @Autowired LabelCast cast;
    @Autowired SchoolCast schools;
    @Autowired SchoolApplications sent;
    @Autowired Visitors visitors;
    @Autowired People people;
    @Autowired AskForSignature askForSignature;
    @Autowired AssignAssessor assignAssessor;
    @Autowired ProposeContact proposeContact;
    @Autowired ConflictsOfInterest conflicts;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    SignedIn officer;
    SignedIn teacher;
    SignedIn head;
    ApplicationId application;

    @BeforeEach
    void a_school_has_written_its_form() {
        clock.set(TestClock.START);
        officer = cast.officer("SE");
        teacher = cast.teacher("SE");
        head = cast.assessor("SE");
        application = schools.complete(teacher);
    }

    @Test
    void a_head_who_assesses_elsewhere_is_not_asked_and_one_in_office_finds_nothing_of_it() {
        var round =
                db.sql("select id from round.european_round").query(java.util.UUID.class).single();
        teacher = cast.teacher("SE");
        application = sent.sent(teacher, "SE", new RoundId(round));
        answers(head);
        assertThat(assignAssessor.assign(application, head.id(), officer.id()))
                .isEqualTo(new AssignAssessor.Outcome.TooClose(SCHOOL));
        assertThat(at(officer)).isEqualTo(200);
        var chief = cast.officer("SE");
        answers(chief);
        assertThat(at(chief)).isEqualTo(404);
    }

    @Test
    void a_deputy_counts_like_the_head_and_an_address_in_other_letters_too() {
        schools.named(teacher, "Somebody", "somebody@school.example", officer);
        db.sql("update school.school set deputy_name = 'Dag', deputy_email = ? where id = ?")
                .params(email(head).toUpperCase(Locale.ROOT), schools.schoolOf(teacher).value())
                .update();
        assertThat(between()).isEqualTo(SCHOOL);
    }

    @Test
    void whoever_was_asked_to_sign_stays_too_close_when_the_record_names_another() {
        db.sql("update school.school set head_name = 'Ingrid', head_email = ? where id = ?")
                .params(email(head), schools.schoolOf(teacher).value())
                .update();
        assertThat(askForSignature.ask(application, Part.HEAD, teacher.id()))
                .isInstanceOf(AskForSignature.Outcome.Mailed.class);
        answers(cast.somebody("Successor"));
        assertThat(between()).isEqualTo(SCHOOL);
    }

    @Test
    void a_head_of_the_time_between_counts_and_one_of_before_or_after_does_not() {
        clock.set(java.time.Instant.parse("2024-06-01T12:00:00Z"));
        answers(head);
        clock.set(java.time.Instant.parse("2024-07-01T12:00:00Z"));
        answers(cast.somebody("Second"));
        assertThat(between()).as("before the first cut-off of December 2024").isEmpty();
        clock.set(java.time.Instant.parse("2025-03-01T12:00:00Z"));
        answers(head);
        clock.set(TestClock.START);
        answers(cast.somebody("Third"));
        assertThat(between()).isEqualTo(SCHOOL);

        var later = cast.assessor("SE");
        decided("2026-05-01T12:00:00Z");
        answers(later);
        assertThat(conflicts.between(later.id(), application)).isEmpty();
    }

    @Test
    void nobody_bars_an_assessor_by_proposing_an_address() {
        proposeContact.propose(
                schools.schoolOf(teacher),
                Part.HEAD,
                new TypedContact("Ingrid", email(head)),
                teacher.id());
        assertThat(between()).isEmpty();
    }

    private void answers(SignedIn person) {
        schools.named(teacher, "Ingrid", email(person), officer);
    }

    private void decided(String at) {
        schools.handedIn(application, teacher);
        db.sql(
                        """
                        insert into application.step (application, attempt, what, at, because)
                        values (?, 1, 'refused', ?::timestamptz, '')
                        """)
                .params(application.value(), at)
                .update();
    }

    private Set<ConflictOfInterest> between() {
        return conflicts.between(head.id(), application);
    }

    private String email(SignedIn person) {
        return people.get(person.id()).email();
    }

    private int at(SignedIn person) {
        return visitors.signedIn(person, port)
                .get("/country/applications/" + application)
                .statusCode();
    }
}
