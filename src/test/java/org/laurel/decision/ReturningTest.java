package org.laurel.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.application.Application.Draft;
import org.laurel.application.Application.InAssessment;
import org.laurel.application.ApplicationId;
import org.laurel.application.Applications;
import org.laurel.application.SchoolApplications;
import org.laurel.decision.Decide.Wish;
import org.laurel.decision.ReturnApplication.Feedback;
import org.laurel.decision.ReturnApplication.Outcome;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.language.Language;
import org.laurel.mail.Outbox;
import org.laurel.people.People;
import org.laurel.people.PeopleForTests;
import org.laurel.people.Role;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.project.ProjectCast;
import org.laurel.round.RoundId;
import org.laurel.testing.AtOnce;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.laurel.testing.Visitor;
import org.laurel.writing.Answers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LaurelTest
class ReturningTest {

    private static final Feedback FEEDBACK =
            new Feedback("Nearly there.", Map.of("pupils-lead", "Tell what pupils lead."));
    private static final Wish AWARD = new Wish(Category.AWARD, "", "", "");
    private static final Wish REFUSE = new Wish(Category.REFUSE, "", "", "");

    @LocalServerPort int port;
    @Autowired LabelCast cast;
    @Autowired SchoolApplications schools;
    @Autowired ReturnApplication returnApplication;
    @Autowired ReopenApplication reopenApplication;
    @Autowired ResumeReturned resumeReturned;
    @Autowired Decide decide;
    @Autowired Decisions decisions;
    @Autowired Returns returns;
    @Autowired Applications applications;
    @Autowired Answers answers;
    @Autowired History history;
    @Autowired Outbox outbox;
    @Autowired People people;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    RoundId round;
    SignedIn teacher;
    SignedIn officer;
    ApplicationId application;

    @BeforeEach
    void a_school_sent_its_application() {
        clock.set(TestClock.START);
        round = schools.round();
        teacher = cast.teacher("SE");
        officer = cast.officer("SE");
        application = schools.sent(teacher, "SE", round);
    }

    @Test
    void a_returned_application_is_a_draft_again_with_all_its_answers() {
        var before = answers.of(application.form());
        assertThat(giveBack()).isInstanceOf(Outcome.Done.class);
        assertThat(applications.get(application)).isInstanceOf(Draft.class);
        assertThat(answers.of(application.form())).isEqualTo(before);
        cast.write(application.form(), "pupils-lead", "They lead the fair.", teacher.id());
        assertThat(answers.of(application.form()).get("pupils-lead").text())
                .isEqualTo("They lead the fair.");
    }

    @Test
    void everybody_who_wrote_is_told_at_once_in_the_own_language_and_whoever_left_is_not() {
        var colleague = writer();
        people.speak(colleague.id(), Language.SV);
        var gone = writer();
        new ProjectCast(db).leave(gone.id());
        giveBack();
        assertThat(mails(teacher))
                .singleElement()
                .asString()
                .contains(
                        "Nearly there.",
                        "Pupils take on responsibility",
                        "/applications/" + application)
                .contains("1 July 2026");
        assertThat(mails(colleague)).singleElement().asString().contains("har skickat tillbaka");
        assertThat(mails(gone)).isEmpty();
    }

    @Test
    void the_feedback_is_kept_by_statement_and_what_is_no_statement_is_not() {
        giveBack(
                new Feedback(
                        "  ",
                        Map.of("pupils-lead", " More. ", "nonsense", "x", "pupils-decide", " ")));
        assertThat(returns.of(application))
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.overall()).isEmpty();
                            assertThat(it.feedback()).isEqualTo(Map.of("pupils-lead", "More."));
                        });
    }

    @Test
    void nothing_is_returned_without_a_word_on_what_to_improve() {
        assertThat(giveBack(new Feedback(" ", Map.of("pupils-lead", " "))))
                .isEqualTo(new Outcome.FeedbackNeeded());
        assertThat(applications.get(application)).isNotInstanceOf(Draft.class);
        assertThat(mails(teacher)).isEmpty();
    }

    @Test
    void it_is_returned_and_sent_again_any_number_of_times_until_the_deadline() {
        for (var attempt = 1; attempt <= 3; attempt++) {
            assertThat(giveBack()).isInstanceOf(Outcome.Done.class);
            schools.send(application, teacher);
        }
        assertThat(returns.of(application)).extracting(Returned::attempt).containsExactly(3, 2, 1);
        clock.set(schools.tooLate(round).minusMillis(1));
        assertThat(giveBack()).isInstanceOf(Outcome.Done.class);
        schools.send(application, teacher);
        clock.set(schools.tooLate(round));
        assertThat(giveBack()).isEqualTo(new Outcome.TooLate());
    }

    @Test
    void a_country_that_ends_earlier_returns_nothing_after_its_own_deadline() {
        db.sql(
                        "insert into round.earlier_deadline values (?, 'SE', '2026-06-02T00:00Z', gen_random_uuid(), now())")
                .param(round.value())
                .update();
        clock.set(java.time.Instant.parse("2026-06-02T00:00:00Z"));
        assertThat(giveBack()).isEqualTo(new Outcome.TooLate());
    }

    @Test
    void before_the_deadline_it_is_accepted_or_returned_and_not_refused() {
        sheet(0);
        assertThat(decide(REFUSE)).isInstanceOf(Decide.Outcome.ReturnInstead.class);
        clock.set(schools.tooLate(round));
        assertThat(decide(REFUSE)).isInstanceOf(Decide.Outcome.Done.class);
    }

    @Test
    void what_was_accepted_and_is_returned_after_all_is_accepted_no_more() {
        sheet(2);
        assertThat(decide(AWARD)).isInstanceOf(Decide.Outcome.Done.class);
        giveBack();
        assertThat(decisions.on(application, 1)).isEmpty();
    }

    @Test
    void what_is_not_sent_again_by_the_deadline_is_decided_as_it_was_sent_last() {
        giveBack();
        cast.write(application.form(), "pupils-lead", "Not signed yet.", teacher.id());
        clock.set(schools.tooLate(round).minusMillis(1));
        resumeReturned.resume();
        assertThat(applications.get(application)).isInstanceOf(Draft.class);
        clock.set(schools.tooLate(round));
        resumeReturned.resume();
        assertThat(applications.get(application))
                .isInstanceOfSatisfying(
                        InAssessment.class,
                        it -> assertThat(it.submission().attempt()).isEqualTo(1));
        assertThat(applications.snapshot(application, 1).orElseThrow())
                .doesNotContain("Not signed yet.");
        assertThat(history.of(application.subject()))
                .extracting(Event::what)
                .endsWith("application.returned", "application.resumed");
        assertThat(
                        db.sql("select closed_at is not null from writing.form where id = ?")
                                .param(application.value())
                                .query(Boolean.class)
                                .single())
                .isTrue();
        sheet(2);
        assertThat(decide(AWARD)).isInstanceOf(Decide.Outcome.Done.class);
    }

    @Test
    void what_was_never_returned_stays_the_schools_draft() {
        var draft = schools.draft(cast.teacher("SE"), "SE", round);
        clock.set(schools.tooLate(round));
        resumeReturned.resume();
        assertThat(applications.get(draft)).isInstanceOf(Draft.class);
    }

    @Test
    void two_who_return_it_at_once_return_it_once() {
        var another = cast.officer("SE");
        Callable<Outcome> one = this::giveBack;
        Callable<Outcome> other =
                () -> returnApplication.giveBack(application, FEEDBACK, another.id());
        assertThat(AtOnce.all(List.of(one, other)))
                .filteredOn(Outcome.Done.class::isInstance)
                .hasSize(1);
        assertThat(mails(teacher)).hasSize(1);
    }

    @Test
    void an_officer_too_close_or_of_another_organisation_returns_nothing() {
        var close = cast.colleagueOf(teacher);
        people.grant(
                close.id(),
                new Role(Kind.NATIONAL_OFFICER, cast.organisation("SE")),
                null,
                clock.instant());
        assertThat(returnApplication.giveBack(application, FEEDBACK, close.id()))
                .isEqualTo(new Outcome.NotFound());
        assertThat(returnApplication.giveBack(application, FEEDBACK, cast.officer("BG").id()))
                .isEqualTo(new Outcome.NotFound());
    }

    @Test
    void a_teachers_application_is_given_back_and_a_schools_is_returned() {
        cast.assigned(application, cast.assessor("SE"), officer);
        assertThat(reopenApplication.reopen(application, "Why", officer.id()))
                .isEqualTo(new ReopenApplication.Outcome.NotNow());
        var own = cast.submitted(teacher, cast.project(teacher, cast.teacher("BG")));
        assertThat(returnApplication.giveBack(own, FEEDBACK, officer.id()))
                .isEqualTo(new Outcome.TooLate());
    }

    @Test
    void all_teachers_of_the_school_read_what_to_improve_and_nobody_else_does() {
        giveBack();
        assertThat(signedIn(cast.colleagueOf(teacher)).get(feedback()).body())
                .contains("Nearly there.", "Tell what pupils lead.", "1 July 2026");
        assertThat(signedIn(teacher).get("/applications/" + application).body())
                .contains("/applications/" + application + "/feedback");
        assertThat(signedIn(cast.teacher("SE")).get(feedback()).statusCode()).isEqualTo(404);
    }

    private String feedback() {
        return "/applications/" + application + "/feedback";
    }

    private SignedIn writer() {
        var writer = cast.colleagueOf(teacher);
        db.sql("update writing.form set closed_at = null where id = ?")
                .param(application.value())
                .update();
        cast.write(application.form(), "pupils-decide", "By " + writer.name(), writer.id());
        return writer;
    }

    private void sheet(int points) {
        var given = new java.util.HashMap<String, Integer>();
        cast.points(application, Map.of()).keySet().forEach(it -> given.put(it, points));
        cast.sheet(application, cast.assessor("SE"), officer, given, Set.of());
    }

    private Decide.Outcome decide(Wish wish) {
        return decide.decide(application, wish, officer.id());
    }

    private Outcome giveBack() {
        return giveBack(FEEDBACK);
    }

    private Outcome giveBack(Feedback feedback) {
        return returnApplication.giveBack(application, feedback, officer.id());
    }

    private List<String> mails(SignedIn to) {
        var email =
                db.sql("select email from people.person where id = ?")
                        .param(to.id().value())
                        .query(String.class)
                        .single();
        return outbox.latest(1_000).stream()
                .filter(it -> it.message().to().equals(email))
                .filter(it -> it.message().key().startsWith("returned:" + application))
                .map(it -> it.message().text())
                .toList();
    }

    private Visitor signedIn(SignedIn person) {
        var visitor = new Visitor(port);
        visitor.signIn(people.get(person.id()).email(), PeopleForTests.PASSWORD);
        return visitor;
    }
}
