package org.laurel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.application.web.WordFiles;
import org.laurel.evidence.FileKind;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;

@LaurelTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordJourneyTest {

    static final String TITLE = "questions.my-own-contribution.title";
    static final String TYPED = "Typed here, before the train left.";
    static final String EDITED = "Typed here and in Word, on the train.\nСъс 🌍 и å, ä, ö.";

    @Autowired Journeys journeys;
    @Autowired LabelCast cast;

    @BeforeAll
    void set_the_stage() {
        journeys.stage();
    }

    @ParameterizedTest
    @CsvSource({"elin, 1280, sv, SE", "maria, 360, bg, BG"})
    void a_teacher_writes_in_word_and_reads_it_back(
            String teacher, int width, String language, String country) throws IOException {
        var guest = journeys.signedIn(teacher, width);
        guest.open("/projects").follow("Rivers of Europe");
        guest.page.click("#apply ~ ul a");
        guest.page.click("main form button");
        guest.page.waitForURL("**/steps/readiness");
        var application = guest.path().replace("/steps/readiness", "");
        var step = application + "/steps/contribution";
        guest.open(step).fill("textarea", TYPED).waitUntilSaved();
        guest.open(application).press("word.page.link");

        var download = guest.page.waitForDownload(() -> guest.page.click("a[download]"));
        var document = Files.readAllBytes(download.path());
        var title = cast.words(language, country).say(TITLE);
        var edited = WordFiles.replaced(document, Map.of(title, EDITED));
        guest.page.setInputFiles(
                "#file",
                new FilePayload(download.suggestedFilename(), FileKind.DOCX.mediaType(), edited));
        guest.press("word.page.read").sees(title).picture("read-back-from-word-" + teacher);
        assertThat(guest.page.locator("ins").count()).isPositive();
        assertThat(guest.page.isChecked("input[name=take]")).isTrue();
        guest.press("word.preview.save").seesWords("word.result.saved");

        guest.open(step);
        assertThat(guest.page.inputValue("textarea")).isEqualTo(EDITED);
    }
}
