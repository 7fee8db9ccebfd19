package org.laurel.assessment.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.application.ApplicationId;
import org.laurel.assessment.AssessmentPermissions;
import org.laurel.assessment.Assignment;
import org.laurel.assessment.AssignmentId;
import org.laurel.assessment.HandIn;
import org.laurel.assessment.Recuse;
import org.laurel.assessment.SheetDraft;
import org.laurel.assessment.Sheets;
import org.laurel.evidence.Samples;
import org.laurel.language.Language;
import org.laurel.people.PersonId;
import org.laurel.people.SignedIn;
import org.laurel.testing.HugeUpload;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.laurel.word.Office;
import org.laurel.word.Traveller;
import org.laurel.word.WordFiles;
import org.laurel.word.WordForm;
import org.laurel.word.WriteDocument;
import org.laurel.writing.Answer;
import org.laurel.writing.Answers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A score sheet goes out as a document and comes back, through the pages. */
@LaurelTest
class SheetInWordTest {

    static final String POINTS = SheetDraft.points("pupils-lead");
    static final String COMMENT = SheetDraft.comment("pupils-lead");
    static final String CONDITION = SheetDraft.condition("contributed");

    @Autowired MockMvcTester pages;
    @Autowired LabelCast cast;
    @Autowired Answers answers;
    @Autowired Sheets sheets;
    @Autowired HandIn handIn;
    @Autowired Recuse recuse;
    @Autowired AssessmentPermissions permissions;
    @Autowired SheetInWord forms;
    @Autowired WriteDocument writeDocument;
    @Autowired TestClock clock;
    @TempDir Path folder;

    SignedIn teacher;
    SignedIn officer;
    SignedIn assessor;
    ApplicationId application;
    AssignmentId sheet;
    Traveller traveller;
    String pupilsLead;
    String comment;
    String contributed;

    @BeforeEach
    void an_assessor_has_begun_a_sheet() {
        clock.set(TestClock.START);
        teacher = cast.teacher("SE");
        officer = cast.officer("SE");
        assessor = cast.assessor("SE");
        application = cast.submitted(teacher, cast.project(teacher, cast.teacher("BG")));
        sheet = cast.assigned(application, assessor, officer);
        var points = cast.points(application, Map.of());
        cast.writeSheet(sheet, application, assessor, points, Set.of());
        cast.write(sheet.form(), COMMENT, "Pupils chose the topics.", assessor.id());
        traveller = new Traveller(pages, "/assignments/" + sheet, assessor);
        var words = cast.words("en", "SE");
        pupilsLead = words.say("sub-criteria.pupils-lead.title");
        comment = cast.say("en", "assessment.sheet.comment") + " – " + pupilsLead;
        contributed = words.say("requirements.contributed.title");
    }

    @Test
    void points_comments_and_conditions_travel_and_come_back_when_chosen() {
        var text = "Pupils chose the topics and led the meetings.\nСъс 🌍 и  два интервала";
        var edited =
                Map.of(
                        pupilsLead,
                        "3",
                        comment,
                        text,
                        contributed,
                        "no",
                        cast.say("en", "assessment.sheet.reason") + " – " + contributed,
                        "Nowhere.",
                        cast.say("en", "assessment.sheet.overall"),
                        "Well done!");
        var before = answers.of(sheet.form());
        var preview = traveller.read(WordFiles.replaced(traveller.document(), edited));
        assertThat(preview)
                .hasStatusOk()
                .bodyText()
                .contains("5 answers would change", "name=\"take\" value=\"overall\"")
                .doesNotContain("Outside the boxes");
        assertThat(answers.of(sheet.form())).isEqualTo(before);

        var reason = SheetDraft.reason("contributed");
        assertThat(traveller.save(preview, POINTS, COMMENT, CONDITION, reason))
                .hasStatusOk()
                .bodyText()
                .contains("Saved.", "/assignments/" + sheet + "#answer-" + COMMENT);
        assertThat(List.of(text(POINTS), text(COMMENT), text(CONDITION), text(reason)))
                .containsExactly("3", text, SheetDraft.NO, "Nowhere.");
        assertThat(text(SheetDraft.OVERALL)).isEmpty();
    }

    @Test
    void libre_office_saves_it_again_and_nothing_is_lost() throws IOException {
        var document = Files.write(folder.resolve("sheet.docx"), traveller.document());
        for (var saved :
                List.of(
                        Office.saved(document, "docx"),
                        Office.saved(Office.saved(document, "odt"), "docx"))) {
            assertThat(traveller.read(Files.readAllBytes(saved)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("nothing new")
                    .doesNotContain("Outside the boxes");
        }
    }

    @Test
    void points_the_scale_does_not_know_are_shown_and_not_taken() {
        var preview =
                traveller.read(WordFiles.replaced(traveller.document(), Map.of(pupilsLead, "4")));
        assertThat(preview).bodyText().contains("none of the answers", "0 · 1 · 2 · 3");
        assertThat(traveller.save(preview, POINTS)).bodyText().contains("ticked nothing");
        assertThat(text(POINTS)).isEqualTo("2");
    }

    @Test
    void points_given_here_meanwhile_wait_for_a_choice() {
        var document = WordFiles.replaced(traveller.document(), Map.of(pupilsLead, "3"));
        cast.write(sheet.form(), POINTS, "1", assessor.id());
        var preview = traveller.read(document);
        assertThat(preview).bodyText().contains("changed here and in the document");
        traveller.save(preview, POINTS);
        assertThat(text(POINTS)).isEqualTo("1");
        assertThat(stands(POINTS).conflicts())
                .extracting(Answer.Side::here, Answer.Side::there)
                .containsExactly(tuple("1", "3"));
    }

    @Test
    void a_sheet_that_is_handed_in_takes_nothing_and_keeps_what_came_late() {
        var document = WordFiles.replaced(traveller.document(), Map.of(comment, "Too late"));
        var preview = traveller.read(document);
        assertThat(handIn.handIn(sheet, assessor.id())).isInstanceOf(HandIn.Outcome.Done.class);
        var handedIn = sheets.of(application, 1);
        for (var answer : List.of(traveller.read(document), traveller.open("/word"))) {
            assertThat(answer).hasRedirectedUrl("/assignments/" + sheet);
        }
        assertThat(traveller.save(preview, COMMENT))
                .hasStatusOk()
                .bodyText()
                .contains("handed in meanwhile");
        assertThat(text(COMMENT)).isEqualTo("Pupils chose the topics.");
        assertThat(sheets.of(application, 1)).isEqualTo(handedIn);
        assertThat(answers.late(sheet.form(), assessor.id()))
                .extracting(it -> it.text())
                .containsExactly("Too late");
    }

    @Test
    void it_says_nothing_of_the_applicant_or_of_other_assessors() throws IOException {
        var second = cast.assessor("SE");
        var theirs = cast.assigned(application, second, officer);
        cast.write(theirs.form(), SheetDraft.OVERALL, "A private remark", second.id());
        try (var word = new XWPFDocument(new ByteArrayInputStream(traveller.document()));
                var text = new XWPFWordExtractor(word)) {
            assertThat(text.getText())
                    .contains("Pupils chose the topics.", "At least")
                    .doesNotContain(
                            "What we did about",
                            "A private remark",
                            "At most 0",
                            teacher.name(),
                            second.name());
        }
    }

    @Test
    void nobody_else_downloads_or_reads_it_back_and_nobody_after_stepping_back() {
        var document = traveller.document();
        var second = cast.assessor("SE");
        cast.assigned(application, second, officer);
        recuse.recuse(sheet, "I know the class.", assessor.id());
        for (var who : List.of(second, teacher, assessor)) {
            var other = new Traveller(pages, traveller.address(), who);
            for (var at : List.of("/word", "/word/document", "/word/oversized", "/word/no-room")) {
                assertThat(other.open(at)).hasStatus(404);
            }
            assertThat(other.read(document)).hasStatus(404);
        }
    }

    @Test
    void every_other_file_is_refused_with_one_line_and_nothing_changes() {
        var before = answers.of(sheet.form());
        var second = cast.assessor("SE");
        var theirs = cast.assigned(application, second, officer);
        var other = cast.submitted(teacher, cast.project(teacher, cast.teacher("BG")));
        var mine = cast.assigned(other, assessor, officer);
        var form = form(sheet, assessor);
        var document = traveller.document();
        refused(writeDocument.write(form(theirs, second)), "Somebody else downloaded");
        refused(writeDocument.write(form(mine, assessor)), "another of your forms");
        refused(
                writeDocument.write(like(form, "national-quality-label/2021-09-01", form.person())),
                "rules have changed");
        refused(
                writeDocument.write(like(form, form.edition(), second.id())),
                "Somebody else downloaded");
        refused(Samples.pdf(), "This is a PDF");
        refused(new byte[0], "Choose the Word document");
        refused(new byte[21 << 20], "too large");
        refused(Samples.bomb(), "too large");
        refused(WordFiles.with(document, "word/vbaProject.bin", new byte[100]), "has macros");
        var body =
                new String(
                        Objects.requireNonNull(WordFiles.parts(document).get("word/document.xml")),
                        UTF_8);
        refused(
                WordFiles.with(
                        document,
                        "word/document.xml",
                        body.replace("<w:document", "<!DOCTYPE w [<!ENTITY a \"ha\">]><w:document")
                                .getBytes(UTF_8)),
                "damaged");
        assertThat(answers.of(sheet.form())).isEqualTo(before);
    }

    @Test
    void two_hundred_megabytes_are_answered_unread() {
        var at = traveller.address() + "/word";
        assertThat(pages.perform(new HugeUpload(at, traveller.who())))
                .hasForwardedUrl(at + "/oversized");
        assertThat(traveller.open("/word/oversized")).hasStatus(413).bodyText().contains("large");
    }

    private void refused(byte[] file, String why) {
        assertThat(traveller.read(file)).hasStatus4xxClientError().bodyText().contains(why);
    }

    private WordForm form(AssignmentId id, SignedIn who) {
        Assignment assignment = permissions.sheet(who.id(), id).orElseThrow();
        return forms.of(assignment, who).apply(Language.EN);
    }

    private static WordForm like(WordForm form, String edition, PersonId person) {
        return new WordForm(
                form.form(),
                edition,
                person,
                form.language(),
                form.title(),
                form.about(),
                form.parts());
    }

    private String text(String question) {
        return stands(question).text();
    }

    private Answer stands(String question) {
        return Objects.requireNonNull(answers.of(sheet.form()).get(question));
    }
}
