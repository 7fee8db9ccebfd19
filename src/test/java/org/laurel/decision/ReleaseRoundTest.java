package org.laurel.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.application.Application.Decided;
import org.laurel.application.Application.InAssessment;
import org.laurel.application.ApplicationId;
import org.laurel.application.Applications;
import org.laurel.application.SchoolApplications;
import org.laurel.decision.Decide.Wish;
import org.laurel.decision.Decision.Kept;
import org.laurel.decision.ReleaseRound.Outcome;
import org.laurel.people.People;
import org.laurel.people.Role;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.round.RoundId;
import org.laurel.testing.AtOnce;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LaurelTest
class ReleaseRoundTest {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    @Autowired LabelCast cast;
    @Autowired SchoolApplications schools;
    @Autowired ReleaseRound releaseRound;
    @Autowired ReleaseDecision releaseDecision;
    @Autowired Decide decide;
    @Autowired Decisions decisions;
    @Autowired Applications applications;
    @Autowired People people;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    RoundId round;
    SignedIn central;
    SignedIn officer;
    SignedIn teacher;
    SignedIn other;
    ApplicationId awarded;
    ApplicationId refused;

    @BeforeEach
    void one_school_is_to_be_awarded_and_one_is_not() {
        clock.set(TestClock.START);
        round = schools.round();
        central = cast.somebody("Central", new Role(Kind.CENTRAL_OFFICER, ""));
        officer = cast.officer("SE");
        teacher = cast.teacher("SE");
        other = cast.teacher("SE");
        awarded = schools.sent(teacher, "SE", round);
        refused = schools.sent(other, "SE", round);
        clock.set(schools.tooLate(round));
        kept(awarded, Category.AWARD, 2);
        kept(refused, Category.REFUSE, 0);
    }

    @Test
    void nobody_is_told_before_the_publication_day_and_all_are_from_its_first_moment_on() {
        clock.set(
                SchoolApplications.PUBLISHED_ON.atStartOfDay(BRUSSELS).toInstant().minusMillis(1));
        assertThat(release()).isEqualTo(new Outcome.NotBefore(SchoolApplications.PUBLISHED_ON));
        assertThat(releaseDecision.release(awarded, officer.id()))
                .isEqualTo(new ReleaseDecision.Outcome.NotBefore(SchoolApplications.PUBLISHED_ON));
        assertThat(letters(awarded)).isZero();
        clock.advance(Duration.ofMillis(1));
        assertThat(release()).isEqualTo(new Outcome.Done(2));
        assertThat(applications.get(awarded))
                .isInstanceOfSatisfying(Decided.class, it -> assertThat(it.awarded()).isTrue());
        assertThat(applications.get(refused))
                .isInstanceOfSatisfying(Decided.class, it -> assertThat(it.awarded()).isFalse());
    }

    @Test
    void the_labels_are_valid_as_the_round_says_and_belong_to_the_schools() {
        published();
        release();
        assertThat(
                        db.sql(
                                        """
                                        select holder, school, valid_from, valid_until, awarded_on from label.label
                                        where application in (:applications)
                                        """)
                                .param("applications", List.of(awarded.value(), refused.value()))
                                .query()
                                .listOfRows())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.get("holder")).isNull();
                            assertThat(it.get("school"))
                                    .isEqualTo(applications.get(awarded).about().school().value());
                            assertThat("" + it.get("valid_from")).isEqualTo("2026-01-01");
                            assertThat("" + it.get("valid_until")).isEqualTo("2027-12-31");
                            assertThat("" + it.get("awarded_on"))
                                    .isEqualTo(SchoolApplications.PUBLISHED_ON.toString());
                        });
    }

    @Test
    void a_label_released_alone_after_that_day_is_valid_as_long() {
        published();
        assertThat(releaseDecision.release(awarded, officer.id()))
                .isInstanceOf(ReleaseDecision.Outcome.Done.class);
        assertThat(
                        db.sql("select valid_until from label.label where application = ?")
                                .param(awarded.value())
                                .query(LocalDate.class)
                                .single())
                .isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(release()).isEqualTo(new Outcome.Done(1));
    }

    @Test
    void pressing_twice_or_at_once_tells_everybody_once() {
        published();
        Callable<Outcome> press = this::release;
        assertThat(AtOnce.all(List.of(press, press)))
                .containsExactlyInAnyOrder(new Outcome.Done(2), new Outcome.Done(0));
        assertThat(release()).isEqualTo(new Outcome.Done(0));
        assertThat(letters(awarded)).isEqualTo(1);
        assertThat(labels(awarded)).isEqualTo(1);
        assertThat(history(awarded, "decision.released")).isEqualTo(1);
        assertThat(history(awarded, "application.awarded")).isEqualTo(1);
    }

    @Test
    void a_crash_in_the_middle_has_told_nobody_and_the_next_press_tells_everybody() {
        published();
        assertThatThrownBy(
                        () ->
                                transaction.executeWithoutResult(
                                        _ -> {
                                            release();
                                            throw new IllegalStateException("The power failed");
                                        }))
                .hasMessage("The power failed");
        assertThat(letters(awarded) + letters(refused) + labels(awarded)).isZero();
        assertThat(decisions.on(awarded, 1)).get().isInstanceOf(Kept.class);
        assertThat(applications.get(awarded)).isInstanceOf(InAssessment.class);
        assertThat(release()).isEqualTo(new Outcome.Done(2));
        assertThat(letters(awarded)).isEqualTo(1);
        assertThat(letters(refused)).isEqualTo(1);
        assertThat(labels(awarded)).isEqualTo(1);
    }

    @Test
    void a_decision_on_which_an_assessor_spoke_since_is_left_out_and_counted() {
        clock.advance(Duration.ofMinutes(1));
        cast.sheet(awarded, cast.assessor("SE"), officer, points(awarded, 2), Set.of());
        published();
        assertThat(decisions.counts(round, central.id()))
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.country().value()).isEqualTo("SE");
                            assertThat(it.awards()).isZero();
                            assertThat(it.refusals()).isEqualTo(1);
                            assertThat(it.again()).isEqualTo(1);
                        });
        assertThat(release()).isEqualTo(new Outcome.Done(1));
        assertThat(applications.get(awarded)).isInstanceOf(InAssessment.class);
    }

    @Test
    void what_is_not_decided_and_what_belongs_to_another_round_stays() {
        var waiting = schools.sent(cast.teacher("BG"), "BG", round);
        var elsewhere = schools.sent(cast.teacher("SE"), "SE", schools.round());
        kept(elsewhere, Category.AWARD, 2);
        published();
        assertThat(decisions.counts(round, central.id()))
                .extracting(CountryCount::undecided)
                .containsExactly(1, 0);
        release();
        assertThat(applications.get(waiting)).isNotInstanceOf(Decided.class);
        assertThat(applications.get(elsewhere)).isInstanceOf(InAssessment.class);
        assertThat(decisions.counts(round, central.id()))
                .extracting(CountryCount::released)
                .containsExactly(0, 2);
    }

    @Test
    void the_letter_speaks_of_the_school_and_goes_to_whoever_works_there() {
        var colleague = cast.colleagueOf(teacher);
        published();
        release();
        assertThat(letters(awarded)).isEqualTo(2);
        var letter = decisions.on(awarded, 1).orElseThrow().content().letter();
        assertThat(letter.text()).contains("your school, School").doesNotContain(teacher.name());
        assertThat(
                        db.sql(
                                        "select recipient from mail.message where key = ? order by recipient")
                                .param(
                                        "decision:"
                                                + decisions
                                                        .on(awarded, 1)
                                                        .orElseThrow()
                                                        .content()
                                                        .id())
                                .query(String.class)
                                .list())
                .containsExactlyInAnyOrder(email(teacher), email(colleague));
    }

    @Test
    void where_the_head_is_known_the_letter_goes_to_the_head_and_to_whoever_sent_it() {
        cast.colleagueOf(teacher);
        db.sql(
                        "update school.school set head_name = 'Head', head_email = 'head@school.example' where id = ?")
                .param(applications.get(awarded).about().school().value())
                .update();
        published();
        release();
        assertThat(
                        db.sql("select recipient from mail.message where key = ?")
                                .param(
                                        "decision:"
                                                + decisions
                                                        .on(awarded, 1)
                                                        .orElseThrow()
                                                        .content()
                                                        .id())
                                .query(String.class)
                                .list())
                .containsExactlyInAnyOrder(email(teacher), "head@school.example");
    }

    @Test
    void only_a_central_officer_releases_a_round() {
        published();
        assertThat(releaseRound.release(round, officer.id())).isEqualTo(new Outcome.NotFound());
        assertThat(releaseRound.release(new RoundId(java.util.UUID.randomUUID()), central.id()))
                .isEqualTo(new Outcome.NotFound());
        assertThat(letters(awarded)).isZero();
    }

    private void kept(ApplicationId application, Category category, int points) {
        cast.sheet(
                application,
                cast.assessor(country(application)),
                officer(application),
                points(application, points),
                Set.of());
        assertThat(
                        decide.decide(
                                application,
                                new Wish(category, "", "", ""),
                                officer(application).id()))
                .isInstanceOf(Decide.Outcome.Done.class);
    }

    private SignedIn officer(ApplicationId application) {
        return country(application).equals("SE") ? officer : cast.officer(country(application));
    }

    private String country(ApplicationId application) {
        return applications.get(application).about().country().value();
    }

    private Map<String, Integer> points(ApplicationId application, int points) {
        var given = new HashMap<String, Integer>();
        cast.points(application, Map.of()).keySet().forEach(it -> given.put(it, points));
        return given;
    }

    private Outcome release() {
        return releaseRound.release(round, central.id());
    }

    private void published() {
        clock.set(SchoolApplications.PUBLISHED_ON.atTime(12, 0).atZone(BRUSSELS).toInstant());
    }

    private String email(SignedIn person) {
        return people.get(person.id()).email();
    }

    private int letters(ApplicationId application) {
        return db.sql("select count(*) from mail.message where key = ?")
                .param("decision:" + decisions.on(application, 1).orElseThrow().content().id())
                .query(Integer.class)
                .single();
    }

    private int labels(ApplicationId application) {
        return db.sql("select count(*) from label.label where application = ?")
                .param(application.value())
                .query(Integer.class)
                .single();
    }

    private int history(ApplicationId application, String what) {
        return db.sql("select count(*) from history.event where subject = ? and what = ?")
                .param(application.subject())
                .param(what)
                .query(Integer.class)
                .single();
    }
}
