package org.laurel.decision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.application.ApplicationId;
import org.laurel.application.SchoolApplications;
import org.laurel.assessment.AssignmentId;
import org.laurel.decision.Category;
import org.laurel.decision.Decide;
import org.laurel.decision.ReleaseDecision;
import org.laurel.evidence.EvidencePermissions;
import org.laurel.people.People;
import org.laurel.people.Role;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.project.ProjectCast;
import org.laurel.project.ProjectId;
import org.laurel.round.RoundId;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.laurel.testing.Visitor;
import org.laurel.testing.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For an officer who applied, or is too close, the case exists nowhere in the office. */
@LaurelTest
class OwnCaseTest {

    @LocalServerPort int port;
    @Autowired LabelCast cast;
    @Autowired Visitors visitors;
    @Autowired SchoolApplications schools;
    @Autowired People people;
    @Autowired Decide decide;
    @Autowired ReleaseDecision releaseDecision;
    @Autowired EvidencePermissions evidence;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    SignedIn teacher;
    SignedIn officer;
    SignedIn assessor;
    ProjectId project;
    ApplicationId application;
    AssignmentId sheet;

    @BeforeEach
    void a_decision_is_kept() {
        clock.set(TestClock.START);
        teacher = cast.teacher("SE");
        officer = cast.officer("SE");
        assessor = cast.assessor("SE");
        project = cast.project(teacher, cast.teacher("BG"));
        application = cast.submitted(teacher, project);
        sheet = cast.sheet(application, assessor, officer, Map.of(), Set.of());
        decide.decide(application, new Decide.Wish(Category.AWARD, "", "", ""), officer.id());
    }

    @Test
    void an_officer_who_applied_reads_nothing_of_the_case_before_or_after_it_is_told() {
        office(teacher);
        nothingThere(teacher);
        assertThat(signedIn(teacher).get("/applications/" + application).statusCode())
                .isEqualTo(200);
        releaseDecision.release(application, officer.id());
        nothingThere(teacher);
        assertThat(signedIn(teacher).get("/applications/" + application + "/letter").statusCode())
                .isEqualTo(200);
    }

    @Test
    void nor_does_a_colleague_or_somebody_who_was_one() {
        var colleague = cast.colleagueOf(teacher);
        var former = cast.colleagueOf(teacher);
        new ProjectCast(db).leave(former.id());
        for (var close : List.of(colleague, former)) {
            office(close);
            nothingThere(close);
            assertThat(evidence.mayRead(close, application.form())).isFalse();
        }
    }

    @Test
    void nor_an_officer_whose_role_was_taken() {
        assertThat(signedIn(officer).get(at()).statusCode()).isEqualTo(200);
        assertThat(evidence.mayRead(officer, application.form())).isTrue();
        var visitor = signedIn(officer);
        people.revoke(officer.id(), new Role(Kind.NATIONAL_OFFICER, cast.organisation("SE")));
        assertThat(visitor.get(at()).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/country/applications").statusCode()).isEqualTo(404);
        assertThat(evidence.mayRead(officer, application.form())).isFalse();
    }

    @Test
    void a_count_of_one_would_tell_the_central_officer_the_own_result() {
        var country = "MT";
        var central = cast.teacher(country);
        people.grant(central.id(), new Role(Kind.CENTRAL_OFFICER, ""), null, clock.instant());
        var round = schools.round();
        var own = schools.sent(central, country, round);
        clock.set(schools.tooLate(round));
        var there = cast.officer(country);
        cast.sheet(own, cast.assessor(country), there, Map.of(), Set.of());
        decide.decide(own, new Decide.Wish(Category.AWARD, "", "", ""), there.id());
        var other = cast.somebody("Central", new Role(Kind.CENTRAL_OFFICER, ""));
        assertThat(publication(other, round)).contains("Malta");
        assertThat(publication(central, round)).doesNotContain("Malta");
        assertThat(handedInInMalta(other)).isEqualTo("1");
        assertThat(handedInInMalta(central)).isEqualTo("0");
    }

    private void nothingThere(SignedIn close) {
        var visitor = signedIn(close);
        var title = title();
        visitor.get("/desk");
        for (var address :
                List.of(
                        "GET ",
                        "GET /return",
                        "POST /return",
                        "POST /assignments",
                        "POST /assignments/" + sheet + "/taking-back",
                        "POST /agreement",
                        "POST /decision",
                        "POST /release",
                        "POST /reopening")) {
            var door = address.split(" ", 2);
            assertThat(
                            visitor.status(
                                    door[0],
                                    at() + door[1],
                                    "assessor",
                                    cast.assessor("SE").id().toString(),
                                    "agreement",
                                    "Agreed",
                                    "category",
                                    "refuse",
                                    "because",
                                    "Because",
                                    "why",
                                    "Why"))
                    .as(address)
                    .isEqualTo("404");
        }
        for (var list :
                List.of(
                        "/country/applications?state=all&q=" + title.replace(" ", "%20"),
                        "/country/applications.csv?state=all")) {
            var shown = visitor.get(list);
            assertThat(shown.statusCode()).as(list).isEqualTo(200);
            assertThat(shown.body())
                    .as(list)
                    .doesNotContain(application.toString(), teacher.name() + ",");
        }
        var organisation = cast.organisation("SE");
        visitor.get("/country/applications?organisation=" + organisation);
        var planned =
                visitor.post(
                        "/country/assignments/preview",
                        "organisation",
                        organisation,
                        "application",
                        application.toString(),
                        "assessor",
                        assessor.id().toString());
        assertThat(planned.body()).doesNotContain(title);
    }

    /** What stands beside the country in the table of counts. */
    private String handedInInMalta(SignedIn central) {
        var row =
                java.util.regex.Pattern.compile(
                                "Malta</th>(?:\\s*<td class=\"number\">(\\d+)</td>){2}")
                        .matcher(signedIn(central).get("/desk").body());
        assertThat(row.find()).isTrue();
        return row.group(1);
    }

    private String publication(SignedIn central, RoundId round) {
        return signedIn(central).get("/publications/" + round.value()).body();
    }

    private String title() {
        return db.sql("select title from project.project where id = ?")
                .param(project.value())
                .query(String.class)
                .single();
    }

    private String at() {
        return "/country/applications/" + application;
    }

    private void office(SignedIn who) {
        people.grant(
                who.id(),
                new Role(Kind.NATIONAL_OFFICER, cast.organisation("SE")),
                null,
                clock.instant());
    }

    private Visitor signedIn(SignedIn person) {
        return visitors.signedIn(person, port);
    }
}
