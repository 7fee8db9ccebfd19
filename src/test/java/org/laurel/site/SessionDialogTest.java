package org.laurel.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.laurel.site.WritingPage.json;
import static org.laurel.site.WritingPage.saved;

import com.microsoft.playwright.Locator.PressSequentiallyOptions;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.testing.Browser;

/** The session that ends while somebody writes, and the way back in over the form. */
class SessionDialogTest {

    static final String FORM =
            "<h1>Sign in</h1><form method=post action=/sign-in><label for=email>E-mail</label><input id=email name=email><button>Sign in</button></form>";

    WritingPage it;

    @BeforeEach
    void open() {
        it = new WritingPage();
        it.signInPage(FORM);
    }

    @AfterEach
    void close() {
        it.page.context().close();
    }

    @Test
    void a_session_that_ended_is_opened_again_over_the_form_and_the_text_goes_through() {
        endSession("Still here");
        assertThat(it.page.locator("#session-door h3")).hasText("Sign in");
        assertThat(it.page.locator("#email")).isFocused();
        assertThat(it.state()).containsText("kept on this computer");
        assertThat(it.kept()).contains("Still here");
        Browser.assertAccessible(it.page);

        it.replies.clear();
        it.replies.add(saved(4, "Still here"));
        answerSignIn("p1", () -> it.session = session("p1", 28800));
        assertThat(it.page.locator("#session-door")).isHidden();
        assertThat(it.state()).containsText("Saved");
        assertThat(it.saves.getLast().headers()).containsEntry("x-csrf-token", "token-of-p1");
        assertThat(it.box()).isFocused();
    }

    @Test
    void the_pages_of_the_sign_in_follow_each_other_in_the_dialog() {
        endSession("Still here");
        it.page.route(
                "**/sign-in",
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setContentType("text/html")
                                        .setBody(
                                                "<main><h1>One more proof</h1><form action=/second-factor><label for=code>Code</label><input id=code name=code><button>Go on</button></form></main>")));
        it.page.fill("#email", "p1@school.example");
        it.page.keyboard().press("Enter");
        assertThat(it.page.locator("#session-door h3")).hasText("One more proof");
        it.replies.clear();
        it.replies.add(saved(4, "Still here"));
        it.page.route("**/second-factor", route -> route.fulfill(json(200, session("p1", 28800))));
        assertThat(it.page.locator("#code")).isFocused();
        it.page.fill("#code", "123456");
        it.page.keyboard().press("Enter");
        assertThat(it.page.locator("#session-door")).isHidden();
        assertThat(it.state()).containsText("Saved");
    }

    @Test
    void a_form_whose_session_another_window_replaced_is_shown_anew() {
        endSession("Still here");
        it.signInPage(FORM.replace("E-mail", "E-mail again"));
        it.page.route(
                "**/sign-in", route -> route.fulfill(json(401, "").setContentType("text/html")));
        it.page.locator("#session-door form button").click();
        assertThat(it.page.locator("#session-door label")).hasText("E-mail again");
        assertThat(it.page.locator("#email")).isFocused();
    }

    @Test
    void no_dialog_comes_under_typing_fingers() {
        it.session = "";
        it.page.route("**/applications/a/writing", route -> route.fulfill(json(401, "{}")));
        it.box()
                .pressSequentially(
                        "one two three four", new PressSequentiallyOptions().setDelay(300));
        assertThat(it.box()).hasValue("one two three four");
        assertThat(it.page.locator("#session-door")).isVisible();
    }

    @Test
    void signing_in_through_a_mailed_link_elsewhere_is_noticed_here() {
        endSession("Still here");
        it.replies.clear();
        it.replies.add(saved(4, "Still here"));
        it.session = session("p1", 28800);
        assertThat(it.page.locator("#session-door")).isHidden();
        assertThat(it.state()).containsText("Saved");
    }

    @Test
    void somebody_else_is_refused_for_this_page_and_nothing_is_sent_in_their_name() {
        endSession("Private");
        var sent = it.saves.size();
        answerSignIn("p2", () -> it.session = session("p2", 28800));
        assertThat(it.page.locator("#session-door [role=status]"))
                .containsText("Somebody else signed in");
        assertThat(it.page.locator("#email")).isVisible();
        it.page.waitForTimeout(2500);
        assertThat(it.saves.stream().skip(sent))
                .allSatisfy(
                        save ->
                                assertThat(save.headers())
                                        .doesNotContainEntry("x-csrf-token", "token-of-p2"));
        assertThat(it.kept()).contains("Private");
    }

    @Test
    void a_server_that_sees_somebody_else_stops_the_page() {
        it.replies.add(route -> route.fulfill(json(409, "{\"outcome\": \"another-person\"}")));
        it.type("Private");
        assertThat(it.state()).containsText("somebody else is signed in");
        assertThat(it.kept()).contains("Private");
    }

    @Test
    void the_way_back_in_can_be_put_off_and_found_again_beside_the_box() {
        endSession("Still here");
        it.page.keyboard().press("Escape");
        assertThat(it.page.locator("#session-door")).isHidden();
        assertThat(it.box()).isFocused();
        it.state().getByText("Sign in again").click();
        assertThat(it.page.locator("#session-door")).isVisible();
    }

    @Test
    void five_minutes_before_the_end_there_is_a_warning_and_one_key_prolongs_it() {
        it.page.clock().install();
        it.page.navigate(WritingPage.SITE);
        it.box().focus();
        it.looks.clear();
        it.session = session("p1", 290);
        it.page.clock().fastForward("08:00:00");
        assertThat(it.page.locator("#session-ending")).isVisible();
        assertThat(it.page.locator("#session-ending p")).containsText("you are signed out");
        assertThat(it.page.getByText("Stay signed in")).isFocused();
        assertThat(it.looks)
                .allSatisfy(
                        look ->
                                assertThat(look.headers())
                                        .containsEntry("laurel-unattended", "yes"));
        it.looks.clear();
        Browser.assertAccessible(it.page);

        it.session = session("p1", 28800);
        it.page.keyboard().press("Enter");
        assertThat(it.page.locator("#session-ending")).isHidden();
        assertThat(it.box()).isFocused();
        it.page.waitForTimeout(300);
        assertThat(it.looks.getFirst().headers()).doesNotContainKey("laurel-unattended");
    }

    private void endSession(String typed) {
        it.session = "";
        for (int i = 0; i < 10; i++) {
            it.replies.add(route -> route.fulfill(json(401, "{}")));
        }
        it.type(typed);
        assertThat(it.page.locator("#session-door")).isVisible();
        assertThat(it.page.locator("#email")).isVisible();
    }

    private void answerSignIn(String person, Runnable before) {
        it.page.route(
                "**/sign-in",
                route -> {
                    before.run();
                    route.fulfill(json(200, session(person, 28800)));
                });
        it.page.fill("#email", person + "@school.example");
        it.page.locator("#session-door form button").click();
    }

    private static String session(String person, int left) {
        return "{\"person\": \"%1$s\", \"token\": \"token-of-%1$s\", \"left\": %2$d}"
                .formatted(person, left);
    }
}
