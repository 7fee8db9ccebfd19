package org.laurel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One Chromium for all journeys; each page is a visitor of its own, with no cookies. */
public final class Browser {

    private static final com.microsoft.playwright.Browser CHROMIUM = launch();
    private static final String AXE = axe();
    private static final String BARRIERS =
            """
            () => axe.run(document, { resultTypes: ["violations"] }).then(found =>
                found.violations.map(it => it.help + ": " + it.nodes.map(node => node.html)))""";

    private Browser() {}

    /** A new visitor who reads a language, on a screen of a width. */
    public static Page page(String language, int width) {
        var options = new NewContextOptions().setLocale(language).setViewportSize(width, 900);
        return CHROMIUM.newContext(options).newPage();
    }

    /** The same page opened again by the same visitor, where no script runs. */
    public static Page withoutScript(Page page) {
        var options =
                new NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setStorageState(page.context().storageState());
        var again = CHROMIUM.newContext(options).newPage();
        again.navigate(page.url());
        return again;
    }

    /**
     * A browser of its own that keeps what it knows in a folder, so that it can be opened again.
     */
    public static BrowserContext keptIn(Path folder, String language, int width) {
        var options =
                new LaunchPersistentContextOptions()
                        .setLocale(language)
                        .setViewportSize(width, 900);
        return CHROMIUM.browserType()
                .launchPersistentContext(
                        folder, options.setExecutablePath(program()).setArgs(sandbox()));
    }

    /** Closes all pages: those with a form would go on asking who else writes. */
    public static void leave() {
        CHROMIUM.contexts().forEach(BrowserContext::close);
    }

    /**
     * Fails with every barrier that axe-core finds, and where. Asked in the page itself: the
     * builder opens another page for each question and brings all that is well along.
     */
    public static void assertAccessible(Page page) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(AXE);
        }
        assertThat((List<?>) page.evaluate(BARRIERS)).as("barriers on " + page.url()).isEmpty();
    }

    /** Keeps a picture of the whole page for the documentation. */
    public static void picture(Page page, String name) {
        page.screenshot(new ScreenshotOptions().setPath(file(name)).setFullPage(true));
    }

    /**
     * Keeps a picture of what the screen shows: of a long page, the part where something happens.
     */
    public static void pictureOfScreen(Page page, String name) {
        page.screenshot(new ScreenshotOptions().setPath(file(name)));
    }

    /** Keeps a picture of a part of a long page. */
    public static void picture(Locator part, String name) {
        part.screenshot(new Locator.ScreenshotOptions().setPath(file(name)));
    }

    private static Path file(String name) {
        return Path.of("docs/pictures", name + ".png");
    }

    private static com.microsoft.playwright.Browser launch() {
        PlaywrightAssertions.setDefaultAssertionTimeout(
                15_000); // a laden machine is slow, not wrong
        var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var playwright = Playwright.create(new CreateOptions().setEnv(environment));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(program()).setArgs(sandbox()));
    }

    private static String axe() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path program() {
        var program = System.getProperty("laurel.chromium");
        if (program == null) {
            throw new IllegalStateException("Browser tests are started by ./laurel test");
        }
        return Path.of(program);
    }

    private static List<String> sandbox() {
        var root = "root".equals(System.getProperty("user.name")); // there Chromium has no sandbox
        return root ? List.of("--no-sandbox") : List.of();
    }
}
