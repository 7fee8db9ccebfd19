package org.laurel.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.bench.BenchedLaurel;
import org.laurel.demo.Cast;
import org.laurel.evidence.Samples;
import org.laurel.testing.Browser;
import org.laurel.words.Words;

/** Laurel's own process is ended, with no chance to finish anything, and started again. */
class KilledJourneyTest {

    private static final int PIECE = 5 << 20;
    private static final String BOX = "#answer-how-we-worked-together";
    private static final String STATE = ".box:has(" + BOX + ") .box-state";

    @TempDir Path folder;

    @AfterEach
    void leave() {
        Browser.leave();
    }

    @Test
    void somebody_types_and_sends_a_file_while_laurel_is_killed_and_loses_nothing()
            throws Exception {
        var data = folder.resolve("data");
        var port = BenchedLaurel.freePort();
        var laurel = BenchedLaurel.startUnpacked(data, port, BenchedLaurel.QUICK_START);
        try {
            laurel.awaitStory();
            var writing = signedIn("elin", port);
            var application = application(writing);
            writing.page.clock().install();
            writing.open("/applications/" + application + "/steps/collaboration");
            type(writing, "Вода och vatten: before the cut, ");
            assertThat(writing.page.locator(STATE))
                    .containsText(writing.says("site.box.saved", "").strip());
            var sending = writing.anotherWindow();
            sending.page.clock().install();
            sending.open("/applications/" + application + "/steps/evidence");
            var offsets = offsets(sending.page);
            var film = film();
            sending.page.setInputFiles("#file", film);
            slow(sending.page);
            sending.button("evidence.list.add-file").click();
            awaitMoreThanAPiece(data, sending.page);
            writing.page.bringToFront();
            type(writing, "while it comes, ");

            laurel.kill();

            type(writing, "after it.");
            assertThat(writing.page.locator(STATE)).hasText(writing.says("site.box.kept"));
            assertThat(sending.page.locator(".upload-state"))
                    .hasText(sending.says("evidence.upload.cut"));
            assertThat(offsets).containsExactly(0L, (long) PIECE);

            laurel = BenchedLaurel.startUnpacked(data, port, BenchedLaurel.QUICK_START);
            writing.page.clock().fastForward("00:31"); // the longest pause between two tries
            assertThat(writing.page.locator(STATE))
                    .containsText(writing.says("site.box.saved", "").strip());
            assertThat(writing.page.locator("#session-door")).isHidden();
            offsets.clear();
            sending.page.clock().fastForward("00:31");
            sending.page.waitForURL("**/about?back=**");
            assertThat(offsets)
                    .as("nothing that had come is sent again")
                    .isNotEmpty()
                    .allMatch(it -> it >= PIECE);

            try (var db = laurel.connect();
                    var found =
                            db.prepareStatement(
                                    """
                                    select (select text from writing.answer where form = i.form and question = 'how-we-worked-together'),
                                        encode(content, 'hex'), count(*) over ()
                                    from evidence.item i where form = ?
                                    """)) {
                found.setObject(1, application);
                var rows = found.executeQuery();
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1))
                        .isEqualTo("Вода och vatten: before the cut, while it comes, after it.");
                assertThat(rows.getString(2)).isEqualTo(sha256(Files.readAllBytes(film)));
                assertThat(rows.getInt(3)).isOne();
            }
        } finally {
            laurel.close();
        }
    }

    private static Guest signedIn(String key, int port) {
        var cast = Cast.read();
        var language = cast.people().get(key).language();
        var guest = new Guest(language, Journeys.DESKTOP, port, new Words().in(language));
        return guest.open("/sign-in")
                .fill("#email", Cast.email(key))
                .fill("#password", cast.password())
                .press("people.sign-in.send");
    }

    private static UUID application(Guest guest) {
        guest.open("/projects").follow("Rivers of Europe");
        guest.page.click("#apply ~ ul a");
        guest.page.click("main form button");
        guest.page.waitForURL("**/steps/**");
        return UUID.fromString(guest.path().split("/")[2]);
    }

    private static void type(Guest guest, String words) {
        guest.page.focus(BOX);
        guest.page.keyboard().press("ControlOrMeta+End");
        guest.page.keyboard().type(words);
    }

    /** Where each piece begins that the page sends from now on. */
    private static ArrayList<Long> offsets(Page page) {
        var offsets = new ArrayList<Long>();
        page.onRequest(
                it -> {
                    if (it.method().equals("PATCH")) {
                        offsets.add(Long.parseLong(it.headers().get("upload-offset")));
                    }
                });
        return offsets;
    }

    /** A connection on which a piece takes two seconds. */
    private static void slow(Page page) {
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 0);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", PIECE / 2);
        page.context().newCDPSession(page).send("Network.emulateNetworkConditions", conditions);
    }

    private static void awaitMoreThanAPiece(Path data, Page page) throws Exception {
        var come = 0L;
        while (come <= PIECE) {
            page.waitForTimeout(50);
            try (var files = Files.walk(data.resolve("uploads"))) {
                for (var it : files.filter(it -> it.endsWith("data")).toList()) {
                    come = Files.size(it);
                }
            }
        }
    }

    /** Large enough for three pieces, none like another. */
    private Path film() throws Exception {
        var bytes = Samples.film(2 * PIECE + (1 << 20));
        var pictures = new byte[bytes.length - 64];
        new Random(1).nextBytes(pictures);
        System.arraycopy(pictures, 0, bytes, 64, pictures.length);
        return Files.write(folder.resolve("film.mp4"), bytes);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
