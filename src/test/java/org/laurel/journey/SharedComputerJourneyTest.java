package org.laurel.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.laurel.language.Language;
import org.laurel.people.SignedIn;
import org.laurel.testing.Browser;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Two teachers at one computer, one after the other. */
@LaurelTest
class SharedComputerJourneyTest {

    private static final String TEXT = "Our head gave two hours a week.";
    private static final String PRESS =
            "document.querySelector('form[action=\"/sign-out\"] button').click()";
    private static final String KEPT =
            """
            () => new Promise(done => {
                indexedDB.open("laurel").onsuccess = opened => {
                    const all = opened.target.result.transaction("unsaved").objectStore("unsaved").getAll();
                    all.onsuccess = () => { opened.target.result.close(); done(JSON.stringify(all.result)); };
                };
            })""";

    @Autowired Writers writers;
    @Autowired LabelCast cast;

    @AfterEach
    void leave() {
        Browser.leave();
    }

    @Test
    void what_one_could_not_save_survives_that_another_signs_in_and_out() {
        var form = writers.form(TEXT);
        var dane = cast.teacher("DK");
        writers.reads(dane, Language.EN);
        var astrid = writers.at(form, form.astrid());
        astrid.page.route(
                "**/answers/**",
                route -> {
                    if (route.request().method().equals("PUT")) {
                        route.abort();
                    } else {
                        route.resume();
                    }
                });
        Writers.type(astrid, "hours a week", ", all year");
        Writers.kept(astrid);
        var next = astrid.anotherWindow();
        writers.endSessions(form.astrid());
        astrid.page.close(); // as if the computer had been switched off

        comes(next, dane);
        assertThat(kept(next)).contains("all year");
        next.page.evaluate(PRESS);
        next.page.waitForURL("**/en");
        assertThat(kept(next)).as("the Dane's sign-out").contains("all year");

        comes(next, form.astrid());
        var asked = new AtomicBoolean();
        next.page.onceDialog(
                it -> {
                    it.dismiss();
                    asked.set(true);
                });
        next.page.evaluate(PRESS);
        next.page.waitForCondition(asked::get);
        next.open("/account");
        assertThat(kept(next)).as("she was asked, and stays").contains("all year");
        next.page.evaluate("document.querySelector('form[action=\"/sign-out\"]').submit()");
        next.page.waitForURL("**/en");
        assertThat(kept(next)).as("signed out without a script").contains("all year");

        comes(next, form.astrid());
        next.open(form.address());
        assertThat(next.page.locator(".notice")).containsText("all year");
    }

    private static void comes(Guest guest, SignedIn who) {
        guest.open("/sign-in");
        Writers.giveWord(guest, who);
        guest.page.waitForURL(it -> !it.contains("/sign-in"));
    }

    private static String kept(Guest guest) {
        return (String) guest.page.evaluate(KEPT);
    }
}
