package org.laurel.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.application.ApplicationId;
import org.laurel.application.SchoolApplications;
import org.laurel.assessment.AssignAssessor.Outcome;
import org.laurel.decision.Category;
import org.laurel.decision.Decide;
import org.laurel.decision.ReleaseDecision;
import org.laurel.people.People;
import org.laurel.people.SignedIn;
import org.laurel.project.InviteMember;
import org.laurel.project.Part;
import org.laurel.project.ProjectCast;
import org.laurel.project.ProjectId;
import org.laurel.school.MergeSchools;
import org.laurel.school.SchoolId;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.laurel.testing.Visitor;
import org.laurel.testing.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who was there while the work was done stays too close to it. */
@LaurelTest
class ClosenessTest {

    private static final Set<ConflictOfInterest> SCHOOL = Set.of(ConflictOfInterest.SAME_SCHOOL);
    private static final Set<ConflictOfInterest> PROJECT = Set.of(ConflictOfInterest.SAME_PROJECT);

    @LocalServerPort int port;
    @Autowired LabelCast cast;
    @Autowired Visitors visitors;
    @Autowired SchoolApplications schools;
    @Autowired People people;
    @Autowired ConflictsOfInterest conflicts;
    @Autowired AssignAssessor assignAssessor;
    @Autowired Decide decide;
    @Autowired ReleaseDecision releaseDecision;
    @Autowired InviteMember inviteMember;
    @Autowired MergeSchools mergeSchools;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    ProjectCast at;
    SignedIn teacher;
    SignedIn officer;
    SignedIn assessor;
    ProjectId project;
    ApplicationId application;

    /** The project began a year before, on 1 June 2025. */
    @BeforeEach
    void an_application_was_submitted() {
        clock.set(TestClock.START);
        at = new ProjectCast(db);
        teacher = cast.teacher("SE");
        officer = cast.officer("SE");
        assessor = cast.assessor("SE");
        project = cast.project(teacher, cast.teacher("BG"), LocalDate.of(2026, 6, 1));
        application = cast.submitted(teacher, project);
    }

    @Test
    void who_worked_at_the_school_while_the_project_ran_stays_too_close() {
        worked("2024-01-01Z", "2025-06-02Z");
        assertThat(assign(assessor)).isEqualTo(new Outcome.TooClose(SCHOOL));
        worked("2024-01-01Z", "2025-05-30Z");
        assertThat(assign(assessor)).isInstanceOf(Outcome.Assigned.class);
    }

    @Test
    void pressing_that_one_no_longer_works_there_makes_nobody_less_close() {
        at.work(assessor.id(), school());
        var visitor = signedIn(assessor);
        visitor.get("/schools");
        visitor.post("/schools/" + school() + "/departure");
        assertThat(
                        db.sql(
                                        "select count(*) from school.staff where person = ? and left_at is null")
                                .param(assessor.id().value())
                                .query(Integer.class)
                                .single())
                .isZero();
        assertThat(assign(assessor)).isEqualTo(new Outcome.TooClose(SCHOOL));
        assertThat(signedIn(officer).get("/country/applications/" + application).body())
                .doesNotContain("value=\"" + assessor.id() + "\"");
    }

    @Test
    void who_took_part_in_the_project_and_left_it_stays_too_close() {
        var partner = cast.assessor("SE");
        member(partner, "2025-07-01Z", "2025-08-01Z");
        assertThat(assign(partner)).isEqualTo(new Outcome.TooClose(PROJECT));
        var earlier = cast.assessor("SE");
        member(earlier, "2025-01-01Z", "2025-05-01Z");
        assertThat(assign(earlier)).isInstanceOf(Outcome.Assigned.class);
    }

    @Test
    void who_comes_to_the_school_after_the_decision_was_not_too_close_to_it() {
        cast.sheet(application, assessor, officer, Map.of(), Set.of());
        decide.decide(application, new Decide.Wish(Category.AWARD, "", "", ""), officer.id());
        releaseDecision.release(application, officer.id());
        worked("2026-06-02Z", null);
        assertThat(conflicts.between(assessor.id(), application)).isEmpty();
        worked("2026-05-31Z", "2026-06-02Z");
        assertThat(conflicts.between(assessor.id(), application)).isEqualTo(SCHOOL);
    }

    @Test
    void for_a_school_it_counts_from_the_first_cut_off_of_the_round_on() {
        var round = schools.round(); // its first cut-off is 1 July 2024
        application = schools.sent(teacher, "SE", round);
        worked("2023-01-01Z", "2024-07-02Z");
        assertThat(assign(assessor)).isEqualTo(new Outcome.TooClose(SCHOOL));
        worked("2023-01-01Z", "2024-06-29Z");
        assertThat(assign(assessor)).isInstanceOf(Outcome.Assigned.class);
    }

    @Test
    void who_left_a_school_that_became_part_of_another_is_too_close_to_what_was_done_there() {
        at.work(assessor.id(), school());
        at.leave(assessor.id());
        var other = cast.school("SE");
        mergeSchools.merge(school(), other, "One house", officer);
        assertThat(assign(assessor)).isEqualTo(new Outcome.TooClose(SCHOOL));
        var there = cast.assessor("SE");
        at.work(there.id(), other);
        assertThat(assign(there)).isEqualTo(new Outcome.TooClose(SCHOOL));
    }

    @Test
    void nobody_bars_an_assessor_by_inviting_and_the_officer_sees_who_was_invited() {
        for (var ending : List.of("", "declined", "withdrawn")) {
            var invited = cast.assessor("SE");
            invite(invited, ending);
            var page = signedIn(officer).get("/country/applications/" + application).body();
            assertThat(page)
                    .as(ending)
                    .contains(invited.name() + " – asked into the project, never accepted");
            assertThat(assign(invited)).as(ending).isInstanceOf(Outcome.Assigned.class);
            page = signedIn(officer).get("/country/applications/" + application).body();
            assertThat(page)
                    .as(ending)
                    .contains("Was asked into the project on 1 June 2026 and never accepted");
        }
        assertThat(signedIn(officer).get("/country/applications/" + application).body())
                .doesNotContain("You were asked into this project");
        invite(officer, "");
        assertThat(signedIn(officer).get("/country/applications/" + application).body())
                .contains("You were asked into this project on 1 June 2026");
    }

    @Test
    void who_accepts_is_too_close_from_that_moment_on() {
        invite(assessor, "");
        assertThat(conflicts.between(assessor.id(), application)).isEmpty();
        member(assessor, "2026-06-01Z", null);
        assertThat(conflicts.between(assessor.id(), application)).isEqualTo(PROJECT);
    }

    @Test
    void how_long_it_counts_is_data_and_says_that_it_is_assumed() {
        worked("2019-01-01Z", "2020-01-01Z");
        assertThat(conflicts.between(assessor.id(), application)).isEmpty();
        assertThat(
                        db.sql("select bool_and(assumed) from assessment.closeness_span")
                                .query(Boolean.class)
                                .single())
                .isTrue();
        transaction.executeWithoutResult(
                it -> {
                    db.sql(
                                    "update assessment.closeness_span set since = 'ever' where subject = 'project'")
                            .update();
                    assertThat(conflicts.between(assessor.id(), application)).isEqualTo(SCHOOL);
                    it.setRollbackOnly();
                });
    }

    private Outcome assign(SignedIn who) {
        return assignAssessor.assign(application, who.id(), officer.id());
    }

    private SchoolId school() {
        return at.schoolOf(teacher.id());
    }

    /** The only stay of the assessor at the teacher's school. */
    private void worked(String joined, String left) {
        db.sql("delete from school.staff where person = ?").param(assessor.id().value()).update();
        at.join(assessor.id(), school());
        db.sql(
                        "update school.staff set joined_at = :joined, left_at = :left where person = :person")
                .param("joined", moment(joined))
                .param("left", moment(left))
                .param("person", assessor.id().value())
                .update();
    }

    private void member(SignedIn person, String accepted, String left) {
        db.sql(
                        """
                        insert into project.member (project, person, part, school, country, accepted_at, left_at)
                        values (:project, :person, 'partner', :school, 'SE', :accepted, :left)
                        """)
                .param("project", project.value())
                .param("person", person.id().value())
                .param("school", cast.school("SE").value())
                .param("accepted", moment(accepted))
                .param("left", moment(left))
                .update();
    }

    private void invite(SignedIn person, String ending) {
        var email = people.get(person.id()).email();
        inviteMember.invite(project, teacher.id(), Part.PARTNER, email);
        if (!ending.isEmpty()) {
            db.sql(
                            """
                            update project.invitation set ending = :ending, ended_at = invited_at
                            where project = :project and lower(email) = lower(:email)
                            """)
                    .param("ending", ending)
                    .param("project", project.value())
                    .param("email", email)
                    .update();
        }
    }

    private static OffsetDateTime moment(String day) {
        return day == null ? null : OffsetDateTime.parse(day.replace("Z", "T12:00:00Z"));
    }

    private Visitor signedIn(SignedIn person) {
        return visitors.signedIn(person, port);
    }
}
