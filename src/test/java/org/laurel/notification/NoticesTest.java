package org.laurel.notification;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.application.ApplicationId;
import org.laurel.application.ApplicationSubmitted;
import org.laurel.assessment.AssessorAssigned;
import org.laurel.assessment.AssignmentId;
import org.laurel.invitation.InvitationCast;
import org.laurel.job.Troubles;
import org.laurel.job.Troubles.Trouble;
import org.laurel.language.Language;
import org.laurel.mail.Message;
import org.laurel.mail.Outbox;
import org.laurel.people.PersonId;
import org.laurel.round.ExtendRound;
import org.laurel.round.RoundId;
import org.laurel.scheme.PublishSchemes;
import org.laurel.scheme.SchemeFiles;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LaurelTest
class NoticesTest {

    static final Instant DEADLINE = Instant.parse("2026-06-30T22:00:00Z"); // 1 July in Sweden
    static final Instant EARLIER = TestClock.START.minus(Duration.ofDays(30));

    @Autowired JdbcClient db;
    @Autowired TestClock clock;
    @Autowired Outbox outbox;
    @Autowired ApplicationEventPublisher news;
    @Autowired TransactionTemplate transaction;
    @Autowired ExtendRound extendRound;
    @Autowired RemindPeople remindPeople;
    @Autowired PublishSchemes publish;
    @Autowired Troubles troubles;

    Surroundings some;

    @BeforeEach
    void start() {
        clock.set(TestClock.START);
        publish.publish(SchemeFiles.shipped());
        some = new Surroundings(db, TestClock.START);
        db.sql("truncate job.trouble").update();
        db.sql("truncate mail.message, application.application cascade").update();
        db.sql("truncate round.round, assessment.assignment cascade").update();
        db.sql(
                        """
                        delete from people.role where person in (
                            select id from people.person where email like '%@school.example')
                        """)
                .update();
        db.sql("delete from people.person where email like '%@school.example'").update();
    }

    @Test
    void a_teacher_gets_one_receipt_in_the_own_language_however_often_the_news_arrives() {
        var anna = some.person("anna", Language.SV);
        var application = some.draft(anna, "Rivers of Europe", "uhr", EARLIER);
        some.stands(application, "submitted", 1);
        var submitted =
                new ApplicationSubmitted(
                        new ApplicationId(application), new PersonId(anna), clock.instant());

        publish(submitted);
        awaitMails(1);
        publish(submitted);

        var mail = awaitMails(1).getFirst();
        assertThat(mail.to()).isEqualTo("anna@school.example");
        assertThat(mail.language()).isEqualTo(Language.SV);
        assertThat(mail.subject()).contains("Rivers of Europe");
        assertThat(mail.text())
                .contains("http://localhost/applications/" + application)
                .contains("1 juni 2026");
        assertThat(undelivered()).isEmpty();
    }

    @Test
    void an_assessor_learns_of_the_project_and_the_day_and_of_no_teacher() {
        var anna = some.person("anna", Language.EN);
        var eva = some.person("eva", Language.EN);
        var application = some.draft(anna, "Rivers of Europe", "uhr", EARLIER);
        some.stands(application, "in-assessment", 1);
        var due = LocalDate.of(2026, 6, 22);
        var assignment = some.assignment(application, eva, due);

        publish(
                new AssessorAssigned(
                        new AssignmentId(assignment),
                        new ApplicationId(application),
                        new PersonId(eva),
                        due));

        var mail = awaitMails(1).getFirst();
        assertThat(mail.to()).isEqualTo("eva@school.example");
        assertThat(mail.text())
                .contains("National Quality Label", "Rivers of Europe", "22 June 2026")
                .contains("http://localhost/assignments/" + assignment)
                .doesNotContain("anna");
    }

    @Test
    void an_extension_reaches_everybody_with_a_draft_there_once_and_nobody_else() {
        var anna = some.person("anna", Language.SV);
        some.draft(anna, "Rivers", "uhr", EARLIER);
        some.draft(anna, "Bridges", "uhr", EARLIER);
        some.draft(some.person("boris", Language.BG), "Roads", "uhr", EARLIER);
        some.draft(some.person("elsewhere", Language.EN), "Lakes", "stil", EARLIER);
        var sent = some.draft(some.person("sent", Language.EN), "Seas", "uhr", EARLIER);
        some.stands(sent, "submitted", 1);
        var gone = some.person("gone", Language.EN);
        some.draft(gone, "Hills", "uhr", EARLIER);
        some.leaves(gone);
        var round = some.round("uhr", EARLIER, DEADLINE);

        assertThat(
                        extendRound.extend(
                                Surroundings.SCHEME,
                                "uhr",
                                new RoundId(round),
                                LocalDateTime.parse("2026-07-10T23:59"),
                                new PersonId(UUID.randomUUID())))
                .isInstanceOf(ExtendRound.Outcome.Extended.class);

        var mails = awaitMails(2);
        assertThat(mails)
                .extracting(Message::to)
                .containsExactlyInAnyOrder("anna@school.example", "boris@school.example");
        assertThat(of(mails, "anna").text()).contains("10 juli 2026, 23:59").contains("/desk");
        assertThat(of(mails, "boris").text()).contains("10 юли 2026");
        assertThat(undelivered()).isEmpty();
    }

    @Test
    void a_draft_is_called_to_mind_seven_days_and_one_day_before_its_round_closes() {
        some.draft(some.person("anna", Language.EN), "Rivers", "uhr", EARLIER);
        some.round("uhr", EARLIER, DEADLINE);
        some.draft(some.person("elsewhere", Language.EN), "Lakes", "stil", EARLIER);
        some.round("stil", EARLIER, DEADLINE.plus(Duration.ofDays(40)));

        assertThat(subjects(DEADLINE.minus(Duration.ofDays(8)))).isEmpty();
        for (var hour = 0; hour < 3; hour++) {
            assertThat(subjects(DEADLINE.minus(Duration.ofDays(7)).plusSeconds(hour * 3600L)))
                    .containsExactly("7 days left for your application: Rivers");
        }
        assertThat(subjects(DEADLINE.minus(Duration.ofDays(3)))).hasSize(1);
        var lastDay = DEADLINE.minus(Duration.ofHours(23));
        assertThat(subjects(lastDay)).contains("One day left for your application: Rivers");
        assertThat(subjects(DEADLINE.minusSeconds(1))).hasSize(2);
        assertThat(subjects(DEADLINE.plusSeconds(1))).hasSize(2);
        assertThat(outbox.latest(1).getFirst().message().text())
                .contains("30 June 2026, 23:59 (CEST)");
    }

    @Test
    void a_draft_of_a_school_is_called_to_mind_to_every_confirmed_teacher_by_the_deadline_there() {
        var cast = new InvitationCast(db);
        var round = cast.round();
        var school = cast.school("SE", "Lundaskolan");
        var anna = cast.teacher(school, "anna", "sv");
        cast.teacher(school, "bo", "en");
        cast.schools.leave(cast.teacher(school, "moved", "en"), school, "2026-05-01Z");
        cast.draft(round, school, anna, "SE", EARLIER);
        var earlier = Instant.parse("2026-06-20T22:00:00Z");
        cast.endsEarlier(round, "SE", earlier);

        assertThat(subjects(earlier.minus(Duration.ofDays(8)))).isEmpty();
        for (var hour = 0; hour < 2; hour++) {
            assertThat(subjects(earlier.minus(Duration.ofDays(7)).plusSeconds(hour * 3600L)))
                    .containsExactlyInAnyOrder(
                            "7 days left for the application of your school: Lundaskolan",
                            "7 dagar kvar för skolans ansökan: Lundaskolan");
        }
        assertThat(subjects(earlier.minus(Duration.ofHours(20)))).hasSize(4);
        assertThat(outbox.latest(4))
                .extracting(it -> it.message().text())
                .anyMatch(it -> it.contains("20 June 2026, 23:59 (CEST)"));
        cast.submitted(school, anna);
        assertThat(subjects(InvitationCast.DEADLINE.minus(Duration.ofHours(20)))).hasSize(4);
    }

    @Test
    void who_begins_within_the_last_week_knows_the_deadline() {
        var lateBeginning = DEADLINE.minus(Duration.ofDays(6)).minus(Duration.ofHours(12));
        some.draft(some.person("anna", Language.EN), "Rivers", "uhr", lateBeginning);
        some.round("uhr", EARLIER, DEADLINE);
        assertThat(subjects(lateBeginning.plusSeconds(60))).isEmpty();
        assertThat(subjects(DEADLINE.minus(Duration.ofHours(20)))).hasSize(1);
    }

    @Test
    void a_late_assessor_is_reminded_once_and_once_more_after_a_week() {
        var eva = some.person("eva", Language.SV);
        var application = some.draft(some.person("anna", Language.EN), "Rivers", "uhr", EARLIER);
        some.stands(application, "in-assessment", 1);
        some.assignment(application, eva, LocalDate.of(2026, 6, 10));
        var done = some.assignment(application, some.person("done", Language.EN), LocalDate.EPOCH);
        some.handsIn(done);

        assertThat(subjects(Instant.parse("2026-06-10T21:59:00Z"))).isEmpty();
        assertThat(subjects(Instant.parse("2026-06-10T22:00:00Z"))).as("midnight there").hasSize(1);
        assertThat(subjects(Instant.parse("2026-06-16T12:00:00Z"))).hasSize(1);
        assertThat(subjects(Instant.parse("2026-06-17T12:00:00Z"))).hasSize(2);
        assertThat(subjects(Instant.parse("2026-09-01T12:00:00Z"))).hasSize(2);
        assertThat(outbox.latest(9))
                .extracting(it -> it.message().to())
                .containsOnly("eva@school.example");
        assertThat(outbox.latest(1).getFirst().message().text()).contains("10 juni 2026");
    }

    @Test
    void a_teacher_who_gets_an_application_back_is_told_why_once() {
        var anna = some.person("anna", Language.EN);
        var application = some.draft(anna, "Rivers", "uhr", EARLIER);
        some.stands(application, "draft", 1);
        some.givenBack(application, "The links do not open.");
        var takenBack = some.draft(some.person("bo", Language.EN), "Roads", "uhr", EARLIER);
        some.stands(takenBack, "draft", 1);

        assertThat(subjects(clock.instant()))
                .containsExactly("You can work on your application again: Rivers");
        assertThat(subjects(clock.instant().plusSeconds(3600))).hasSize(1);
        assertThat(outbox.latest(1).getFirst().message().text())
                .contains("The links do not open.", "/applications/" + application);
    }

    @Test
    void a_notice_that_cannot_be_written_is_shown_to_the_administrator_and_stops_no_other() {
        var lost = some.draft(some.person("anna", Language.EN), "Rivers", "uhr", EARLIER);
        some.draft(some.person("bo", Language.SV), "Roads\u2028and\u0085lakes", "uhr", EARLIER);
        some.draft(some.person("boris", Language.BG), "Hills", "uhr", EARLIER);
        some.round("uhr", EARLIER, DEADLINE);
        db.sql("update application.application set country = 'XX' where id = ?")
                .params(lost)
                .update();
        var week = DEADLINE.minus(Duration.ofDays(7));

        assertThat(subjects(week)).hasSize(2).anyMatch(it -> it.endsWith("Roads and lakes"));
        assertThat(subjects(week.plusSeconds(3600))).hasSize(2);
        assertThat(troubles.open(9))
                .extracting(Trouble::kind, Trouble::subject, Trouble::times)
                .containsExactly(tuple("notice", "closing application:" + lost, 2));

        db.sql("update application.application set country = 'SE' where id = ?")
                .params(lost)
                .update();
        assertThat(subjects(week.plusSeconds(7200))).hasSize(3);
        assertThat(troubles.open(9)).isEmpty();
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(_ -> news.publishEvent(event));
    }

    private List<String> subjects(Instant at) {
        clock.set(at);
        remindPeople.remind();
        return outbox.latest(99).stream().map(it -> it.message().subject()).toList();
    }

    private List<Message> awaitMails(int number) {
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(undelivered()).isEmpty());
        assertThat(outbox.latest(99)).hasSize(number);
        return outbox.latest(99).stream().map(Outbox.Entry::message).toList();
    }

    private List<String> undelivered() {
        return db.sql(
                        "select listener_id || ' ' || serialized_event from event_publication where completion_date is null")
                .query(String.class)
                .list();
    }

    private static Message of(List<Message> mails, String name) {
        return mails.stream()
                .filter(it -> it.to().startsWith(name + "@"))
                .findFirst()
                .orElseThrow();
    }
}
