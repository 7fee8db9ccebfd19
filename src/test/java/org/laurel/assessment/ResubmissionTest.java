package org.laurel.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.application.ApplicationId;
import org.laurel.application.SchoolApplications;
import org.laurel.people.People;
import org.laurel.people.PeopleForTests;
import org.laurel.people.SignedIn;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.laurel.testing.Visitor;
import org.laurel.writing.Answers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LaurelTest
class ResubmissionTest {

    @LocalServerPort int port;
    @Autowired LabelCast cast;
    @Autowired SchoolApplications schools;
    @Autowired CarryOverMarks carryOverMarks;
    @Autowired HandIn handIn;
    @Autowired Answers answers;
    @Autowired People people;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    SignedIn teacher;
    SignedIn officer;
    SignedIn assessor;
    ApplicationId application;

    @BeforeEach
    void an_application_was_assessed_returned_and_improved() {
        clock.set(TestClock.START);
        teacher = cast.teacher("SE");
        officer = cast.officer("SE");
        assessor = cast.assessor("SE");
        application = schools.sent(teacher, "SE", schools.round());
    }

    @Test
    void marks_and_comments_of_unchanged_statements_are_carried_over_when_asked() {
        first();
        improved();
        schools.send(application, teacher);
        var again = cast.assigned(application, assessor, officer);
        assertThat(text(again, "points.pupils-decide")).isEmpty();
        assertThat(carryOverMarks.carry(again, assessor.id())).isEqualTo(Optional.of(15));
        assertThat(text(again, "points.pupils-decide")).isEqualTo("1");
        assertThat(text(again, "comment.pupils-decide")).isEqualTo("Show how.");
        assertThat(text(again, "points.pupils-lead")).isEmpty();
    }

    @Test
    void what_the_assessor_gave_already_is_not_replaced() {
        first();
        improved();
        schools.send(application, teacher);
        var again = cast.assigned(application, assessor, officer);
        cast.write(again.form(), "points.pupils-decide", "2", assessor.id());
        assertThat(carryOverMarks.carry(again, assessor.id())).isEqualTo(Optional.of(14));
        assertThat(text(again, "points.pupils-decide")).isEqualTo("2");
    }

    @Test
    void where_evidence_changed_the_statements_that_ask_for_it_count_as_changed() {
        first();
        improved();
        schools.send(application, teacher, "https://policy.example");
        var again = cast.assigned(application, assessor, officer);
        carryOverMarks.carry(again, assessor.id());
        assertThat(text(again, "points.esafety-policy")).isEmpty();
        assertThat(text(again, "points.pupils-decide")).isEqualTo("1");
    }

    @Test
    void nobody_elses_marks_are_carried_over_and_no_sheet_of_another() {
        first();
        improved();
        schools.send(application, teacher);
        var second = cast.assessor("SE");
        var theirs = cast.assigned(application, second, officer);
        assertThat(carryOverMarks.carry(theirs, second.id())).isEqualTo(Optional.of(0));
        assertThat(carryOverMarks.carry(theirs, assessor.id())).isEmpty();
    }

    @Test
    void the_sheet_shows_the_school_its_own_rating_the_tries_and_the_words_that_changed() {
        first();
        improved();
        schools.send(application, teacher);
        var again = cast.assigned(application, assessor, officer);
        var page = signedIn(assessor).get("/assignments/" + again).body();
        assertThat(page)
                .contains("Submitted 2 times", "School ", "Fulfilled", "2 – Fulfilled")
                .containsPattern("<del>.*Removed: .*What")
                .containsPattern("<ins>.*Added: .*They")
                .contains("15 statements have not changed")
                .contains("At least 3 points needed");
    }

    private void first() {
        var assignment = cast.assigned(application, assessor, officer);
        cast.writeSheet(
                assignment,
                application,
                assessor,
                cast.points(application, Map.of("pupils-decide", 1)),
                Set.of());
        cast.write(assignment.form(), "comment.pupils-decide", "Show how.", assessor.id());
        handIn.handIn(assignment, assessor.id());
    }

    /** As the officer's return leaves it, with one statement described anew. */
    private void improved() {
        db.sql("update application.application set state = 'draft' where id = ?")
                .param(application.value())
                .update();
        db.sql("update writing.form set closed_at = null where id = ?")
                .param(application.value())
                .update();
        cast.write(application.form(), "pupils-lead", "They lead the fair.", teacher.id());
    }

    private String text(AssignmentId sheet, String question) {
        return answers.of(sheet.form()).get(question).text();
    }

    private Visitor signedIn(SignedIn person) {
        var visitor = new Visitor(port);
        visitor.signIn(people.get(person.id()).email(), PeopleForTests.PASSWORD);
        return visitor;
    }
}
