package org.laurel.site;

import com.microsoft.playwright.Locator;
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
import org.laurel.language.Language;
import org.laurel.testing.Browser;
import org.laurel.words.Words;

/** A page with one box in a real browser, against a server that answers as each test wants. */
final class WritingPage {

    static final String SITE = "https://laurel.test/";

    final List<Request> saves = new ArrayList<>();
    final List<Request> looks = new ArrayList<>();
    final Deque<Consumer<Route>> replies = new ArrayDeque<>();
    final Page page;
    String session = "{\"person\": \"p1\", \"token\": \"fresh\", \"left\": 28800}";
    String others = "{\"writers\": [], \"answers\": []}";
    String stored = "";
    int version = 3;

    WritingPage() {
        this(Browser.page("en", 1000));
    }

    private WritingPage(Page page) {
        this.page = page;
        page.route("**/*", it -> it.fulfill(file(it.request().url())));
        page.route(
                SITE,
                it ->
                        it.fulfill(
                                new FulfillOptions()
                                        .setContentType("text/html;charset=utf-8")
                                        .setBody(html())));
        page.route(
                "**/session",
                it -> {
                    looks.add(it.request());
                    it.fulfill(json(session.isEmpty() ? 401 : 200, session));
                });
        page.route("**/applications/a/writing", it -> it.fulfill(json(200, others)));
        page.route(
                "**/answers/technology",
                it -> {
                    saves.add(it.request());
                    (replies.isEmpty() ? (Consumer<Route>) Route::abort : replies.remove())
                            .accept(it);
                });
        page.navigate(SITE);
    }

    /** Another window of the same browser. */
    WritingPage another() {
        return new WritingPage(page.context().newPage());
    }

    void signInPage(String html) {
        page.route(
                "**/sign-in?**",
                it ->
                        it.fulfill(
                                new FulfillOptions()
                                        .setContentType("text/html;charset=utf-8")
                                        .setBody("<main id=content>" + html + "</main>")));
    }

    Locator state() {
        return page.locator(".box-state");
    }

    Locator box() {
        return page.locator("textarea");
    }

    void type(String text) {
        box().fill(text);
    }

    /** What the browser keeps, as one text. */
    String kept() {
        return (String)
                page.evaluate(
                        """
                        () => new Promise(done => {
                            indexedDB.open("laurel").onsuccess = opened => {
                                const all = opened.target.result.transaction("unsaved").objectStore("unsaved").getAll();
                                all.onsuccess = () => done(JSON.stringify(all.result) + JSON.stringify(localStorage));
                            };
                        })""");
    }

    static Consumer<Route> saved(int version, String text) {
        return reply("saved", version, text, "[]");
    }

    static Consumer<Route> reply(String outcome, int version, String text, String conflicts) {
        var body =
                "{\"outcome\": \"%s\", \"version\": %d, \"text\": \"%s\", \"conflicts\": %s, \"at\": \"2026-06-01T10:42:00Z\"}"
                        .formatted(outcome, version, text, conflicts);
        return it -> it.fulfill(json(200, body));
    }

    static FulfillOptions json(int status, String body) {
        return new FulfillOptions()
                .setStatus(status)
                .setContentType("application/json")
                .setBody(body);
    }

    private static FulfillOptions file(String url) {
        return new FulfillOptions()
                .setPath(Path.of("src/main/resources/static", url.substring(SITE.length())));
    }

    private String html() {
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
                        stored,
                        version,
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
        html.writeContent("</form>");
        templates.render("site/writing.jte", Map.of("t", words, "shell", shell), html);
        html.writeContent("</main>");
        return html.toString();
    }
}
