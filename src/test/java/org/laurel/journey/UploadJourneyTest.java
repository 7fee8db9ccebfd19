package org.laurel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.application.Application;
import org.laurel.demo.SetTheScene.Stage;
import org.laurel.evidence.Samples;
import org.laurel.testing.Browser;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Giving files: in pieces, across cuts, and with what is asked about them. */
@LaurelTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadJourneyTest {

    private static final int PIECE = 5 << 20;

    @Autowired Journeys journeys;
    @TempDir Path folder;

    Stage stage;

    @BeforeAll
    void set_the_stage() {
        stage = journeys.stage();
    }

    @ParameterizedTest
    @CsvSource({"elin, 1280", "maria, 360"})
    void a_file_goes_on_after_a_cut_and_after_a_reload_and_says_who_is_in_it(
            String teacher, int width) throws Exception {
        var guest = atEvidence(teacher, width);
        var page = guest.page;
        var film = film();
        var asked = new ArrayList<String>();
        page.onRequest(it -> asked.add(it.method() + " " + it.url()));
        assertThat(page.locator("script[src*='tus']").count()).isZero();
        page.setInputFiles("#file", film);
        guest.until("performance.getEntriesByType('resource').some(it => it.name.includes('tus'))");

        page.route(
                "**/uploads/*",
                it -> {
                    var offset = it.request().headerValue("upload-offset");
                    if (it.request().method().equals("PATCH") && Long.parseLong(offset) >= PIECE) {
                        it.abort();
                    } else {
                        it.resume();
                    }
                });
        guest.button("evidence.list.add-file").click();
        guest.until(
                "document.querySelector('.upload-state').textContent === "
                        + quoted(guest, "evidence.upload.cut"));
        Browser.assertAccessible(page);

        page.onceDialog(it -> it.accept());
        page.reload();
        page.unroute("**/uploads/*");
        page.setInputFiles("#file", film);
        asked.clear();
        guest.button("evidence.list.add-file").click();
        page.waitForURL("**/about?back=**");
        assertThat(asked)
                .as("it goes on where it stopped")
                .noneMatch(it -> it.startsWith("POST") && it.endsWith("/uploads"));
        assertThat(asked).filteredOn(it -> it.startsWith("PATCH")).hasSize(1);

        Browser.assertAccessible(page);
        assertThat(page.locator("#consent").isVisible()).isFalse();
        page.check("#recognisable-yes");
        assertThat(page.locator("#consent").isVisible()).isTrue();
        guest.press("evidence.about.save").sees(guest.say("evidence.lack.consent-answer"));
        page.check("#consent-no");
        guest.press("evidence.about.save").sees(guest.say("evidence.lack.consent"));
        guest.press("evidence.list.as-seen").sees("film.mp4").press("evidence.refused.back");
        page.locator("form[action$='/removal'] button").first().click();
        page.locator(".evidence details summary").click();
        Browser.assertAccessible(page);
        page.locator("form[action$='/putting-back'] button").click();
        guest.sees("film.mp4");
    }

    @Test
    void sending_can_be_stopped_and_nothing_is_added() throws Exception {
        var guest = atEvidence("elin", 1280);
        var page = guest.page;
        page.route(
                "**/uploads/*",
                it -> {
                    if (!it.request().method().equals("PATCH")) {
                        it.resume();
                    }
                });
        page.setInputFiles("#file", film());
        var add = guest.button("evidence.list.add-file");
        page.waitForRequest(it -> it.method().equals("PATCH"), add::click);
        var stop = guest.button("evidence.upload.stop");
        page.waitForRequest(it -> it.method().equals("DELETE"), stop::click);
        assertThat(page.locator(".upload-state").textContent())
                .isEqualTo(guest.say("evidence.upload.stopped"));
    }

    @Test
    void what_came_whole_is_not_sent_again_where_the_form_was_cut_off() throws Exception {
        var guest = atEvidence("elin", 1280);
        var page = guest.page;
        page.route("**/files", it -> it.abort("connectionfailed"));
        page.setInputFiles("#file", film());
        guest.button("evidence.list.add-file").click();
        page.waitForURL("chrome-error://**");

        page.unroute("**/files");
        page.goBack();
        var asked = new ArrayList<String>();
        page.onRequest(it -> asked.add(it.method()));
        page.setInputFiles("#file", film());
        guest.button("evidence.list.add-file").click();
        page.waitForURL("**/about?back=**");
        assertThat(asked).contains("HEAD").doesNotContain("PATCH");
    }

    private Guest atEvidence(String teacher, int width) {
        var guest = journeys.signedIn(teacher, width);
        if (application(teacher).isEmpty()) {
            guest.open("/projects").follow("Rivers of Europe");
            guest.page.click("#apply ~ ul a");
            guest.page.click("main form button");
            guest.page.waitForURL("**/steps/**");
        }
        var id = application(teacher).orElseThrow().id();
        return guest.open("/applications/" + id + "/steps/evidence");
    }

    private Optional<Application> application(String teacher) {
        var project = stage.projects().get("rivers");
        var person = stage.people().get(teacher);
        return journeys.applications.of(person, project, Journeys.LABEL).stream().findFirst();
    }

    /** Large enough for two pieces. */
    private Path film() throws Exception {
        var film = folder.resolve("film.mp4");
        if (!Files.exists(film)) {
            Files.write(film, Samples.film(PIECE + (1 << 20)));
        }
        return film;
    }

    private static String quoted(Guest guest, String key) {
        return "\"" + guest.say(key) + "\"";
    }
}
