package org.laurel.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.journey.Writers.Form;
import org.laurel.language.Language;
import org.laurel.testing.Browser;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

@LaurelTest
class CutOffJourneyTest {

    static final String TEXT = "Our head gave two hours a week. Pupils chose a topic.";

    @Autowired Writers writers;

    @Autowired Journeys journeys;

    @Autowired ServletWebServerApplicationContext server;

    Form form;

    @BeforeEach
    void begin() {
        form = writers.form(TEXT);
    }

    @AfterEach
    void leave() {
        Browser.leave();
    }

    @Test
    void offline_for_a_minute_while_both_write_loses_nothing_of_either() {
        var astrid = writers.at(form, form.astrid(), Language.BG, Journeys.PHONE);
        astrid.page.clock().install();
        astrid.open(form.address());
        var bo = writers.at(form, form.bo());
        var inVain = new AtomicInteger();
        astrid.page.onRequestFailed(
                it -> {
                    if (it.method().equals("PUT")) {
                        inVain.incrementAndGet();
                    }
                });
        astrid.page.context().setOffline(true);
        Writers.type(astrid, "hours a week", ", all year");
        Writers.kept(astrid);
        Writers.type(bo, "a topic", " themselves");
        Writers.saved(bo);
        for (var seconds : List.of(1, 2, 4, 8, 16, 30)) {
            var before = inVain.get();
            astrid.page.clock().fastForward(1000L * seconds);
            astrid.page.waitForCondition(() -> inVain.get() > before);
        }
        Writers.type(astrid, "all year", " long");
        Writers.kept(astrid);
        astrid.picture("kept-on-this-computer");
        astrid.page.context().setOffline(false);
        Writers.seesIn(
                astrid,
                "Our head gave two hours a week, all year long. Pupils chose a topic themselves.");
        Writers.saved(astrid);
        assertThat(writers.standing(form))
                .isEqualTo(
                        "Our head gave two hours a week, all year long. Pupils chose a topic themselves.");
    }

    @Test
    void a_server_that_starts_anew_gets_what_was_typed_meanwhile() {
        var astrid = writers.at(form, form.astrid());
        var tomcat = (TomcatWebServer) server.getWebServer();
        tomcat.getTomcat().getConnector().setPort(tomcat.getPort());
        tomcat.stop();
        try {
            Writers.type(astrid, "hours a week", ", all year");
            Writers.kept(astrid);
        } finally {
            tomcat.start();
        }
        Writers.saved(astrid);
        assertThat(writers.standing(form)).contains("hours a week, all year.");
    }

    @Test
    void a_session_that_ends_while_typing_is_opened_again_over_the_form() {
        var astrid = writers.at(form, form.astrid(), Language.SV, Journeys.DESKTOP);
        writers.endSessions(form.astrid());
        Writers.type(astrid, "hours a week", ", all year");
        var door = astrid.page.locator("#session-door");
        assertThat(door.locator("#password")).isVisible();
        Browser.assertAccessible(astrid.page);
        astrid.picture("signing-in-over-the-form");
        assertThat(writers.standing(form)).isEqualTo(TEXT);
        Writers.giveWord(astrid, form.bo());
        assertThat(door.locator("[role=status]")).hasText(astrid.says("site.session.another"));
        assertThat(writers.standing(form)).isEqualTo(TEXT);
        Writers.giveWord(astrid, form.astrid());
        assertThat(door).isHidden();
        Writers.saved(astrid);
        assertThat(astrid.page.locator(Writers.BOX)).isFocused();
        astrid.page.keyboard().type(" round");
        writers.stands(form, TEXT.replace("a week", "a week, all year round"));
    }

    @Test
    void a_warning_comes_before_the_session_ends_and_one_key_prolongs_it() {
        var astrid = writers.at(form, form.astrid(), Language.BG, Journeys.PHONE);
        astrid.page.clock().install();
        astrid.page.waitForResponse("**/session", () -> astrid.open(form.address()));
        astrid.page.waitForTimeout(500);
        writers.endSessions(form.astrid(), 250);
        astrid.page.clock().fastForward("07:56:00");
        var warning = astrid.page.locator("#session-ending");
        assertThat(warning).isVisible();
        Browser.assertAccessible(astrid.page);
        astrid.picture("session-ends-soon");
        astrid.page.waitForResponse("**/session", () -> astrid.page.keyboard().press("Enter"));
        assertThat(warning).isHidden();
        astrid.page.waitForTimeout(500);
        writers.endSessions(form.astrid(), 250);
        astrid.page.clock().fastForward("07:56:00");
        assertThat(warning).isVisible();
    }

    @Test
    void a_browser_that_was_closed_offers_what_it_kept_and_merges_it(@TempDir Path folder) {
        writers.reads(form.astrid(), Language.BG);
        var guest = journeys.stranger(Language.BG, Journeys.PHONE);
        var browser = Browser.keptIn(folder, "bg", Journeys.PHONE);
        var astrid = journeys.signIn(guest.at(browser.newPage()), form.astrid());
        astrid.open(form.address());
        browser.setOffline(true);
        Writers.type(astrid, "hours a week", ", all year");
        Writers.kept(astrid);
        browser.close();

        var bo = writers.at(form, form.bo());
        Writers.type(bo, "a topic", " themselves");
        Writers.saved(bo);

        var again = Browser.keptIn(folder, "bg", Journeys.PHONE);
        astrid = journeys.signIn(guest.at(again.newPage()), form.astrid()).open(form.address());
        var offer = astrid.page.locator(".notice:has(.verbatim)");
        assertThat(offer).containsText(TEXT.replace("a week", "a week, all year"));
        Browser.assertAccessible(astrid.page);
        astrid.picture("offered-after-the-browser-was-closed", ".box:has(" + Writers.BOX + ")");
        astrid.page.getByText(astrid.says("site.box.put-back")).click();
        Writers.seesIn(
                astrid,
                "Our head gave two hours a week, all year. Pupils chose a topic themselves.");
        Writers.saved(astrid);
        astrid.open(form.address()).seesNot(astrid.says("site.box.offer"));
        again.close();
    }

    @Test
    void signing_out_asks_before_it_takes_unsaved_words_off_the_computer() {
        var astrid = writers.at(form, form.astrid());
        astrid.page.route("**/answers/**", Route::abort);
        Writers.type(astrid, "hours a week", ", all year");
        Writers.kept(astrid);
        var asked = new ArrayList<String>();
        astrid.page.onDialog(
                dialog -> {
                    asked.add(dialog.message());
                    if (asked.size() == 1) {
                        dialog.dismiss();
                    } else {
                        dialog.accept();
                    }
                });
        astrid.page.locator(".who button").click();
        astrid.page.waitForCondition(() -> asked.size() == 1);
        Writers.kept(astrid);
        astrid.page.locator(".who button").click();
        astrid.page.waitForURL(it -> !it.contains("/applications/"));
        assertThat(asked).hasSize(2).allMatch(astrid.says("site.layout.unsaved")::equals);
        journeys.signIn(astrid, form.astrid()).open(form.address());
        astrid.seesNot(astrid.says("site.box.offer"));
    }
}
