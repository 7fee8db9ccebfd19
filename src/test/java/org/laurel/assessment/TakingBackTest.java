package org.laurel.assessment;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.application.ApplicationId;
import org.laurel.assessment.TakeBackAssignment.Outcome;
import org.laurel.assessment.TakeBackAssignment.Seen;
import org.laurel.decision.Category;
import org.laurel.decision.Decide;
import org.laurel.decision.ReleaseDecision;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.language.Language;
import org.laurel.mail.Message;
import org.laurel.mail.Outbox;
import org.laurel.people.People;
import org.laurel.people.RevokeRole;
import org.laurel.people.Role;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.project.ProjectCast;
import org.laurel.testing.AtOnce;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.laurel.testing.Visitor;
import org.laurel.testing.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Assignments that end before their time: taken back by an officer, or by themselves. */
@LaurelTest
class TakingBackTest {

    private static final String WHY = "Вие познавате класа.";

    @LocalServerPort int port;
    @Autowired LabelCast cast;
    @Autowired Visitors visitors;
    @Autowired People people;
    @Autowired TakeBackAssignment takeBackAssignment;
    @Autowired EndLapsedAssignments endLapsedAssignments;
    @Autowired RevokeRole revokeRole;
    @Autowired Assignments assignments;
    @Autowired Sheets sheets;
    @Autowired Decide decide;
    @Autowired ReleaseDecision releaseDecision;
    @Autowired History history;
    @Autowired Outbox outbox;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    SignedIn teacher;
    SignedIn officer;
    SignedIn assessor;
    ApplicationId application;

    @BeforeEach
    void an_application_was_submitted() {
        clock.set(TestClock.START);
        teacher = cast.teacher("SE");
        officer = cast.officer("SE");
        assessor = cast.assessor("SE");
        application = cast.submitted(teacher, cast.project(teacher, cast.teacher("BG")));
    }

    @Test
    void the_assessor_is_told_why_in_the_own_language_and_opens_it_no_more() {
        people.speak(assessor.id(), Language.BG);
        var assignment = cast.assigned(application, assessor, officer);
        assertThat(takeBack(assignment, WHY)).isEqualTo(Outcome.DONE);
        var mail = mail(assignment);
        assertThat(mail.to()).isEqualTo(people.get(assessor.id()).email());
        assertThat(mail.language()).isEqualTo(Language.BG);
        assertThat(mail.subject()).startsWith("Не е нужно повече да оценявате: Project");
        assertThat(mail.text())
                .contains(WHY, "оттегли молбата си")
                .doesNotContain(teacher.name(), officer.name());
        assertThat(signedIn(assessor).get("/assignments/" + assignment).statusCode())
                .isEqualTo(404);
        assertThat(last().what()).isEqualTo("assessment.taken-back");
        assertThat(last().by()).isEqualTo(officer.id().value());
        assertThat(last().details()).containsOnly(Map.entry("assessor", assessor.id().toString()));
        assertThat(takeBack(assignment, WHY)).isEqualTo(Outcome.DONE); // twice is harmless
        assertThat(signedIn(teacher).get("/applications/" + application).body())
                .doesNotContain(WHY, assessor.name());
    }

    @Test
    void the_form_stands_on_the_case_and_asks_for_a_reason() {
        var assignment = cast.assigned(application, assessor, officer);
        var visitor = signedIn(officer);
        var at = "/country/applications/" + application;
        var form = at + "/assignments/" + assignment + "/taking-back";
        assertThat(visitor.get(at).body()).contains("action=\"" + form + "\"");
        var again = visitor.post(form, "because", "  ");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains("<details open>", "Say why you take it back.")
                .contains("href=\"#because-" + assignment + "\"")
                .contains("id=\"because-" + assignment + "\"");
        assertThat(visitor.post(form, "because", "Too late").statusCode()).isIn(302, 303);
        assertThat(visitor.get(at).body())
                .contains("Taken back: Too late", "Assignment taken back", officer.name())
                .doesNotContain("action=\"" + form + "\"");
    }

    @Test
    void a_sheet_that_came_in_since_the_page_was_opened_is_shown_before_it_can_be_taken_back() {
        var sheet = cast.sheet(application, assessor, officer, Map.of(), Set.of());
        var visitor = signedIn(officer);
        var at = "/country/applications/" + application;
        visitor.get(at);
        var form = at + "/assignments/" + sheet + "/taking-back";
        var since = visitor.post(form, "because", "No longer needed", "handedIn", "false");
        assertThat(since.statusCode()).isEqualTo(409);
        assertThat(since.body())
                .contains("was handed in after you opened this page", "<details open>")
                .contains("value=\"No longer needed\"", "name=\"handedIn\" value=\"true\"");
        assertThat(sheets.of(application, 1)).hasSize(1);
        assertThat(
                        visitor.post(form, "because", "No longer needed", "handedIn", "true")
                                .statusCode())
                .isIn(302, 303);
        assertThat(sheets.of(application, 1)).isEmpty();
    }

    @Test
    void nobody_but_an_officer_of_the_application_takes_it_back() {
        var assignment = cast.assigned(application, assessor, officer);
        var other = cast.submitted(teacher, cast.project(teacher, cast.teacher("BG")));
        for (var somebody : List.of(cast.officer("BG"), assessor, teacher)) {
            assertThat(
                            takeBackAssignment.takeBack(
                                    application, assignment, WHY, Seen.OPEN, somebody.id()))
                    .isEqualTo(Outcome.NOT_FOUND);
        }
        assertThat(takeBackAssignment.takeBack(other, assignment, WHY, Seen.OPEN, officer.id()))
                .isEqualTo(Outcome.NOT_FOUND);
        assertThat(assignments.find(assignment)).containsInstanceOf(Assignment.Open.class);
    }

    @Test
    void a_sheet_that_was_handed_in_counts_no_longer_and_is_decided_anew() {
        var biased = cast.sheet(application, assessor, officer, Map.of(), Set.of());
        decide(Category.AWARD);
        clock.advance(Duration.ofMinutes(1));
        assertThat(takeBack(biased, WHY)).isEqualTo(Outcome.HANDED_IN_SINCE);
        assertThat(sheets.of(application, 1)).hasSize(1);
        assertThat(takeBackHandedIn(biased)).isEqualTo(Outcome.DONE);
        assertThat(sheets.of(application, 1)).isEmpty();
        assertThat(releaseDecision.release(application, officer.id()))
                .isEqualTo(new ReleaseDecision.Outcome.AssessedSince());
        clock.advance(Duration.ofMinutes(1));
        var fair =
                cast.sheet(
                        application,
                        cast.assessor("SE"),
                        officer,
                        Map.of("choice-and-use-of-ict", 1),
                        Set.of());
        clock.advance(Duration.ofMinutes(1));
        decide(Category.REFUSE);
        assertThat(releaseDecision.release(application, officer.id()))
                .isInstanceOf(ReleaseDecision.Outcome.Done.class);
        assertThat(takeBackHandedIn(fair)).isEqualTo(Outcome.NOT_NOW);
    }

    @Test
    void whose_assignment_was_taken_back_can_be_asked_again_and_the_rest_makes_room() {
        var first = cast.assigned(application, assessor, officer);
        cast.assigned(application, cast.assessor("SE"), officer);
        cast.assigned(application, cast.assessor("SE"), officer);
        takeBack(first, WHY);
        var again = cast.assigned(application, assessor, officer);
        assertThat(again).isNotEqualTo(first);
        assertThat(assignments.of(application, 1)).hasSize(4);
    }

    @Test
    void two_officers_who_take_it_back_at_once_take_it_back_once() {
        var assignment = cast.assigned(application, assessor, officer);
        Callable<Outcome> step = () -> takeBack(assignment, WHY);
        assertThat(AtOnce.all(List.of(step, step))).containsOnly(Outcome.DONE);
        assertThat(happened("assessment.taken-back")).isEqualTo(1);
    }

    @Test
    void with_the_role_end_the_open_assignments_and_officers_see_what_lacks_an_assessor() {
        var open = cast.assigned(application, assessor, officer);
        var other = cast.submitted(teacher, cast.project(teacher, cast.teacher("BG")));
        var handedIn = cast.sheet(other, assessor, officer, Map.of(), Set.of());
        var lapsed = "1 application needs another assessor: an assignment ended";
        assertThat(desk()).doesNotContain("an assignment ended");
        revokeRole.revoke(officer, new Role(Kind.ASSESSOR, cast.organisation("SE")), assessor.id());
        assertThat(assignments.find(open))
                .containsInstanceOf(Assignment.Ended.class)
                .get()
                .extracting(it -> ((Assignment.Ended) it).how())
                .isEqualTo(Assignment.Ending.ROLE_GONE);
        assertThat(last().what()).isEqualTo("assessment.role-gone");
        assertThat(assignments.find(handedIn)).containsInstanceOf(Assignment.HandedIn.class);
        assertThat(sheets.of(other, 1)).hasSize(1);
        assertThat(signedIn(officer).get("/country/applications/" + application).body())
                .contains("Ended: no longer an assessor");
        assertThat(desk()).contains(lapsed);
        assertThat(
                        signedIn(officer)
                                .get("/country/applications?state=to-assign&q=" + teacher.name())
                                .body())
                .contains("An assignment ended");
        cast.assigned(application, cast.assessor("SE"), officer);
        assertThat(desk()).doesNotContain("an assignment ended");
    }

    @Test
    void who_came_too_close_is_marked_at_once_and_the_assignment_ends_by_itself() {
        var assignment = cast.assigned(application, assessor, officer);
        var kept = cast.assigned(application, cast.assessor("SE"), officer);
        var at = new ProjectCast(db);
        at.work(assessor.id(), at.schoolOf(teacher.id()));
        var page = "/country/applications/" + application;
        assertThat(signedIn(officer).get(page).body())
                .contains("Too close by now: works or worked at the school");
        assertThat(endLapsedAssignments.end(null)).isPositive();
        assertThat(signedIn(officer).get(page).body()).contains("Ended: too close by now");
        assertThat(last().what()).isEqualTo("assessment.too-close");
        assertThat(last().by()).isNull();
        assertThat(assignments.find(assignment)).containsInstanceOf(Assignment.Ended.class);
        assertThat(assignments.find(kept)).containsInstanceOf(Assignment.Open.class);
        assertThat(endLapsedAssignments.end(null)).isZero();
    }

    private String desk() {
        return signedIn(officer).get("/desk").body();
    }

    private void decide(Category category) {
        assertThat(decide.decide(application, new Decide.Wish(category, "", "", ""), officer.id()))
                .isInstanceOf(Decide.Outcome.Done.class);
    }

    private Outcome takeBack(AssignmentId assignment, String because) {
        return takeBackAssignment.takeBack(
                application, assignment, because, Seen.OPEN, officer.id());
    }

    private Outcome takeBackHandedIn(AssignmentId assignment) {
        return takeBackAssignment.takeBack(
                application, assignment, WHY, Seen.HANDED_IN, officer.id());
    }

    private long happened(String what) {
        return history.of(application.subject()).stream()
                .filter(it -> it.what().equals(what))
                .count();
    }

    private Event last() {
        return history.of(application.subject()).stream()
                .filter(it -> it.what().startsWith("assessment."))
                .toList()
                .getLast();
    }

    private Message mail(AssignmentId assignment) {
        var key = "notification.taken-back:" + assignment;
        await().atMost(20, SECONDS).until(() -> mails(key).size() == 1);
        return mails(key).getFirst();
    }

    private List<Message> mails(String key) {
        return outbox.latest(1000).stream()
                .map(Outbox.Entry::message)
                .filter(it -> it.key().equals(key))
                .toList();
    }

    private Visitor signedIn(SignedIn person) {
        return visitors.signedIn(person, port);
    }
}
