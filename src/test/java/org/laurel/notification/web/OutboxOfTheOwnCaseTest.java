package org.laurel.notification.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.application.ApplicationId;
import org.laurel.assessment.TakeBackAssignment;
import org.laurel.decision.Category;
import org.laurel.decision.Decide;
import org.laurel.decision.ReleaseDecision;
import org.laurel.language.Language;
import org.laurel.mail.Message;
import org.laurel.mail.Outbox;
import org.laurel.mail.Outbox.Entry;
import org.laurel.notification.RemindPeople;
import org.laurel.people.People;
import org.laurel.people.Role;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.laurel.testing.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator who applied looks after the mails, and learns nothing of the own case there. */
@LaurelTest
class OutboxOfTheOwnCaseTest {

    @LocalServerPort int port;
    @Autowired LabelCast cast;
    @Autowired Visitors visitors;
    @Autowired People people;
    @Autowired TakeBackAssignment takeBackAssignment;
    @Autowired RemindPeople remindPeople;
    @Autowired Decide decide;
    @Autowired ReleaseDecision releaseDecision;
    @Autowired Outbox outbox;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    SignedIn teacher;
    SignedIn assessor;
    SignedIn officer;
    SignedIn other;
    String title;
    ApplicationId application;

    @BeforeEach
    void an_assessor_was_asked_and_the_mail_to_the_assessor_was_refused() {
        clock.set(TestClock.START);
        db.sql("truncate mail.message").update();
        teacher = cast.teacher("SE");
        assessor = cast.assessor("SE");
        officer = cast.officer("SE");
        other = cast.somebody("Administrator", new Role(Kind.ADMINISTRATOR, ""));
        people.grant(teacher.id(), new Role(Kind.ADMINISTRATOR, ""), null, clock.instant());
        people.speak(assessor.id(), Language.FI);
        var project = cast.project(teacher, cast.teacher("BG"));
        application = cast.submitted(teacher, project);
        title =
                db.sql("select title from project.project where id = ?")
                        .param(project.value())
                        .query(String.class)
                        .single();
    }

    @Test
    void they_see_that_a_mail_waits_but_neither_whose_nor_what_it_says() {
        cast.assigned(application, assessor, officer);
        awaitMail("notification.assigned:");
        var subject = mail("notification.assigned:").subject();
        var address = people.get(assessor.id()).email();
        db.sql(
                        """
                        update mail.message set state = 'failed', trouble = '550 5.1.1 No ' || recipient || ', ' || subject
                        where starts_with(key, 'notification.assigned:')
                        """)
                .update();
        assertThat(outbox(other)).contains(address, subject, "550 5.1.1 No " + address);
        assertThat(outbox(teacher))
                .contains("A mail about an application", "you are too close to this application")
                .contains("Send again", "Send this one again")
                .doesNotContain(address, assessor.name(), subject, "5.1.1 No");
        assertThat(outbox(colleague())).doesNotContain(address, subject, "5.1.1 No");
    }

    @Test
    void every_mail_of_a_case_says_which_case_it_is_about() {
        var late = cast.assigned(application, assessor, officer);
        awaitMail("notification.assigned:");
        clock.advance(Duration.ofDays(60));
        remindPeople.remind();
        takeBackAssignment.takeBack(
                application, late, "Too late", TakeBackAssignment.Seen.OPEN, officer.id());
        awaitMail("notification.taken-back:");
        var another = cast.assessor("SE");
        cast.sheet(application, another, officer, Map.of(), Set.of());
        decide.decide(application, new Decide.Wish(Category.AWARD, "", "", ""), officer.id());
        releaseDecision.release(application, officer.id());
        awaitMail("decision:");
        assertThat(mailsTo(teacher, assessor, another))
                .extracting(Message::about)
                .containsOnly(application.value());
    }

    /** Received, asked, late, taken back, decided; reminders go to others too. */
    private List<Message> mailsTo(SignedIn... readers) {
        var addresses = Arrays.stream(readers).map(it -> people.get(it.id()).email()).toList();
        return mails().stream()
                .filter(it -> addresses.contains(it.to()))
                .filter(it -> it.key().matches("(notification\\.|decision:).*"))
                .toList();
    }

    private SignedIn colleague() {
        var colleague = cast.colleagueOf(teacher);
        people.grant(colleague.id(), new Role(Kind.ADMINISTRATOR, ""), null, clock.instant());
        return colleague;
    }

    private void awaitMail(String key) {
        await().atMost(20, SECONDS)
                .until(() -> mails().stream().anyMatch(it -> it.key().startsWith(key)));
    }

    private Message mail(String key) {
        return mails().stream().filter(it -> it.key().startsWith(key)).findFirst().orElseThrow();
    }

    private List<Message> mails() {
        return outbox.latest(1_000).stream().map(Entry::message).toList();
    }

    private String outbox(SignedIn administrator) {
        return visitors.signedIn(administrator, port).get("/outbox").body();
    }
}
