package org.laurel.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.application.Application.InAssessment;
import org.laurel.application.ApplicationId;
import org.laurel.application.Applications;
import org.laurel.assessment.AssignAssessor.Outcome;
import org.laurel.people.People;
import org.laurel.people.PeopleForTests;
import org.laurel.people.Role;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.project.ProjectCast;
import org.laurel.project.ProjectId;
import org.laurel.testing.AtOnce;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.Visitor;
import org.laurel.writing.Change;
import org.laurel.writing.SaveAnswer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LaurelTest
class AssessingTest {

    @LocalServerPort int port;
    @Autowired LabelCast cast;
    @Autowired People people;
    @Autowired Applications applications;
    @Autowired AssignAssessor assignAssessor;
    @Autowired Recuse recuse;
    @Autowired HandIn handIn;
    @Autowired SaveAnswer saveAnswer;
    @Autowired Sheets sheets;
    @Autowired JdbcClient db;

    SignedIn teacher;
    SignedIn partner;
    SignedIn officer;
    SignedIn assessor;
    ProjectId project;
    ApplicationId application;

    @BeforeEach
    void an_application_was_submitted() {
        teacher = cast.teacher("SE");
        partner = cast.teacher("BG");
        officer = cast.officer("SE");
        assessor = cast.assessor("SE");
        project = cast.project(teacher, partner);
        application = cast.submitted(teacher, project);
    }

    @Test
    void an_officer_asks_an_assessor_and_the_application_is_in_assessment() {
        assertThat(assign(assessor, officer)).isInstanceOf(Outcome.Assigned.class);
        assertThat(applications.get(application)).isInstanceOf(InAssessment.class);
        assertThat(assign(assessor, officer)).isEqualTo(new Outcome.AskedBefore());
    }

    @Test
    void nobody_judges_the_own_application_the_own_project_or_the_own_school() {
        var role = new Role(Kind.ASSESSOR, cast.organisation("SE"));
        grant(teacher, role);
        grant(partner, role);
        var colleague = cast.colleagueOf(teacher);
        grant(colleague, role);
        assertTooClose(
                teacher,
                Set.of(
                        ConflictOfInterest.OWN_APPLICATION,
                        ConflictOfInterest.SAME_PROJECT,
                        ConflictOfInterest.SAME_SCHOOL));
        assertTooClose(partner, Set.of(ConflictOfInterest.SAME_PROJECT));
        assertTooClose(colleague, Set.of(ConflictOfInterest.SAME_SCHOOL));
    }

    @Test
    void an_officer_too_close_to_it_does_not_assign() {
        var close = cast.colleagueOf(teacher);
        grant(close, new Role(Kind.NATIONAL_OFFICER, cast.organisation("SE")));
        assertThat(assign(assessor, close)).isEqualTo(new Outcome.NotFound());
        assertThat(
                        db.sql("select count(*) from assessment.assignment where application = ?")
                                .param(application.value())
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void for_officers_and_assessors_of_another_organisation_it_does_not_exist() {
        assertThat(assign(assessor, cast.officer("BG"))).isEqualTo(new Outcome.NotFound());
        assertThat(assign(assessor, assessor)).isEqualTo(new Outcome.NotFound());
        assertThat(assign(cast.assessor("BG"), officer)).isEqualTo(new Outcome.NotAnAssessor());
        var draft = cast.complete(partner, project);
        assertThat(assignAssessor.assign(draft, cast.assessor("BG").id(), cast.officer("BG").id()))
                .isEqualTo(new Outcome.NotFound());
    }

    @Test
    void at_most_three_judge_one_application_and_a_recused_one_makes_room() {
        var first = ((Outcome.Assigned) assign(assessor, officer)).assignment();
        assign(cast.assessor("SE"), officer);
        assign(cast.assessor("SE"), officer);
        var fourth = cast.assessor("SE");
        assertThat(assign(fourth, officer)).isEqualTo(new Outcome.EnoughAssessors(3));
        recuse.recuse(first, "I know the class.", assessor.id());
        assertThat(assign(fourth, officer)).isInstanceOf(Outcome.Assigned.class);
    }

    @Test
    void four_asked_at_once_are_three() {
        List<SignedIn> four =
                List.of(assessor, cast.assessor("SE"), cast.assessor("SE"), cast.assessor("SE"));
        var outcomes =
                AtOnce.all(
                        four.stream()
                                .map(it -> (Callable<Outcome>) () -> assign(it, officer))
                                .toList());
        assertThat(outcomes).filteredOn(Outcome.Assigned.class::isInstance).hasSize(3);
        assertThat(outcomes).contains(new Outcome.EnoughAssessors(3));
    }

    @Test
    void a_recusal_needs_a_reason_and_is_only_the_assessors_own() {
        var assignment = cast.assigned(application, assessor, officer);
        assertThat(recuse.recuse(assignment, " ", assessor.id()))
                .isEqualTo(Recuse.Outcome.REASON_NEEDED);
        assertThat(recuse.recuse(assignment, "Not me", officer.id()))
                .isEqualTo(Recuse.Outcome.NOT_FOUND);
        assertThat(recuse.recuse(assignment, "I know the class.", assessor.id()))
                .isEqualTo(Recuse.Outcome.DONE);
    }

    @Test
    void a_recused_assessor_gives_no_score() {
        var assignment = cast.assigned(application, assessor, officer);
        cast.writeSheet(assignment, application, assessor, points(), Set.of());
        recuse.recuse(assignment, "I know the class.", assessor.id());
        assertThat(handIn.handIn(assignment, assessor.id()))
                .isEqualTo(new HandIn.Outcome.NotFound());
        assertThat(sheets.of(application, 1)).isEmpty();
        assertThat(assign(assessor, officer)).isEqualTo(new Outcome.AskedBefore());
    }

    @Test
    void who_handed_in_cannot_step_back_and_hands_in_once() {
        var assignment = cast.sheet(application, assessor, officer, Map.of(), Set.of());
        assertThat(recuse.recuse(assignment, "Too late", assessor.id()))
                .isEqualTo(Recuse.Outcome.TOO_LATE);
        assertThat(handIn.handIn(assignment, assessor.id()))
                .isEqualTo(new HandIn.Outcome.Already());
        assertThat(sheets.of(application, 1)).hasSize(1);
    }

    @Test
    void two_who_hand_the_same_sheet_in_at_once_hand_it_in_once() {
        var assignment = cast.assigned(application, assessor, officer);
        cast.writeSheet(assignment, application, assessor, points(), Set.of());
        Callable<HandIn.Outcome> step = () -> handIn.handIn(assignment, assessor.id());
        assertThat(AtOnce.all(List.of(step, step)))
                .hasOnlyElementsOfTypes(HandIn.Outcome.Done.class, HandIn.Outcome.Already.class)
                .contains(new HandIn.Outcome.Already());
    }

    @Test
    void a_sheet_with_gaps_is_not_handed_in_and_stays_open() {
        var assignment = cast.assigned(application, assessor, officer);
        cast.writeSheet(assignment, application, assessor, points(), Set.of("contributed"));
        cast.write(assignment.form(), SheetDraft.reason("contributed"), " ", assessor.id());
        cast.write(assignment.form(), SheetDraft.points("pupils-lead"), "4", assessor.id());
        assertThat(((HandIn.Outcome.Gaps) handIn.handIn(assignment, assessor.id())).gaps())
                .extracting(SheetDraft.Gap::question)
                .containsExactly("reason.contributed", "points.pupils-lead");
        cast.write(assignment.form(), SheetDraft.points("pupils-lead"), "3", assessor.id());
        cast.write(assignment.form(), SheetDraft.reason("contributed"), "Why.", assessor.id());
        assertThat(handIn.handIn(assignment, assessor.id()))
                .isInstanceOf(HandIn.Outcome.Done.class);
    }

    @Test
    void who_came_too_close_since_the_assignment_hands_nothing_in() {
        var assignment = cast.assigned(application, assessor, officer);
        cast.writeSheet(assignment, application, assessor, points(), Set.of());
        var at = new ProjectCast(db);
        at.work(assessor.id(), at.schoolOf(teacher.id()));
        assertThat(handIn.handIn(assignment, assessor.id()))
                .isEqualTo(new HandIn.Outcome.NotFound());
        assertThat(sheets.of(application, 1)).isEmpty();
    }

    @Test
    void no_address_shows_a_sheet_to_another_assessor_or_the_applicant() {
        var mine = cast.assigned(application, assessor, officer);
        cast.writeSheet(mine, application, assessor, points(), Set.of());
        cast.write(mine.form(), SheetDraft.OVERALL, "My private remark", assessor.id());
        var second = cast.assessor("SE");
        var theirs = cast.assigned(application, second, officer);
        for (var visitor : List.of(signedIn(second), signedIn(teacher))) {
            for (var page : List.of("", "/recusal")) {
                assertThat(visitor.get("/assignments/" + mine + page).statusCode()).isEqualTo(404);
            }
            assertThat(visitor.post("/assignments/" + mine + "/handing-in").statusCode())
                    .isEqualTo(404);
            assertThat(visitor.get("/country/applications/" + application).statusCode())
                    .isEqualTo(404);
        }
        assertThat(signedIn(second).get("/assignments/" + theirs).body())
                .doesNotContain("My private remark", assessor.name());
        assertThat(signedIn(second).get("/assignments").body()).doesNotContain(mine.toString());
    }

    @Test
    void points_given_twice_in_two_windows_stay_on_the_sheet_until_one_is_chosen() {
        var mine = cast.assigned(application, assessor, officer);
        var points = SheetDraft.points("pupils-lead");
        for (var given : List.of("1", "3")) {
            var change = new Change(UUID.randomUUID(), 0, given, List.of());
            saveAnswer.save(mine.form(), points, change, assessor.id());
        }
        assertThat(signedIn(assessor).get("/assignments/" + mine).body())
                .containsPattern("data-conflict=\"[-0-9a-f]{36}\"[^>]*data-text=\"3\"")
                .contains("name=\"resolves." + points + "\"");
    }

    @Test
    void the_applicants_pages_name_no_assessor() {
        var assignment = cast.sheet(application, assessor, officer, Map.of(), Set.of());
        var visitor = signedIn(teacher);
        for (var page : List.of("", "/receipt")) {
            var shown = visitor.get("/applications/" + application + page);
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.body())
                    .doesNotContain(
                            assessor.name(), assessor.id().toString(), assignment.toString());
        }
    }

    private void assertTooClose(SignedIn who, Set<ConflictOfInterest> because) {
        assertThat(assign(who, officer)).isEqualTo(new Outcome.TooClose(because));
    }

    private Outcome assign(SignedIn who, SignedIn by) {
        return assignAssessor.assign(application, who.id(), by.id());
    }

    private Map<String, Integer> points() {
        return cast.points(application, Map.of());
    }

    private void grant(SignedIn person, Role role) {
        people.grant(person.id(), role, null, java.time.Instant.EPOCH);
    }

    private Visitor signedIn(SignedIn person) {
        var visitor = new Visitor(port);
        visitor.signIn(people.get(person.id()).email(), PeopleForTests.PASSWORD);
        visitor.get("/assignments");
        return visitor;
    }
}
