package org.laurel.assessment;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.application.ApplicationId;
import org.laurel.decision.Category;
import org.laurel.decision.Decide;
import org.laurel.decision.ReleaseDecision;
import org.laurel.language.Language;
import org.laurel.mail.Message;
import org.laurel.mail.Outbox;
import org.laurel.people.People;
import org.laurel.people.RevokeRole;
import org.laurel.people.Role;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.project.ProjectCast;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is told that an assignment ended by itself. */
@LaurelTest
class LapseNewsTest {

    @Autowired LabelCast cast;
    @Autowired People people;
    @Autowired EndLapsedAssignments endLapsedAssignments;
    @Autowired RevokeRole revokeRole;
    @Autowired Assignments assignments;
    @Autowired Decide decide;
    @Autowired ReleaseDecision releaseDecision;
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
        db.sql("truncate people.role").update();
        teacher = cast.teacher("SE");
        officer = cast.officer("SE");
        assessor = cast.assessor("SE");
        application = cast.submitted(teacher, cast.project(teacher, cast.teacher("BG")));
    }

    @Test
    void both_the_assessor_and_the_officers_are_told_when_the_role_is_gone_in_their_languages() {
        people.speak(assessor.id(), Language.BG);
        var second = cast.officer("SE");
        people.speak(second.id(), Language.SV);
        var tooClose = office(cast.colleagueOf(teacher));
        var gone = cast.officer("SE");
        var goneTo = email(gone);
        leave(gone);
        var elsewhere = cast.officer("DK");
        var open = cast.assigned(application, assessor, officer);
        revokeRole.revoke(officer, new Role(Kind.ASSESSOR, cast.organisation("SE")), assessor.id());
        var told = mail("notification.lapsed:" + open, 1).getFirst();
        assertThat(told.to()).isEqualTo(people.get(assessor.id()).email());
        assertThat(told.subject()).startsWith("Не е нужно повече да оценявате: Project");
        assertThat(told.text())
                .contains("Вече не сте оценител за")
                .doesNotContain(teacher.name(), officer.name());
        var needed = mail("notification.assessor-needed:" + open, 2);
        assertThat(needed)
                .extracting(Message::to)
                .containsExactlyInAnyOrder(email(officer), email(second))
                .doesNotContain(email(tooClose), goneTo, email(elsewhere));
        assertThat(to(needed, second).subject()).startsWith("En ny bedömare behövs: Project");
        assertThat(to(needed, officer).text())
                .contains("no longer an assessor", "/country/applications/" + application)
                .doesNotContain(assessor.name(), teacher.name());
    }

    @Test
    void both_are_told_once_when_the_assessor_came_too_close_and_not_by_whom_or_how() {
        var open = cast.assigned(application, assessor, officer);
        var at = new ProjectCast(db);
        at.work(assessor.id(), at.schoolOf(teacher.id()));
        endLapsedAssignments.end(null);
        endLapsedAssignments.end(null);
        assertThat(mail("notification.lapsed:" + open, 1).getFirst().text())
                .contains("By now this is true of you")
                .doesNotContain(teacher.name(), officer.name());
        assertThat(to(mail("notification.assessor-needed:" + open, 1), officer).text())
                .contains("has come too close to it")
                .doesNotContain(assessor.name(), teacher.name(), "worked");
    }

    @Test
    void nobody_is_told_of_what_ends_after_the_decision() {
        var open = cast.assigned(application, assessor, officer);
        cast.sheet(application, cast.assessor("SE"), officer, Map.of(), Set.of());
        clock.advance(Duration.ofMinutes(1));
        decide.decide(application, new Decide.Wish(Category.AWARD, "", "", ""), officer.id());
        assertThat(releaseDecision.release(application, officer.id()))
                .isInstanceOf(ReleaseDecision.Outcome.Done.class);
        revokeRole.revoke(officer, new Role(Kind.ASSESSOR, cast.organisation("SE")), assessor.id());
        assertThat(assignments.find(open)).containsInstanceOf(Assignment.Ended.class);
        await().atMost(20, SECONDS).until(this::allNewsDelivered);
        assertThat(mails("notification.lapsed:" + open)).isEmpty();
        assertThat(mails("notification.assessor-needed:" + open)).isEmpty();
    }

    private SignedIn office(SignedIn person) {
        people.grant(
                person.id(),
                new Role(Kind.NATIONAL_OFFICER, cast.organisation("SE")),
                null,
                clock.instant());
        return person;
    }

    private void leave(SignedIn person) {
        db.sql("update people.person set left_at = now() where id = ?")
                .param(person.id().value())
                .update();
    }

    private String email(SignedIn person) {
        return people.get(person.id()).email();
    }

    private Message to(List<Message> mails, SignedIn person) {
        return mails.stream().filter(it -> it.to().equals(email(person))).findFirst().orElseThrow();
    }

    private boolean allNewsDelivered() {
        return db.sql(
                        "select not exists (select from event_publication where completion_date is null)")
                .query(Boolean.class)
                .single();
    }

    private List<Message> mail(String key, int to) {
        await().atMost(20, SECONDS).until(() -> mails(key).size() >= to);
        assertThat(mails(key)).hasSize(to);
        return mails(key);
    }

    private List<Message> mails(String key) {
        return outbox.latest(100).stream()
                .map(Outbox.Entry::message)
                .filter(it -> it.key().equals(key))
                .toList();
    }
}
