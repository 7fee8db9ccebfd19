package org.laurel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.laurel.language.Language;
import org.laurel.testing.Browser;
import org.laurel.words.Texts;

/**
 * Somebody at a browser who reads one language: presses what is written on buttons, and every page
 * they come to is checked for barriers.
 */
final class Guest {

    /** Most journeys begin with the same pages: one that shows the same is looked at once. */
    private static final Set<String> LOOKED_AT = new HashSet<>();

    /** What a script asked for without knowing what. */
    private final List<String> astray = new ArrayList<>();

    final Page page;
    private final Texts t;
    private final String home;

    Guest(Language language, int width, int port, Texts t) {
        this(Browser.page(language.code(), width), "http://localhost:" + port, t);
    }

    private Guest(Page page, String home, Texts t) {
        this.page = page;
        this.home = home;
        this.t = t;
        page.onRequest(
                it -> {
                    if (it.url().contains("undefined")) {
                        astray.add(it.url());
                    }
                });
    }

    /** The same person in another window of the same browser. */
    Guest anotherWindow() {
        return new Guest(page.context().newPage(), home, t);
    }

    /** The same words on a page that was opened elsewhere. */
    Guest at(Page other) {
        return new Guest(other, home, t);
    }

    Guest open(String path) {
        page.navigate(path.startsWith("http") ? path : home + path);
        return arrived();
    }

    /** Presses the button or link that bears these words. */
    Guest press(String key, Object... values) {
        var words = t.say(key, values);
        return leave(door(words));
    }

    Guest follow(String words) {
        return leave(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words)));
    }

    Guest fill(String selector, String text) {
        page.fill(selector, text);
        return this;
    }

    Guest choose(String selector) {
        page.check(selector);
        return this;
    }

    /** Waits until every box of the page says that it is saved. */
    Guest waitUntilSaved() {
        until(
                "[...document.querySelectorAll('.box')].every(box => {"
                        + " const it = box.querySelector('textarea'); const chosen = box.querySelector('input:checked');"
                        + " const written = it ? it.value !== it.defaultValue : chosen && !chosen.defaultChecked;"
                        + " const state = box.querySelector('.box-state');"
                        + " return !written || (state.textContent !== '' && !state.classList.contains('waiting')); })");
        return this;
    }

    Guest sees(String text) {
        assertThat(page.locator("main").textContent()).contains(text);
        return this;
    }

    String say(String key) {
        return t.say(key);
    }

    Guest seesWords(String key, Object... values) {
        return sees(t.say(key, values));
    }

    Guest seesNot(String text) {
        assertThat(page.locator("main").textContent()).doesNotContain(text);
        return this;
    }

    boolean hasButton(String key, Object... values) {
        return door(t.say(key, values)).count() > 0;
    }

    String says(String key, Object... values) {
        return t.say(key, values);
    }

    Guest picture(String name) {
        Browser.picture(page, name);
        return this;
    }

    Guest pictureOfScreen(String name) {
        Browser.pictureOfScreen(page, name);
        return this;
    }

    Guest picture(String name, String part) {
        Browser.picture(page.locator(part), name);
        return this;
    }

    String path() {
        return page.url().substring(home.length());
    }

    /** A form waits for what is still being saved, so its page may take a moment to come. */
    private Guest leave(Locator it) {
        page.evaluate("window.left = true");
        it.first().click();
        until("!window.left && document.readyState === 'complete'");
        return arrived();
    }

    /** Asked from outside: the page's own policy allows no script that is made from words. */
    void until(String expression) {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!holds(expression)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited in vain on " + page.url() + " for " + expression);
            }
            page.waitForTimeout(50);
        }
    }

    private boolean holds(String expression) {
        try {
            return Boolean.TRUE.equals(page.evaluate(expression));
        } catch (PlaywrightException leaving) {
            return false;
        }
    }

    private Guest arrived() {
        assertThat(page.title()).as(page.url()).isNotBlank();
        assertThat(astray).isEmpty();
        if (LOOKED_AT.add(looks())) {
            Browser.assertAccessible(page);
        }
        return this;
    }

    /** What the page shows on which width, whatever its tokens and ids are this time. */
    private String looks() {
        return page.viewportSize().width + page.content().replaceAll("[\\w-]{30,}", "");
    }

    /** The last button that says exactly this. */
    Locator button(String key) {
        return page.getByText(say(key), new Page.GetByTextOptions().setExact(true)).last();
    }

    private Locator door(String words) {
        var main = page.locator("main");
        var exactly = new Locator.GetByRoleOptions().setName(words).setExact(true);
        return main.getByRole(AriaRole.BUTTON, exactly).or(main.getByRole(AriaRole.LINK, exactly));
    }
}
