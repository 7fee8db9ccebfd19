package org.laurel.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.application.ApplicationId;
import org.laurel.assessment.AssignmentId;
import org.laurel.assessment.HandIn;
import org.laurel.assessment.Recuse;
import org.laurel.assessment.SheetDraft;
import org.laurel.evidence.EvidencePermissions;
import org.laurel.people.GrantRole;
import org.laurel.people.People;
import org.laurel.people.RevokeRole;
import org.laurel.people.Role;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.project.AcceptInvitation;
import org.laurel.project.Invitations;
import org.laurel.project.InviteMember;
import org.laurel.project.Part;
import org.laurel.project.ProjectCast;
import org.laurel.project.ProjectId;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.laurel.testing.Visitor;
import org.laurel.testing.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an assessor could open a moment ago is gone with the next request. */
@LaurelTest
class SheetDoorsTest {

    @LocalServerPort int port;
    @Autowired LabelCast cast;
    @Autowired Visitors visitors;
    @Autowired People people;
    @Autowired RevokeRole revokeRole;
    @Autowired GrantRole grantRole;
    @Autowired InviteMember inviteMember;
    @Autowired Invitations invitations;
    @Autowired AcceptInvitation acceptInvitation;
    @Autowired HandIn handIn;
    @Autowired Recuse recuse;
    @Autowired EvidencePermissions evidence;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    SignedIn teacher;
    SignedIn officer;
    SignedIn assessor;
    ProjectId project;
    ApplicationId application;
    AssignmentId sheet;
    Visitor visitor;

    @BeforeEach
    void an_assessor_writes_a_sheet() {
        clock.set(TestClock.START);
        teacher = cast.teacher("SE");
        officer = cast.officer("SE");
        assessor = cast.assessor("SE");
        project = cast.project(teacher, cast.teacher("BG"));
        application = cast.submitted(teacher, project);
        sheet = cast.assigned(application, assessor, officer);
        cast.writeSheet(sheet, application, assessor, cast.points(application, Map.of()), Set.of());
        visitor = visitors.signedIn(assessor, port);
    }

    @Test
    void as_long_as_nothing_stands_in_the_way_every_door_is_open() {
        doors().forEach(
                        (door, status) ->
                                assertThat(status).as(door).isIn("200", "302", "409", "422"));
        assertThat(visitor.get("/assignments").body()).contains(sheet.toString());
        assertThat(evidence.mayRead(assessor, application.form())).isTrue();
    }

    @Test
    void whose_role_was_taken_finds_every_door_gone() {
        closedAfter(
                _ ->
                        revokeRole.revoke(
                                officer,
                                new Role(Kind.ASSESSOR, cast.organisation("SE")),
                                assessor.id()));
    }

    @Test
    void who_came_to_the_school_finds_every_door_gone() {
        closedAfter(at -> at.work(assessor.id(), at.schoolOf(teacher.id())));
    }

    @Test
    void who_came_to_the_school_and_left_it_finds_every_door_gone() {
        closedAfter(
                at -> {
                    at.work(assessor.id(), at.schoolOf(teacher.id()));
                    at.leave(assessor.id());
                });
    }

    @Test
    void who_says_to_work_at_the_school_and_waits_to_be_confirmed_finds_every_door_gone() {
        closedAfter(at -> at.join(assessor.id(), at.schoolOf(teacher.id())));
    }

    @Test
    void who_joined_the_project_finds_every_door_gone() {
        closedAfter(
                at -> {
                    at.work(assessor.id(), cast.school("SE"));
                    var email = people.get(assessor.id()).email();
                    inviteMember.invite(project, teacher.id(), Part.PARTNER, email);
                    var invitation = invitations.waitingFor(assessor.id()).getFirst();
                    assertThat(acceptInvitation.accept(invitation.id(), assessor.id(), null))
                            .isInstanceOf(AcceptInvitation.Outcome.Joined.class);
                });
    }

    @Test
    void who_stepped_back_finds_every_door_gone() {
        closedAfter(_ -> recuse.recuse(sheet, "I know them.", assessor.id()));
    }

    @Test
    void a_sheet_that_was_handed_in_is_gone_too() {
        handIn.handIn(sheet, assessor.id());
        assertThat(visitor.get("/assignments/" + sheet).statusCode()).isEqualTo(200);
        closedAfter(at -> at.work(assessor.id(), at.schoolOf(teacher.id())));
    }

    @Test
    void a_partners_application_is_not_shown_beside_it_to_whoever_is_too_close_to_that_one() {
        var partner = cast.teacher("SE");
        var at = new ProjectCast(db);
        inviteMember.invite(project, teacher.id(), Part.PARTNER, people.get(partner.id()).email());
        acceptInvitation.accept(
                invitations.waitingFor(partner.id()).getFirst().id(), partner.id(), null);
        cast.submitted(partner, project);
        assertThat(visitor.get("/assignments/" + sheet).body()).contains(partner.name());
        at.work(assessor.id(), at.schoolOf(partner.id()));
        assertThat(visitor.get("/assignments/" + sheet).body())
                .contains("name=\"text.overall\"")
                .doesNotContain(partner.name());
    }

    @Test
    void a_role_given_back_opens_nothing_that_ended_and_one_can_be_asked_again() {
        var role = new Role(Kind.ASSESSOR, cast.organisation("SE"));
        revokeRole.revoke(officer, role, assessor.id());
        grantRole.grant(officer, role, people.get(assessor.id()).email());
        assertThat(visitor.get("/assignments/" + sheet).statusCode()).isEqualTo(404);
        var anew = cast.assigned(application, assessor, officer);
        assertThat(visitor.get("/assignments/" + anew).statusCode()).isEqualTo(200);
        assertThat(visitor.get("/assignments").body())
                .contains(anew.toString())
                .doesNotContain(sheet.toString());
    }

    private void closedAfter(Consumer<ProjectCast> what) {
        var before = written();
        what.accept(new ProjectCast(db));
        doors().forEach((door, status) -> assertThat(status).as(door).isEqualTo("404"));
        assertThat(written()).isEqualTo(before);
        assertThat(visitor.get("/assignments").body()).doesNotContain(sheet.toString());
        assertThat(visitor.get("/desk").body()).doesNotContain("href=\"/assignments\">1");
        assertThat(evidence.mayRead(assessor, application.form())).isFalse();
    }

    /** Every address of a sheet, and what it answers; the steps that end it come last. */
    private Map<String, String> doors() {
        var answered = new java.util.LinkedHashMap<String, String>();
        var overall = "/answers/" + SheetDraft.OVERALL;
        visitor.get("/account");
        for (var address :
                List.of(
                        "GET ",
                        "GET /recusal",
                        "GET /word",
                        "GET /word/document",
                        "GET " + overall + "/history",
                        "PUT " + overall,
                        "POST /writing",
                        "POST ",
                        "POST /carrying-over",
                        "POST /word/answers",
                        "POST /handing-in")) {
            var door = address.split(" ", 2);
            answered.put(
                    address,
                    visitor.status(
                            door[0],
                            "/assignments/" + sheet + door[1],
                            "text." + SheetDraft.OVERALL,
                            "Typed",
                            "base." + SheetDraft.OVERALL,
                            "0",
                            "change." + SheetDraft.OVERALL,
                            UUID.randomUUID().toString()));
        }
        return answered;
    }

    private List<String> written() {
        return db.sql("select text from writing.revision where form = ? order by id")
                .param(sheet.value())
                .query(String.class)
                .list();
    }
}
