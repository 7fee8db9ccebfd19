package org.laurel.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.application.AdvanceApplication;
import org.laurel.application.Application;
import org.laurel.application.ApplicationId;
import org.laurel.application.Applications;
import org.laurel.application.ChangeCourse;
import org.laurel.people.PersonId;
import org.laurel.people.SignedIn;
import org.laurel.project.CloseProject;
import org.laurel.project.ProjectCast;
import org.laurel.project.ProjectId;
import org.laurel.rules.Fact;
import org.laurel.rules.Facts;
import org.laurel.rules.Finding;
import org.laurel.scheme.Editions;
import org.laurel.school.LeaveSchool;
import org.laurel.school.SchoolId;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LaurelTest
class CheckEligibilityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Autowired CheckEligibility checkEligibility;
    @Autowired LabelCast cast;
    @Autowired Editions editions;
    @Autowired Applications applications;
    @Autowired AdvanceApplication advance;
    @Autowired ChangeCourse changeCourse;
    @Autowired CloseProject closeProject;
    @Autowired LeaveSchool leaveSchool;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    SignedIn astrid;
    SignedIn boris;

    @BeforeEach
    void two_teachers_of_two_countries() {
        clock.set(TestClock.START);
        cast.publish();
        astrid = cast.teacher("SE");
        boris = cast.teacher("BG");
    }

    @Test
    void founder_countries_are_those_of_the_day_the_project_was_created() {
        var project = cast.project(astrid, boris);
        assertThat(fact(astrid, project, "founder-countries")).isEqualTo(Fact.count(2));
        leaveSchool.leave(boris.id(), new ProjectCast(db).schoolOf(boris.id()));
        new ProjectCast(db).work(boris.id(), cast.school("SE"));
        assertThat(fact(astrid, project, "founder-countries")).isEqualTo(Fact.count(2));
    }

    @Test
    void later_partners_do_not_count_as_founders() {
        var project = cast.project(astrid, cast.teacher("SE"));
        db.sql(
                        """
                        insert into project.member (project, person, part, school, country, accepted_at)
                        values (:project, :person, 'partner', :school, 'BG', '2026-05-01Z')
                        """)
                .param("project", project.value())
                .param("person", boris.id().value())
                .param("school", new ProjectCast(db).schoolOf(boris.id()).value())
                .update();
        assertThat(fact(astrid, project, "founder-countries")).isEqualTo(Fact.count(1));
        assertThat(finding(astrid, project, "european-project")).isInstanceOf(Finding.Unmet.class);
    }

    @Test
    void a_project_is_ending_from_sixty_days_before_its_end_and_closed_when_it_is_closed() {
        assertThat(stage(TODAY.plusDays(61))).isEqualTo("running");
        assertThat(stage(TODAY.plusDays(60))).isEqualTo("ending");
        assertThat(stage(TODAY)).isEqualTo("ending");
        var project = cast.project(astrid, boris, TODAY.plusDays(200));
        closeProject.close(project, astrid.id());
        assertThat(fact(astrid, project, "project-stage")).isEqualTo(Fact.word("closed"));
    }

    @Test
    void the_day_is_that_of_the_teachers_country() {
        var project = cast.project(astrid, boris, LocalDate.of(2026, 8, 1));
        clock.set(Instant.parse("2026-06-01T21:30:00Z")); // 2 June in Sofia, still 1 June in Sweden
        assertThat(fact(astrid, project, "project-stage")).isEqualTo(Fact.word("running"));
        assertThat(fact(boris, project, "project-stage")).isEqualTo(Fact.word("ending"));
    }

    @Test
    void the_fifth_project_of_a_school_year_is_over_the_limit() {
        for (int count = 0; count < 4; count++) {
            var next = cast.project(astrid, boris);
            assertThat(counted(astrid, next)).isEqualTo(count);
            assertThat(finding(astrid, next, "within-yearly-limit"))
                    .isInstanceOf(Finding.Met.class);
            cast.submitted(astrid, next);
        }
        var fifth = cast.project(astrid, boris);
        assertThat(counted(astrid, fifth)).isEqualTo(4);
        assertThat(finding(astrid, fifth, "within-yearly-limit")).isInstanceOf(Finding.Unmet.class);
        assertThat(counted(boris, fifth)).isZero();
    }

    @Test
    void drafts_withdrawals_and_the_application_itself_do_not_count() {
        var project = cast.project(astrid, boris);
        cast.draft(astrid, cast.project(astrid, boris));
        assertThat(counted(astrid, project)).isZero();

        var withdrawn = cast.submitted(astrid, cast.project(astrid, boris));
        assertThat(counted(astrid, project)).isEqualTo(1);
        changeCourse.change(withdrawn, ChangeCourse.Wish.WITHDRAW, astrid.id());
        assertThat(counted(astrid, project)).isZero();

        var own = cast.submitted(astrid, project);
        assertThat(fact(astrid, project, own, "applied-for-this-project"))
                .isEqualTo(Fact.yesNo(false));
        assertThat(fact(astrid, project, own, "projects-applied-this-school-year"))
                .isEqualTo(Fact.count(0));
    }

    @Test
    void a_second_application_for_a_counted_project_does_not_count_again() {
        var teacher = cast.teacher("ES");
        var project = cast.project(teacher, boris);
        refused(cast.submitted(teacher, project));
        var another = cast.project(teacher, boris);
        assertThat(counted(teacher, project)).isZero();
        assertThat(counted(teacher, another)).isEqualTo(1);
        cast.submitted(teacher, project);
        assertThat(counted(teacher, another)).isEqualTo(1);
    }

    @Test
    void a_school_year_begins_at_midnight_of_the_countrys_own_day() {
        var piotr = cast.teacher("PL");
        var ending = LocalDate.of(2026, 8, 31);
        clock.set(Instant.parse("2026-07-31T21:59:59Z"));
        cast.submitted(piotr, cast.project(piotr, boris, ending));
        cast.submitted(astrid, cast.project(astrid, boris, ending));
        var next = cast.project(piotr, astrid, ending);
        assertThat(counted(piotr, next)).isEqualTo(1);

        clock.set(Instant.parse("2026-07-31T22:00:00Z")); // 1 August in Warsaw
        assertThat(counted(piotr, next)).isZero();
        assertThat(counted(astrid, next)).isEqualTo(1);
        clock.set(Instant.parse("2026-08-31T22:00:00Z")); // 1 September in Stockholm
        assertThat(counted(astrid, next)).isZero();
    }

    @Test
    void who_applied_for_the_project_cannot_again_unless_it_was_withdrawn() {
        var project = cast.project(astrid, boris);
        assertThat(applied(astrid, project)).isFalse();
        var application = cast.submitted(astrid, project);
        assertThat(applied(astrid, project)).isTrue();
        assertThat(applied(boris, project)).isFalse();
        changeCourse.change(application, ChangeCourse.Wish.WITHDRAW, astrid.id());
        assertThat(applied(astrid, project)).isFalse();
        decided(cast.submitted(astrid, project), true);
        assertThat(applied(astrid, project)).isTrue();
    }

    @Test
    void after_a_refusal_the_country_says_who_may_apply_again() {
        assertThat(appliedAfterRefusals("SE", 1)).as("never").isTrue();
        assertThat(appliedAfterRefusals("ES", 1)).as("once").isFalse();
        assertThat(appliedAfterRefusals("ES", 2)).as("once").isTrue();
        assertThat(appliedAfterRefusals("DE", 2)).as("after improvement").isFalse();
    }

    @Test
    void where_the_next_school_year_opens_the_door_it_does_so_on_its_first_day() {
        var petr = cast.teacher("CZ");
        var project = cast.project(petr, boris);
        refused(cast.submitted(petr, project));
        assertThat(applied(petr, project)).isTrue();
        clock.set(Instant.parse("2026-08-31T21:59:59Z"));
        assertThat(applied(petr, project)).isTrue();
        clock.set(Instant.parse("2026-08-31T22:00:00Z"));
        assertThat(applied(petr, project)).isFalse();
    }

    @Test
    void a_teacher_is_validated_at_the_school_of_the_application_until_leaving_it() {
        var project = cast.project(astrid, boris);
        var school = new ProjectCast(db).schoolOf(astrid.id());
        assertThat(fact(astrid, project, "teacher-validated")).isEqualTo(Fact.yesNo(true));
        leaveSchool.leave(astrid.id(), school);
        assertThat(validated(astrid, project, school)).isEqualTo(Fact.yesNo(false));
        new ProjectCast(db).work(astrid.id(), cast.school("SE"));
        assertThat(validated(astrid, project, school)).isEqualTo(Fact.yesNo(false));
        new ProjectCast(db).join(astrid.id(), school);
        assertThat(validated(astrid, project, school)).isEqualTo(Fact.yesNo(false));
    }

    @Test
    void a_readiness_question_is_undecided_until_it_is_answered() {
        var project = cast.project(astrid, boris);
        assertThat(finding(astrid, project, "contributed")).isInstanceOf(Finding.Undecided.class);
        assertThat(finding(astrid, project, "contributed", Map.of("contributed", Fact.yesNo(true))))
                .isInstanceOf(Finding.Met.class);
        assertThat(
                        finding(
                                astrid,
                                project,
                                "contributed",
                                Map.of("contributed", Fact.yesNo(false))))
                .isInstanceOf(Finding.Unmet.class);
    }

    private boolean appliedAfterRefusals(String country, int times) {
        var teacher = cast.teacher(country);
        var project = cast.project(teacher, boris);
        for (int i = 0; i < times; i++) {
            refused(cast.submitted(teacher, project));
        }
        return applied(teacher, project);
    }

    private void refused(ApplicationId application) {
        decided(application, false);
    }

    private void decided(ApplicationId application, boolean awarded) {
        var by = new PersonId(application.value());
        transaction.executeWithoutResult(
                _ -> {
                    var taken = advance.takeUp(application, by).orElseThrow();
                    advance.decide(taken, awarded, by);
                });
        assertThat(applications.get(application)).isInstanceOf(Application.Decided.class);
    }

    private String stage(LocalDate endsOn) {
        var project = cast.project(astrid, boris, endsOn);
        return ((Fact.Word) fact(astrid, project, "project-stage")).word();
    }

    private long counted(SignedIn teacher, ProjectId project) {
        return ((Fact.Count) fact(teacher, project, "projects-applied-this-school-year")).number();
    }

    private boolean applied(SignedIn teacher, ProjectId project) {
        return fact(teacher, project, "applied-for-this-project").equals(Fact.yesNo(true));
    }

    private Fact validated(SignedIn teacher, ProjectId project, SchoolId school) {
        return fact(candidacy(teacher, project, school, null), "teacher-validated", Map.of());
    }

    private Fact fact(SignedIn teacher, ProjectId project, String name) {
        return fact(teacher, project, null, name);
    }

    private Fact fact(
            SignedIn teacher, ProjectId project, @Nullable ApplicationId own, String name) {
        return fact(candidacy(teacher, project, school(teacher), own), name, Map.of());
    }

    /** A fact as the first finding that used it shows it. */
    private Fact fact(Candidacy candidacy, String name, Map<String, Fact> stated) {
        var edition =
                editions.inForce(
                                LabelCast.SCHEME,
                                "SE",
                                LocalDate.ofInstant(clock.instant(), clock.getZone()))
                        .orElseThrow();
        return checkEligibility.check(edition, candidacy, new Facts(stated)).stream()
                .map(it -> it.facts().get(name))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private Finding finding(SignedIn teacher, ProjectId project, String requirement) {
        return finding(teacher, project, requirement, Map.of());
    }

    private Finding finding(
            SignedIn teacher, ProjectId project, String requirement, Map<String, Fact> stated) {
        var edition = editions.inForce(LabelCast.SCHEME, "SE", TODAY).orElseThrow();
        var candidacy = candidacy(teacher, project, school(teacher), null);
        return checkEligibility.check(edition, candidacy, new Facts(stated)).stream()
                .filter(it -> it.requirement().key().equals(requirement))
                .findFirst()
                .orElseThrow();
    }

    private SchoolId school(SignedIn teacher) {
        return new ProjectCast(db).schoolOf(teacher.id());
    }

    private static Candidacy candidacy(
            SignedIn teacher, ProjectId project, SchoolId school, @Nullable ApplicationId own) {
        return new Candidacy(
                LabelCast.SCHEME, teacher.id(), project, school, own == null ? null : own.value());
    }
}
