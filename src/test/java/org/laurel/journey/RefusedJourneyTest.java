package org.laurel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.laurel.application.Application;
import org.laurel.demo.SetTheScene.Stage;
import org.laurel.testing.Browser;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;

@LaurelTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedJourneyTest {

    @Autowired Journeys journeys;

    Stage stage;

    @BeforeAll
    void set_the_stage() {
        stage = journeys.stage();
    }

    @AfterEach
    void leave() {
        Browser.leave();
    }

    @Test
    void two_founders_of_one_country_learn_why_no_application_can_be_begun() {
        var project = stage.projects().get("letters");
        var guest = journeys.signedIn("johan", Journeys.DESKTOP);
        guest.open("/projects/" + project + "/applications/" + Journeys.LABEL)
                .seesWords("application.apply.impossible")
                .seesWords("application.finding.never")
                .picture("not-a-european-project");
        assertThat(guest.hasButton("application.apply.begin")).isFalse();
        assertThat(journeys.applications.of(stage.people().get("johan"), project, Journeys.LABEL))
                .isEmpty();
    }

    @Test
    void the_fifth_project_of_a_school_year_can_be_written_but_not_submitted() {
        var project = stage.projects().get("stars");
        var guest = journeys.signedIn("georgi", Journeys.PHONE);
        guest.open("/projects/" + project + "/applications/" + Journeys.LABEL);
        guest.page.click("main form button");
        guest.page.waitForURL("**/steps/readiness");
        for (var box : guest.page.querySelectorAll("input[value=yes]")) {
            box.check();
        }
        guest.waitUntilSaved().press("application.step.continue");
        while (!guest.path().endsWith("/steps/evidence")) {
            guest.page.querySelectorAll("textarea").forEach(it -> it.fill("Текст"));
            guest.waitUntilSaved().press("application.step.continue");
        }
        guest.fill("#link-address", "https://projects.example/stars")
                .press("evidence.list.add-link")
                .press("application.step.continue")
                .seesWords("application.check.findings")
                .picture("the-fifth-project");
        assertThat(guest.hasButton("application.check.submit")).isFalse();

        assertThat(journeys.applications.of(stage.people().get("georgi"), project, Journeys.LABEL))
                .singleElement()
                .isInstanceOf(Application.Draft.class);
    }
}
