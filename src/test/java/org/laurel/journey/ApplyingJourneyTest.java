package org.laurel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.application.Application;
import org.laurel.demo.SetTheScene.Stage;
import org.laurel.testing.Browser;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;

@LaurelTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApplyingJourneyTest {

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

    @ParameterizedTest
    @CsvSource({"elin, 1280", "maria, 360"})
    void a_teacher_applies_in_the_own_language_and_nothing_typed_is_lost(
            String teacher, int width) {
        var project = stage.projects().get("rivers");
        var guest = journeys.signedIn(teacher, width);
        guest.open("/projects").follow("Rivers of Europe");
        guest.page.click("#apply ~ ul a");
        guest.page.click("main form button");
        guest.page.waitForURL("**/steps/readiness");
        for (var box : guest.page.querySelectorAll("input[value=yes]")) {
            box.check();
        }
        guest.waitUntilSaved().press("application.step.continue");
        var texts = 0;
        while (!guest.path().endsWith("/steps/evidence")) {
            for (var box : guest.page.querySelectorAll("textarea")) {
                box.fill(
                        (texts++ == 0 ? "الأنهار في أوروبا" : "Вода, å, ä, ö")
                                + ": текст "
                                + texts);
                assertThat(direction(box)).isEqualTo(texts == 1 ? "rtl" : "ltr");
            }
            guest.waitUntilSaved();
            if (guest.path().endsWith("/steps/technology")) {
                guest.picture(
                        teacher.equals("elin") ? "application-form" : "application-form-phone");
            }
            guest.press("application.step.continue");
        }
        guest.fill("#link-address", "https://projects.example/rivers-of-europe/results")
                .press("evidence.list.add-link")
                .press("application.step.continue")
                .picture("check-your-answers-" + teacher);
        assertThat(direction(guest.page.querySelector(".verbatim:has-text('أوروبا')")))
                .isEqualTo("rtl");
        guest.press("application.check.submit").seesWords("application.receipt.next");

        var application =
                journeys.applications
                        .of(stage.people().get(teacher), project, Journeys.LABEL)
                        .getFirst();
        assertThat(application).isInstanceOf(Application.Submitted.class);
        guest.sees(((Application.Submitted) application).submission().sha256());
        assertThat(journeys.applications.snapshot(application.id(), 1).orElseThrow())
                .contains(List.of("текст 1\"", "текст " + texts + "\""));
        guest.press("application.receipt.follow").picture("where-it-stands-" + teacher);
    }

    private static Object direction(ElementHandle it) {
        return it.evaluate("it => getComputedStyle(it).direction");
    }
}
