package org.laurel.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.language.Language;
import org.laurel.testing.Browser;
import org.laurel.words.Words;

/** The saving script in a real browser, against a server that answers as each test wants. */
class WritingScriptTest {

    static final String SITE = "http://laurel.test/";
    static final UUID OTHER = UUID.fromString("01900000-0000-7000-8000-000000000001");

    final List<Request> saves = new ArrayList<>();
    final Deque<Consumer<Route>> replies = new ArrayDeque<>();
    String session = "{\"person\": \"p1\", \"token\": \"fresh\"}";
    Page page;

    @BeforeEach
    void open() {
        page = Browser.page("en", 1000);
        page.route("**/*", it -> it.fulfill(file(it.request().url())));
        page.route(
                SITE,
                it ->
                        it.fulfill(
                                new FulfillOptions()
                                        .setContentType("text/html;charset=utf-8")
                                        .setBody(html())));
        page.route("**/session", it -> it.fulfill(json(200, session)));
        page.route(
                "**/answers/technology",
                it -> {
                    saves.add(it.request());
                    replies.remove().accept(it);
                });
        page.navigate(SITE);
    }

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    void what_is_typed_is_saved_and_only_then_called_saved() {
        replies.add(saved(4, "They wrote a diary."));
        type("They wrote a diary.");
        assertThat(state()).hasText("Saved 13:42");
        assertThat(page.locator("[data-saved-draft]")).hasText("Draft, saved 13:42");

        var save = saves.getFirst();
        assertThat(save.method()).isEqualTo("PUT");
        assertThat(save.headers())
                .containsEntry("x-csrf-token", "first")
                .containsEntry("laurel-person", "p1");
        assertThat(save.postData())
                .matches(
                        "\\{\"change\":\"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\",\"base\":3,\"text\":\"They wrote a diary.\",\"resolves\":\\[]}");
        assertThat(page.locator("input[name='base.technology']")).hasValue("4");
        assertThat(page.locator(".box-words")).hasText("4 of 300 words");
        assertThat(kept()).isEmpty();
    }

    @Test
    void without_a_network_the_text_is_kept_here_and_the_same_change_is_sent_again() {
        replies.add(Route::abort);
        replies.add(saved(4, "A diary"));
        type("A diary");
        assertThat(state()).containsText("kept on this computer");
        assertThat(kept()).contains("A diary");
        assertThat(state()).containsText("Saved");
        assertThat(saves.get(1).postData()).isEqualTo(saves.get(0).postData());
        assertThat(kept()).isEmpty();
    }

    @Test
    void what_is_typed_during_a_save_goes_next_from_the_new_version() {
        replies.add(
                it -> {
                    page.locator("textarea").pressSequentially(" two");
                    saved(4, "one").accept(it);
                });
        replies.add(saved(5, "one two"));
        type("one");
        assertThat(page.locator("input[name='base.technology']")).hasValue("5");
        assertThat(saves).hasSize(2);
        assertThat(saves.get(1).postData()).contains("\"base\":4,\"text\":\"one two\"");
    }

    @Test
    void a_text_that_was_not_saved_is_offered_back_on_the_next_visit() {
        replies.add(it -> it.fulfill(json(404, "{}")));
        type("Not to be lost");
        assertThat(state()).containsText("no longer yours to change");
        page.onDialog(it -> it.accept());
        page.navigate(SITE);
        assertThat(page.locator(".notice")).containsText("Not to be lost");
        replies.add(saved(4, "Not to be lost"));
        page.getByText("Put it back into the box").click();
        assertThat(page.locator("textarea")).hasValue("Not to be lost");
        assertThat(state()).containsText("Saved");
    }

    @Test
    void two_texts_written_at_once_stand_side_by_side_until_one_is_chosen() {
        replies.add(
                it ->
                        it.fulfill(
                                json(
                                        200,
                                        reply(
                                                "conflict",
                                                5,
                                                "Theirs",
                                                "[{\"id\": \""
                                                        + OTHER
                                                        + "\", \"text\": \"Mine\"}]"))));
        type("Mine");
        assertThat(page.locator("[data-here]")).hasText("Mine");
        assertThat(page.locator("[data-other]")).hasText("Theirs");
        assertThat(state()).containsText("Both are safe");
        Browser.assertAccessible(page);

        replies.add(saved(6, "Mine"));
        page.locator("[data-keep]").click();
        assertThat(state()).containsText("Saved");
        assertThat(saves.getLast().postData())
                .contains("\"base\":5,\"text\":\"Mine\",\"resolves\":[\"" + OTHER + "\"]");
        assertThat(page.locator("[data-conflict]")).hasCount(0);
    }

    @Test
    void after_signing_in_again_it_goes_on_with_the_new_token() {
        replies.add(it -> it.fulfill(json(401, "{}")));
        replies.add(saved(4, "Still here"));
        type("Still here");
        assertThat(state()).containsText("Saved");
        assertThat(saves.getLast().headers()).containsEntry("x-csrf-token", "fresh");
    }

    @Test
    void a_form_sent_in_the_meantime_keeps_the_text_as_late_and_says_so() {
        replies.add(it -> it.fulfill(json(409, "{\"outcome\": \"closed\"}")));
        type("Too late");
        assertThat(state()).containsText("What you wrote is kept");
        assertThat(kept()).contains("Too late");
    }

    @Test
    void a_server_that_sees_somebody_else_stops_the_page() {
        replies.add(it -> it.fulfill(json(409, "{\"outcome\": \"another-person\"}")));
        type("Private");
        assertThat(state()).containsText("somebody else is signed in");
        assertThat(kept()).contains("Private");
    }

    @Test
    void nothing_is_sent_in_the_name_of_somebody_else() {
        session = "{\"person\": \"p2\", \"token\": \"theirs\"}";
        replies.add(it -> it.fulfill(json(401, "{}")));
        type("Private");
        assertThat(state()).containsText("somebody else is signed in");
        page.waitForTimeout(2500);
        assertThat(saves).hasSize(1);
        assertThat(kept()).contains("Private");
    }

    private com.microsoft.playwright.Locator state() {
        return page.locator(".box-state");
    }

    private void type(String text) {
        page.locator("textarea").fill(text);
    }

    private String kept() {
        return (String) page.evaluate("Object.values(localStorage).join()");
    }

    private static Consumer<Route> saved(int version, String text) {
        return it -> it.fulfill(json(200, reply("saved", version, text, "[]")));
    }

    private static String reply(String outcome, int version, String text, String conflicts) {
        return "{\"outcome\": \"%s\", \"version\": %d, \"text\": \"%s\", \"conflicts\": %s, \"at\": \"2026-06-01T10:42:00Z\"}"
                .formatted(outcome, version, text, conflicts);
    }

    private static FulfillOptions json(int status, String body) {
        return new FulfillOptions()
                .setStatus(status)
                .setContentType("application/json")
                .setBody(body);
    }

    private static FulfillOptions file(String url) {
        return new FulfillOptions()
                .setPath(Path.of("src/main/resources/static", url.substring(SITE.length())));
    }

    private static String html() {
        var words = new Words().in(Language.EN);
        var shell =
                new Shell(
                        Language.EN,
                        ZoneId.of("Europe/Helsinki"),
                        "/",
                        false,
                        List.of(),
                        null,
                        List.of(),
                        () -> new Csrf("_csrf", "X-CSRF-TOKEN", "first"),
                        "/");
        var box =
                new WritingBox(
                        "technology",
                        "How did technology help?",
                        null,
                        List.of(),
                        "",
                        3,
                        "/applications/a/answers/technology",
                        new UUID(0, 1),
                        "p1",
                        300,
                        null,
                        List.of(),
                        null);
        var html = new StringOutput();
        html.writeContent(
                "<!doctype html><html lang=en><title>Writing</title><meta name=csrf-header content=X-CSRF-TOKEN><meta name=csrf-token content=first>"
                        + "<link rel=stylesheet href=theme.css><link rel=stylesheet href=laurel.css><main><h1>Writing</h1><p data-saved-draft='Draft, saved #'><span class=ds-tag>Draft</span></p><h2>Technology</h2><form method=post>");
        var templates = TemplateEngine.createPrecompiled(ContentType.Html);
        templates.render("site/textbox.jte", Map.of("t", words, "box", box), html);
        html.writeContent("</form></main>");
        templates.render("site/writing.jte", Map.of("t", words, "shell", shell), html);
        return html.toString();
    }
}
