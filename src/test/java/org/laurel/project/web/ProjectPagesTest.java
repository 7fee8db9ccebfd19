package org.laurel.project.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.people.PeopleForTests;
import org.laurel.people.SignedIn;
import org.laurel.project.Invitations;
import org.laurel.project.ProjectCast;
import org.laurel.scheme.PublishSchemes;
import org.laurel.scheme.SchemeFiles;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LaurelTest
class ProjectPagesTest {

    private static final String LINE = "national-quality-label.collaboration.joint-activities";
    private static final Pattern PAGE =
            Pattern.compile("action=\"(/projects/[0-9a-f-]{36}/pages/[0-9a-f-]{36})\"");

    @LocalServerPort int port;
    @Autowired JdbcClient db;
    @Autowired PeopleForTests people;
    @Autowired Invitations invitations;
    @Autowired PublishSchemes publish;

    SignedIn boris;
    String borisAddress;
    Visitor astrids;
    Visitor boriss;

    @BeforeEach
    void two_teachers() {
        publish.publish(SchemeFiles.shipped());
        var cast = new ProjectCast(db);
        var tag = String.valueOf(System.nanoTime());
        var astrid = people.joined("Astrid" + tag);
        boris = people.joined("Boris" + tag);
        borisAddress = "boris" + tag + "@school.example";
        cast.work(astrid.id(), cast.school("SE"));
        cast.work(boris.id(), cast.school("BG"));
        astrids = signedIn("astrid" + tag + "@school.example");
        boriss = signedIn(borisAddress);
    }

    @Test
    void two_teachers_found_a_project_on_the_pages() {
        assertThat(astrids.get("/projects").body()).contains("You are in no project yet");
        var project = astrid_begins_a_project();
        assertThat(astrids.get(project).body())
                .contains("Rivers &amp; lakes", "Waits for its second founder", borisAddress);
        assertThat(boriss.get(project).statusCode()).isEqualTo(404);

        assertThat(boriss.get("/projects").body()).contains("An invitation waits for your answer");
        var invitation = invitationToBoris();
        assertThat(boriss.get("/invitations").body()).contains(invitation);
        boriss.fillIn(invitation, invitation + "/acceptance");
        assertThat(boriss.get(project).body()).contains("Running until 31 August 2027");
        assertThat(astrids.get("/projects").body()).contains(project);
    }

    @Test
    void an_invitation_is_there_for_nobody_else() {
        astrid_begins_a_project();
        assertThat(astrids.get(invitationToBoris()).statusCode()).isEqualTo(404);
        assertThat(astrids.post(invitationToBoris() + "/acceptance").statusCode()).isEqualTo(404);
        assertThat(astrids.post(invitationToBoris() + "/refusal").statusCode()).isEqualTo(404);
    }

    @Test
    void every_page_of_a_project_is_missing_for_strangers() {
        var project = astrid_begins_a_project();
        for (var page :
                new String[] {
                    "", "/edit", "/invitations", "/plan", "/closure", "/departure", "/pages/new"
                }) {
            assertThat(astrids.get(project + page).statusCode()).as(page).isEqualTo(200);
            assertThat(boriss.get(project + page).statusCode()).as(page).isEqualTo(404);
        }
        boriss.get("/projects/new");
        for (var deed :
                new String[] {
                    "/closure", "/departure", "/plan", "/invitations", "/pages/" + UUID.randomUUID()
                }) {
            assertThat(boriss.post(project + deed).statusCode()).as(deed).isEqualTo(404);
        }
    }

    @Test
    void what_was_typed_stays_when_something_is_to_be_put_right() {
        astrids.get("/projects/new");
        var again =
                astrids.post(
                        "/projects/new",
                        "title",
                        "Rivers",
                        "startsOn",
                        "2026-09-01",
                        "endsOn",
                        "next summer",
                        "youngest",
                        "eleven",
                        "secondFounder",
                        borisAddress);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains("There are 2 things to put right", "Enter the last day as a date.")
                .contains("value=\"Rivers\"", "value=\"eleven\"", borisAddress);
    }

    @Test
    void a_bad_link_is_refused_on_the_page_and_a_good_one_shown() {
        var project = astrid_begins_a_project();
        var form = PAGE.matcher(astrids.get(project + "/pages/new").body());
        assertThat(form.find()).isTrue();
        var page = form.group(1);
        var bad = save(page, "javascript:alert(1)");
        assertThat(bad).contains("Enter the whole address", "value=\"Blog\"");

        save(page, "https://example.org");
        assertThat(astrids.get(project).body()).contains("href=\"https://example.org\"");
    }

    @Test
    void the_plan_keeps_ticks_and_notes_and_overwrites_nobody() {
        var plan = astrid_begins_a_project() + "/plan";
        assertThat(astrids.get(plan).body()).contains("name=\"note." + LINE + "\"");

        astrids.post(plan, "tick." + LINE, "yes", "was." + LINE, "", "note." + LINE, "Mixed teams");
        assertThat(astrids.get(plan).body()).contains(">\nMixed teams</textarea>", "1 of ");

        var clash = astrids.post(plan, "was." + LINE, "", "note." + LINE, "Other words");
        assertThat(clash.statusCode()).isEqualTo(409);
        assertThat(clash.body()).contains("Mixed teams", ">\nOther words</textarea>");

        astrids.post(plan, "was." + LINE, "Mixed teams", "note." + LINE, "Both");
        assertThat(astrids.get(plan).body()).contains(">\nBoth</textarea>");
    }

    @Test
    void a_stale_description_changes_nothing() {
        var project = astrid_begins_a_project();
        astrids.get(project + "/edit");
        assertThat(describe(project, "Lakes")).isEqualTo(302);
        assertThat(describe(project, "Seas")).isEqualTo(409);
        assertThat(astrids.get(project).body()).contains("<h1>Lakes</h1>");
    }

    private int describe(String project, String title) {
        return astrids.post(
                        project + "/edit",
                        "base",
                        "0",
                        "title",
                        title,
                        "startsOn",
                        "2026-09-01",
                        "endsOn",
                        "2027-08-31")
                .statusCode();
    }

    private String save(String page, String address) {
        return astrids.post(page, "title", "Blog", "address", address, "openness", "everybody")
                .body();
    }

    private String astrid_begins_a_project() {
        astrids.get("/projects/new");
        var sent =
                astrids.post(
                        "/projects/new",
                        "title",
                        "Rivers & lakes",
                        "startsOn",
                        "2026-03-01",
                        "endsOn",
                        "2027-08-31",
                        "languages",
                        "en",
                        "keyCompetences",
                        "digital",
                        "subjects",
                        "biology, art",
                        "secondFounder",
                        borisAddress);
        var location = sent.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/projects/"));
    }

    private String invitationToBoris() {
        return "/invitations/" + invitations.waitingFor(boris.id()).getFirst().id();
    }

    private Visitor signedIn(String email) {
        var visitor = new Visitor(port);
        visitor.signIn(email, PeopleForTests.PASSWORD);
        return visitor;
    }
}
