package org.laurel.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.application.Application;
import org.laurel.application.ApplicationId;
import org.laurel.application.Applications;
import org.laurel.application.Reopening;
import org.laurel.assessment.RecordAgreement;
import org.laurel.decision.Decide.Outcome;
import org.laurel.decision.Decide.Wish;
import org.laurel.history.History;
import org.laurel.label.Bearer;
import org.laurel.label.Labels;
import org.laurel.language.Language;
import org.laurel.mail.Outbox;
import org.laurel.people.People;
import org.laurel.people.PeopleForTests;
import org.laurel.people.Role;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.testing.AtOnce;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.laurel.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LaurelTest
class DecidingTest {

    private static final String WHY = "A file does not open.";
    private static final Wish AWARD = new Wish(Category.AWARD, "", "", "Lovely films.");
    private static final Wish REFUSE = new Wish(Category.REFUSE, "", "", "Show more.");

    @LocalServerPort int port;
    @Autowired LabelCast cast;
    @Autowired People people;
    @Autowired Applications applications;
    @Autowired Decide decide;
    @Autowired ReleaseDecision releaseDecision;
    @Autowired ReopenApplication reopenApplication;
    @Autowired RecordAgreement recordAgreement;
    @Autowired Decisions decisions;
    @Autowired Labels labels;
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

    @AfterEach
    void labels_can_be_made_again() {
        db.sql("alter table label.label drop constraint if exists nothing_goes").update();
    }

    @Test
    void nothing_is_decided_before_a_sheet_is_there() {
        assertThat(decide(AWARD)).isEqualTo(new Outcome.NotAssessed());
        cast.assigned(application, assessor, officer);
        assertThat(decide(AWARD)).isEqualTo(new Outcome.NotAssessed());
        assertThat(release()).isEqualTo(new ReleaseDecision.Outcome.NothingDecided());
    }

    @Test
    void differing_from_the_recommendation_needs_a_reason() {
        sheet(Map.of(), Set.of());
        assertThat(decide(REFUSE)).isEqualTo(new Outcome.ReasonNeeded());
        var because = new Wish(Category.REFUSE, "", "Copied work", "");
        assertThat(content(decide(because)).because()).isEqualTo("Copied work");
        assertThat(content(decide(AWARD)).category()).isEqualTo(Category.AWARD);
    }

    @Test
    void no_award_below_a_minimum_or_the_pass_mark_whatever_the_reason() {
        sheet(Map.of("choice-and-use-of-ict", 1), Set.of());
        var anyway = new Wish(Category.AWARD, "", "I like it", "");
        assertThat(decide(anyway)).isInstanceOf(Outcome.AwardImpossible.class);
        assertThat(decisions.on(application, 1)).isEmpty();
        assertThat(decide(REFUSE)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void disagreeing_assessors_call_for_an_agreement_before_a_decision() {
        sheet(Map.of(), Set.of());
        another(Map.of(), Set.of("contributed"));
        assertThat(decide(AWARD)).isInstanceOf(Outcome.AssessorsDisagree.class);
        recordAgreement.record(application, "It was a slip.", Set.of("contributed"), officer.id());
        assertThat(decide(AWARD)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_third_assessor_answers_a_disagreement_without_an_agreement() {
        sheet(Map.of("pupils-lead", 3), Set.of());
        another(Map.of("pupils-lead", 1), Set.of());
        assertThat(decide(AWARD)).isInstanceOf(Outcome.AssessorsDisagree.class);
        another(Map.of(), Set.of());
        assertThat(decide(AWARD)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void what_all_assessors_deny_is_refused_without_an_agreement() {
        sheet(Map.of(), Set.of("contributed"));
        assertThat(decide(REFUSE)).isInstanceOf(Outcome.AssessorsDisagree.class);
        another(Map.of(), Set.of("contributed"));
        assertThat(decide(AWARD)).isInstanceOf(Outcome.AwardImpossible.class);
        assertThat(decide(REFUSE)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void what_stays_denied_after_a_third_sheet_is_awarded_only_by_an_agreement() {
        sheet(Map.of(), Set.of());
        another(Map.of(), Set.of("contributed"));
        another(Map.of(), Set.of());
        assertThat(decide(AWARD)).isInstanceOf(Outcome.AwardImpossible.class);
        recordAgreement.record(application, "It was a slip.", Set.of("contributed"), officer.id());
        assertThat(decide(AWARD)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_denied_condition_that_stays_denied_makes_an_award_impossible() {
        sheet(Map.of(), Set.of("contributed"));
        recordAgreement.record(application, "It stays.", Set.of(), officer.id());
        assertThat(decide(AWARD)).isInstanceOf(Outcome.AwardImpossible.class);
        assertThat(decide(REFUSE)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void the_decision_keeps_total_maximum_and_edition() {
        sheet(Map.of("pupils-lead", 3), Set.of());
        another(Map.of(), Set.of());
        another(Map.of(), Set.of());
        var content = content(decide(AWARD));
        assertThat(content.total()).isEqualByComparingTo(new BigDecimal("20.333333333333"));
        assertThat(content.maximum()).isEqualTo(30);
        assertThat(content.edition().inForceFrom()).isEqualTo("2022-09-01");
    }

    @Test
    void a_kept_decision_tells_nobody_and_makes_no_label() {
        sheet(Map.of(), Set.of());
        decide(AWARD);
        assertThat(labels.of(application)).isEmpty();
        assertThat(letters()).isEmpty();
        assertThat(signedIn(teacher).get("/applications/" + application + "/letter").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_release_makes_letter_and_label_of_that_day_in_the_country() {
        sheet(Map.of(), Set.of());
        decide(AWARD);
        clock.set(Instant.parse("2026-06-03T22:30:00Z")); // 4 June in Stockholm
        assertThat(release()).isInstanceOf(ReleaseDecision.Outcome.Done.class);
        var label = labels.of(application).orElseThrow();
        assertThat(label.awardedOn()).isEqualTo(LocalDate.of(2026, 6, 4));
        assertThat(label.bearer())
                .isInstanceOfSatisfying(
                        Bearer.Teacher.class, it -> assertThat(it.id()).isEqualTo(teacher.id()));
        assertThat(labels.find(label.code())).contains(label);
        assertThat(letters()).hasSize(1);
        assertThat(applications.get(application))
                .isInstanceOfSatisfying(
                        Application.Decided.class, it -> assertThat(it.awarded()).isTrue());
    }

    @Test
    void a_label_that_fails_makes_the_release_fail() {
        sheet(Map.of(), Set.of());
        decide(AWARD);
        db.sql("alter table label.label add constraint nothing_goes check (false) not valid")
                .update();
        assertThatThrownBy(this::release).hasMessageContaining("nothing_goes");
        assertThat(applications.get(application)).isInstanceOf(Application.InAssessment.class);
        assertThat(decisions.on(application, 1)).containsInstanceOf(Decision.Kept.class);
        assertThat(letters()).isEmpty();
        labels_can_be_made_again();
        assertThat(release()).isInstanceOf(ReleaseDecision.Outcome.Done.class);
        assertThat(labels.of(application)).isPresent();
    }

    @Test
    void releasing_twice_or_at_once_is_harmless() {
        sheet(Map.of(), Set.of());
        decide(AWARD);
        Callable<ReleaseDecision.Outcome> step = this::release;
        assertThat(AtOnce.all(List.of(step, step)))
                .filteredOn(ReleaseDecision.Outcome.Done.class::isInstance)
                .hasSize(1);
        assertThat(release()).isEqualTo(new ReleaseDecision.Outcome.Already());
        assertThat(labels.of(teacher.id())).hasSize(1);
        assertThat(letters()).hasSize(1);
        assertThat(decide(AWARD)).isEqualTo(new Outcome.NotAssessed());
    }

    @Test
    void a_refusal_makes_no_label() {
        sheet(Map.of("choice-and-use-of-ict", 1), Set.of());
        decide(REFUSE);
        release();
        assertThat(labels.of(application)).isEmpty();
        assertThat(letters()).hasSize(1);
    }

    @Test
    void a_sheet_that_came_after_the_decision_keeps_it_from_being_released() {
        sheet(Map.of(), Set.of());
        decide(AWARD);
        another(Map.of(), Set.of("contributed"));
        assertThat(release()).isEqualTo(new ReleaseDecision.Outcome.AssessedSince());
        assertThat(labels.of(application)).isEmpty();
        assertThat(decide(AWARD)).isInstanceOf(Outcome.AssessorsDisagree.class);
    }

    @Test
    void an_officer_too_close_neither_decides_nor_releases_nor_reopens() {
        sheet(Map.of(), Set.of());
        decide(AWARD);
        var close = cast.colleagueOf(teacher);
        people.grant(
                close.id(),
                new Role(Kind.NATIONAL_OFFICER, cast.organisation("SE")),
                null,
                clock.instant());
        assertThat(decide.decide(application, AWARD, close.id())).isEqualTo(new Outcome.NotFound());
        assertThat(releaseDecision.release(application, close.id()))
                .isEqualTo(new ReleaseDecision.Outcome.NotFound());
        assertThat(reopenApplication.reopen(application, "why", close.id()))
                .isEqualTo(new ReopenApplication.Outcome.NotFound());
        assertThat(recordAgreement.record(application, "why", Set.of(), close.id()))
                .isEqualTo(new RecordAgreement.Outcome.NotFound());
        assertThat(decide.decide(application, AWARD, cast.officer("BG").id()))
                .isEqualTo(new Outcome.NotFound());
    }

    @Test
    void what_is_given_back_is_judged_anew() {
        sheet(Map.of(), Set.of());
        decide(AWARD);
        reopenApplication.reopen(application, WHY, officer.id());
        assertThat(release()).isEqualTo(new ReleaseDecision.Outcome.NotFound());
        cast.submit(application, teacher);
        assertThat(decide(AWARD)).isEqualTo(new Outcome.NotAssessed());
        sheet(Map.of("choice-and-use-of-ict", 1), Set.of());
        assertThat(decide(AWARD)).isInstanceOf(Outcome.AwardImpossible.class);
    }

    @Test
    void the_reason_for_giving_it_back_is_read_by_its_teacher_and_stands_in_no_history() {
        sheet(Map.of(), Set.of());
        reopenApplication.reopen(application, WHY, officer.id());
        assertThat(history.of(application.subject()))
                .allSatisfy(it -> assertThat(it.details().values()).noneMatch(WHY::equals));
        assertThat(signedIn(teacher).get("/applications/" + application).body()).contains(WHY);
        assertThat(applications.reopenings(application))
                .containsExactly(new Reopening("reopened", clock.instant(), WHY));
    }

    @Test
    void a_refusal_names_what_was_denied_missed_and_weak_the_feedback_and_what_now() {
        for (var language : List.of("en", "sv", "bg")) {
            an_application_was_submitted();
            people.speak(teacher.id(), Language.of(language).orElseThrow());
            sheet(Map.of("choice-and-use-of-ict", 1, "pupils-lead", 0), Set.of("contributed"));
            recordAgreement.record(application, "It stays.", Set.of(), officer.id());
            decide(new Wish(Category.REFUSE, "Not this time.", "", "Show the films."));
            release();
            var letter = decisions.on(application, 1).orElseThrow().content().letter();
            var said = cast.words(language, "SE");
            assertThat(letter.subject()).contains(said.say("name"));
            assertThat(letter.text())
                    .as(language)
                    .contains(
                            teacher.name(),
                            said.say("requirements.contributed.title")
                                    + ": No sign of contributed.",
                            said.say("sub-criteria.choice-and-use-of-ict.title") + ": ",
                            said.say("sub-criteria.pupils-lead.title"),
                            "Not this time.",
                            "Show the films.",
                            cast.say(language, "decision.letter.now"),
                            cast.say(language, "decision.letter.again.never"),
                            cast.say(language, "decision.letter.complaint"))
                    .doesNotContain(
                            said.say("sub-criteria.original-and-varied-methods.title"),
                            assessor.name(),
                            assessor.id().toString());
            assertThat(letters()).containsExactly(letter.text());
        }
    }

    @Test
    void the_letter_says_what_the_country_allows_after_a_refusal() {
        assertThat(refusalIn("ES")).contains(cast.say("en", "decision.letter.again.once"));
        assertThat(refusalIn("DE"))
                .contains(cast.say("en", "decision.letter.again.after-improvement"));
        assertThat(refusalIn("CZ"))
                .contains(cast.say("en", "decision.letter.again.next-school-year"));
    }

    @Test
    void no_page_mail_or_history_of_the_applicant_names_an_assessor() {
        sheet(Map.of(), Set.of());
        decide(AWARD);
        release();
        var visitor = signedIn(teacher);
        for (var page : List.of("", "/letter", "/receipt")) {
            var shown = visitor.get("/applications/" + application + page);
            assertThat(shown.statusCode()).as(page).isEqualTo(200);
            assertThat(shown.body())
                    .doesNotContain(assessor.name(), assessor.id().toString(), officer.name());
        }
        assertThat(letters()).noneMatch(it -> it.contains(assessor.name()));
        var stranger = signedIn(cast.teacher("SE"));
        assertThat(stranger.get("/applications/" + application + "/letter").statusCode())
                .isEqualTo(404);
    }

    private String refusalIn(String country) {
        teacher = cast.teacher(country);
        officer = cast.officer(country);
        assessor = cast.assessor(country);
        application = cast.submitted(teacher, cast.project(teacher, cast.teacher("BG")));
        sheet(Map.of("choice-and-use-of-ict", 1), Set.of());
        return content(decide(REFUSE)).letter().text();
    }

    private void sheet(Map<String, Integer> points, Set<String> denied) {
        cast.sheet(application, assessor, officer, points, denied);
    }

    private void another(Map<String, Integer> points, Set<String> denied) {
        clock.advance(java.time.Duration.ofMinutes(1));
        cast.sheet(application, cast.assessor("SE"), officer, points, denied);
    }

    private Outcome decide(Wish wish) {
        return decide.decide(application, wish, officer.id());
    }

    private ReleaseDecision.Outcome release() {
        return releaseDecision.release(application, officer.id());
    }

    private List<String> letters() {
        var email = people.get(teacher.id()).email();
        return outbox.latest(1_000).stream()
                .filter(it -> it.message().to().equals(email))
                .filter(it -> it.message().key().startsWith("decision:"))
                .map(it -> it.message().text())
                .toList();
    }

    private Visitor signedIn(SignedIn person) {
        var visitor = new Visitor(port);
        visitor.signIn(people.get(person.id()).email(), PeopleForTests.PASSWORD);
        return visitor;
    }

    private static Decision.Content content(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).decision().content();
    }
}
