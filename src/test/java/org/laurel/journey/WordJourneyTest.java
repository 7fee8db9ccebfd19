package org.laurel.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.assessment.SheetDraft;
import org.laurel.demo.SetTheScene.Stage;
import org.laurel.evidence.FileKind;
import org.laurel.language.Language;
import org.laurel.people.PersonId;
import org.laurel.people.SignedIn;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.word.WordFiles;
import org.springframework.beans.factory.annotation.Autowired;

@LaurelTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordJourneyTest {

    static final String TITLE = "questions.my-own-contribution.title";
    static final String TYPED = "Typed here, before the train left.";
    static final String EDITED = "Typed here and in Word, on the train.\nСъс 🌍 и å, ä, ö.";

    @Autowired Journeys journeys;
    @Autowired LabelCast cast;

    Stage stage;

    @BeforeAll
    void set_the_stage() {
        stage = journeys.stage();
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

        var title = cast.words(language, country).say(TITLE);
        var document = download(guest);
        readBack(guest, illustrated(WordFiles.replaced(document, Map.of(title, EDITED))));
        var stays =
                guest.says("word.left-out.picture", 1)
                        + ", "
                        + guest.says("word.left-out.comment", 1);
        guest.sees(title)
                .seesWords("word.preview.left-out", stays)
                .picture("read-back-from-word-" + teacher);
        assertThat(guest.page.locator("ins").count()).isPositive();
        assertThat(guest.page.isChecked("input[name=take]")).isTrue();
        guest.press("word.preview.save").seesWords("word.result.saved");

        guest.open(step);
        assertThat(guest.page.inputValue("textarea")).isEqualTo(EDITED);
    }

    @ParameterizedTest
    @CsvSource({"lars, 1280, sv, SE", "nikolay, 360, bg, BG"})
    void an_assessor_scores_in_word_and_sees_which_words_were_changed_here_too(
            String assessor, int width, String language, String country) throws IOException {
        var id = stage.people().getOrDefault(assessor, new PersonId(new UUID(0, 0)));
        var teacher = cast.teacher(country);
        var application = cast.submitted(teacher, cast.project(teacher, cast.teacher("DK")));
        var who = new SignedIn(id, assessor, Language.EN, Set.of());
        var sheet = cast.assigned(application, who, cast.officer(country));
        var comment = SheetDraft.comment("pupils-lead");
        cast.write(sheet.form(), comment, "Pupils chose.", id);

        var guest = journeys.signedIn(assessor, width).open("/assignments/" + sheet);
        guest.press("word.page.link");
        var document = download(guest);
        cast.write(sheet.form(), comment, "Pupils led.", id);
        var title = cast.words(language, country).say("sub-criteria.pupils-lead.title");
        var edited =
                Map.of(
                        title,
                        "3",
                        guest.say("assessment.sheet.comment") + " – " + title,
                        "Pupils decided. " + EDITED);
        readBack(guest, WordFiles.replaced(document, edited));
        guest.seesWords("word.preview.disputed").picture("score-sheet-from-word-" + assessor);
        guest.press("word.preview.save")
                .seesWords("word.result.saved")
                .seesWords("word.result.conflict");

        guest.press("word.result.continue");
        assertThat(guest.page.isChecked("[name='text.points.pupils-lead'][value='3']")).isTrue();
        assertThat(guest.page.locator("[data-conflict]").count()).isEqualTo(1);
    }

    /** With a picture and a comment where the answer ends. */
    private static byte[] illustrated(byte[] document) {
        var body = "word/document.xml";
        var xml = new String(Objects.requireNonNull(WordFiles.parts(document).get(body)), UTF_8);
        var end = "å, ä, ö.</w:t></w:r>";
        assertThat(xml).containsOnlyOnce(end);
        var more = "<w:r><w:drawing/></w:r><w:r><w:commentReference w:id=\"0\"/></w:r>";
        return WordFiles.with(document, body, xml.replace(end, end + more).getBytes(UTF_8));
    }

    private static byte[] download(Guest guest) throws IOException {
        var download = guest.page.waitForDownload(() -> guest.page.click("a[download]"));
        return Files.readAllBytes(download.path());
    }

    private static void readBack(Guest guest, byte[] document) {
        guest.page.setInputFiles(
                "#file", new FilePayload("form.docx", FileKind.DOCX.mediaType(), document));
        guest.press("word.page.read");
    }
}
