package org.laurel.decision.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.laurel.language.Language;
import org.laurel.people.People;
import org.laurel.project.ProjectCast;
import org.laurel.testing.Browser;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.laurel.testing.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Taking an assignment back in a real browser, on a phone and on a desk. */
@LaurelTest
class AssignmentFormTest {

    @LocalServerPort int port;
    @Autowired LabelCast cast;
    @Autowired Visitors visitors;
    @Autowired People people;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    @AfterEach
    void close() {
        Browser.leave();
    }

    @Test
    void the_form_is_reached_by_keyboard_fits_a_phone_and_has_no_barriers() {
        clock.set(TestClock.START);
        for (var reader : List.of("bg 360", "sv 1280")) {
            var language = reader.split(" ")[0];
            var width = Integer.parseInt(reader.split(" ")[1]);
            var teacher = cast.teacher("SE");
            var officer = cast.officer("SE");
            var assessor = cast.assessor("SE");
            var application = cast.submitted(teacher, cast.project(teacher, cast.teacher("BG")));
            cast.assigned(application, assessor, officer);
            var at = new ProjectCast(db);
            at.work(assessor.id(), at.schoolOf(teacher.id()));
            people.speak(officer.id(), Language.of(language).orElseThrow());
            var session = visitors.signedIn(officer, port).session();
            var page = Browser.page(language, width);
            var site = "http://localhost:" + port;
            page.context().addCookies(List.of(new Cookie("laurel", session).setUrl(site)));
            page.navigate(site + "/country/applications/" + application);
            page.locator("summary", summary(language)).focus();
            page.keyboard().press("Enter");
            page.locator("[name=because]").fill(" ");
            page.keyboard().press("Enter");
            page.waitForURL(site + "/country/applications/" + application + "/assignments/**");
            assertThat(page.locator("details[open] .problem").textContent())
                    .contains(cast.say(language, "decision.case.take-back-needed"));
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            Browser.assertAccessible(page);
        }
    }

    private com.microsoft.playwright.Page.LocatorOptions summary(String language) {
        return new com.microsoft.playwright.Page.LocatorOptions()
                .setHasText(cast.say(language, "decision.case.take-back"));
    }
}
