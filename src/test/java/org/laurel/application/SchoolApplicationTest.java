package org.laurel.application;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.application.OpenSchoolApplication.Outcome;
import org.laurel.evidence.AddLink;
import org.laurel.people.SignedIn;
import org.laurel.project.ProjectCast;
import org.laurel.school.SchoolId;
import org.laurel.testing.AtOnce;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.laurel.writing.Answers;
import org.laurel.writing.Change;
import org.laurel.writing.Saved;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LaurelTest
class SchoolApplicationTest {

    private static final String SCHEME = "school-label";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired LabelCast cast;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;
    @Autowired OpenSchoolApplication openSchoolApplication;
    @Autowired SubmitApplication submitApplication;
    @Autowired ApplicationPermissions permissions;
    @Autowired Applications applications;
    @Autowired WriteAnswer writeAnswer;
    @Autowired AddLink addLink;
    @Autowired Answers answers;

    SignedIn astrid;
    SchoolId school;
    UUID round;

    @BeforeEach
    void an_eligible_school_in_an_open_round() {
        clock.set(TestClock.START);
        cast.publish();
        db.sql("delete from round.earlier_deadline").update();
        db.sql("delete from round.european_round").update();
        round = round("2026-05-15T00:00Z", "2026-07-01T00:00Z");
        astrid = cast.teacher("SE");
        school = new ProjectCast(db).schoolOf(astrid.id());
        except("enough-active-teachers");
        except("labelled-project");
    }

    @Test
    void the_school_has_one_application_in_a_round_whoever_begins() {
        var bo = cast.colleagueOf(astrid);
        var opened = opened(open(astrid));
        assertThat(open(bo)).isEqualTo(new Outcome.Existing(opened));
        assertThat(applications.get(opened).about().school()).isEqualTo(school);
    }

    @Test
    void two_who_begin_at_once_begin_one() {
        var bo = cast.colleagueOf(astrid);
        var outcomes = AtOnce.all(List.of(() -> open(astrid), () -> open(bo)));
        assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Opened.class);
        assertThat(applications.of(school, SCHEME)).hasSize(1);
    }

    @Test
    void every_validated_colleague_writes_and_nobody_else() {
        var application = opened(open(astrid));
        var bo = cast.colleagueOf(astrid);
        var newcomer = cast.colleagueOf(astrid);
        db.sql("update school.staff set validated_at = null where person = ?")
                .param(newcomer.id().value())
                .update();
        assertThat(write(application, bo, "We plan together"))
                .hasValueSatisfying(it -> assertThat(it).isInstanceOf(Saved.Kept.class));
        assertThat(write(application, newcomer, "Me too")).isEmpty();
        assertThat(permissions.find(application, cast.teacher("SE").id())).isEmpty();
        db.sql("update school.staff set left_at = now() where person = ?")
                .param(bo.id().value())
                .update();
        assertThat(permissions.find(application, bo.id())).isEmpty();
    }

    @Test
    void a_school_that_misses_a_requirement_cannot_begin_unless_it_is_excepted() {
        db.sql("delete from preselection.exception where requirement = 'labelled-project'")
                .update();
        assertThat(open(astrid)).isInstanceOf(Outcome.NotEligible.class);
    }

    @Test
    void nothing_is_begun_before_the_opening_nor_after_the_deadline() {
        clock.set(Instant.parse("2026-05-14T23:59:00Z"));
        assertThat(open(astrid)).isInstanceOf(Outcome.NotOpen.class);
        clock.set(Instant.parse("2026-07-01T00:00:00Z"));
        assertThat(open(astrid)).isInstanceOf(Outcome.NotOpen.class);
    }

    @Test
    void a_country_that_ends_earlier_ends_earlier() {
        end("SE", "2026-06-10T22:00:00Z");
        var application = opened(open(astrid));
        fill(application);
        clock.set(Instant.parse("2026-06-10T22:00:00Z"));
        assertThat(submitApplication.submit(application, astrid.id()))
                .isInstanceOfSatisfying(
                        SubmitApplication.Outcome.TooLate.class,
                        it ->
                                assertThat(it.deadline().zone().getId())
                                        .isEqualTo("Europe/Stockholm"));
        assertThat(write(application, astrid, "Still here"))
                .hasValueSatisfying(it -> assertThat(it).isInstanceOf(Saved.Kept.class));
    }

    @Test
    void a_statement_that_asks_for_evidence_gets_its_own() {
        var application = opened(open(astrid));
        cast.fillIn(application);
        var missing =
                ((SubmitApplication.Outcome.NotYet)
                                submitApplication.submit(application, astrid.id()))
                        .missing();
        assertThat(missing)
                .contains(new Missing.EvidenceFor("esafety", "esafety-policy"))
                .doesNotContain(new Missing.EvidenceFor("role-model", "seen-in-the-community"));
        addLink.add(
                astrid, application.form(), "", "https://school.example/policy", "esafety-policy");
        assertThat(
                        ((SubmitApplication.Outcome.NotYet)
                                        submitApplication.submit(application, astrid.id()))
                                .missing())
                .doesNotContain(new Missing.EvidenceFor("esafety", "esafety-policy"));
    }

    private Outcome open(SignedIn by) {
        return openSchoolApplication.open(SCHEME, school, by.id());
    }

    private static ApplicationId opened(Outcome outcome) {
        return ((Outcome.Opened) outcome).application();
    }

    private java.util.Optional<Saved> write(ApplicationId id, SignedIn by, String text) {
        var base = requireNonNull(answers.of(id.form()).get("esafety-policy")).version();
        var change = new Change(UUID.randomUUID(), base, text, List.of());
        return writeAnswer.write(id, "esafety-policy", change, by.id());
    }

    private void fill(ApplicationId application) {
        cast.fillIn(application);
    }

    private UUID round(String opens, String tooLate) {
        var id = UUID.randomUUID();
        db.sql(
                        """
                        insert into round.european_round (id, scheme, edition, key, announced_at, opens_at, too_late_at, zone,
                            second_screening_on, published_on, registered_by, active_since, active_until, label_from, label_to,
                            valid_from, valid_until, opened_by, written_at)
                        values (:id, 'school-label', '2022-09-01', :key, '2026-05-01Z', :opens::timestamptz,
                            :late::timestamptz, 'Europe/Brussels', '2026-06-20', '2026-09-01', '2024-06-30', '2024-07-01',
                            '2026-06-30', '2024-07-01', '2026-06-30', '2027-01-01', '2028-12-31', :id, '2026-05-01Z')
                        """)
                .param("id", id)
                .param("key", "test-" + NUMBER.incrementAndGet())
                .param("opens", opens)
                .param("late", tooLate)
                .update();
        return id;
    }

    private void end(String country, String tooLate) {
        db.sql(
                        """
                        insert into round.earlier_deadline (round, country, too_late_at, set_by, set_at)
                        values (:round, :country, :late::timestamptz, :round, now())
                        """)
                .param("round", round)
                .param("country", country)
                .param("late", tooLate)
                .update();
    }

    private void except(String requirement) {
        db.sql(
                        """
                        insert into preselection.exception (id, round, school, requirement, because, by, at)
                        values (gen_random_uuid(), :round, :school, :requirement, 'a test', :round, now())
                        """)
                .param("round", round)
                .param("school", school.value())
                .param("requirement", requirement)
                .update();
    }
}
