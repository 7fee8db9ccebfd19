package org.laurel.application.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.application.ApplicationId;
import org.laurel.evidence.Samples;
import org.laurel.language.Language;
import org.laurel.people.PersonId;
import org.laurel.people.SignedIn;
import org.laurel.testing.HugeUpload;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.laurel.word.WordFiles;
import org.laurel.word.WordForm;
import org.laurel.word.WriteDocument;
import org.laurel.word.web.FormInWord;
import org.laurel.writing.Answer;
import org.laurel.writing.Answers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Every file that is not this form's document is refused with one line, and nothing changes. */
@LaurelTest
class WordRefusalsTest {

    static final String BODY = "word/document.xml";

    @Autowired MockMvcTester pages;
    @Autowired LabelCast cast;
    @Autowired Answers answers;
    @Autowired WordForms forms;
    @Autowired WriteDocument writeDocument;
    @Autowired FormInWord word;
    @Autowired TestClock clock;

    SignedIn teacher;
    ApplicationId application;
    WordForm form;
    Map<String, Answer> before = Map.of();

    @BeforeEach
    void a_teacher_writes() {
        clock.set(TestClock.START);
        teacher = cast.teacher("SE");
        application = cast.complete(teacher, cast.project(teacher, cast.teacher("BG")));
        form = forms.of(application, teacher).apply(Language.EN);
        before = answers.of(application.form());
    }

    @AfterEach
    void nothing_changed() {
        assertThat(answers.of(application.form())).isEqualTo(before);
    }

    @Test
    void another_persons() {
        var colleague = cast.colleagueOf(teacher);
        refused(
                writeDocument.write(like(form.edition(), colleague.id(), form.parts())),
                "Somebody else downloaded");
    }

    @Test
    void another_form_of_the_same_person() {
        var other = cast.draft(teacher, cast.project(teacher, cast.teacher("BG")));
        refused(
                writeDocument.write(forms.of(other, teacher).apply(Language.SV)),
                "another of your forms");
    }

    @Test
    void of_an_older_edition() {
        refused(
                writeDocument.write(
                        like("national-quality-label/2021-09-01", form.person(), form.parts())),
                "rules have changed");
    }

    @Test
    void other_kinds_of_files_whatever_they_are_called() {
        refused(new byte[0], "Choose the Word document");
        refused(Samples.pdf(), "This is a PDF");
        refused(Samples.picture("png"), "photo or picture");
        refused(Samples.odt(), "OpenDocument");
        refused("LAUREL 1".getBytes(UTF_8), "not a Word document");
        refused("{\\rtf1 LAUREL 1}".getBytes(UTF_8), "RTF format");
        refused(Samples.heic(), "photo or picture");
        refused(Samples.compound("WordDocument"), "older Word (.doc)");
        refused(Samples.compound("EncryptedPackage"), "protected by a password");
        refused(Samples.compound("Workbook"), "not a Word document");
        refused(Samples.zip(Map.of("Index/Document.iwa", new byte[9])), "Pages");
        var list = text("[Content_Types].xml");
        refused(
                with("[Content_Types].xml", list.replace("document.main+xml", "template.main+xml")),
                "This is a template");
    }

    @Test
    void the_chooser_of_files_shows_word_documents_alone() {
        var page =
                pages.perform(
                        get("/applications/" + application + "/word")
                                .with(user(teacher.id().toString())));
        assertThat(page)
                .bodyText()
                .containsPattern("type=\"file\"(?s:.{1,300})accept=\".docx,application/vnd");
    }

    @Test
    void macros_inside_or_by_kind() {
        var macro = WordFiles.with(document(), "word/vbaProject.bin", new byte[100]);
        refused(macro, "has macros");
        var list = text("[Content_Types].xml");
        var kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main";
        refused(
                with(
                        "[Content_Types].xml",
                        list.replace(kind, "application/vnd.ms-word.document.macroEnabled.main")),
                "has macros");
    }

    @Test
    void bombs() {
        var laughs = new StringBuilder("<!DOCTYPE w [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        refused(with(BODY, laughs + "]><w>&a29;</w>"), "damaged");
        refused(with(BODY, "<!DOCTYPE w SYSTEM \"file:///etc/passwd\"><w/>"), "damaged");
        refused(with(BODY, "<w>".repeat(100_000)), "damaged");
        refused(with(BODY, "<w a='" + " ".repeat(17 << 20) + "'/>"), "damaged");
        refused(Samples.bomb(), "too large");
    }

    @Test
    void more_paragraphs_rows_cells_or_text_than_a_form_could_hold() {
        for (var more :
                List.of(
                        "<w:p/>".repeat(20_001),
                        "<w:tbl>" + "<w:tr/>".repeat(20_001) + "</w:tbl>",
                        "<w:tbl><w:tr>" + "<w:tc/>".repeat(20_001) + "</w:tr></w:tbl>",
                        paragraph("x".repeat(1 << 20)).repeat(2) + paragraph("x"))) {
            refused(with(BODY, before(more)), "far more than a form");
        }
    }

    @Test
    void a_row_without_cells_below_an_answer_is_no_answer() {
        var unlike = text(BODY).replace("</w:tr></w:tbl>", "</w:tr><w:tr/></w:tbl>");
        assertThat(read(with(BODY, unlike))).hasStatusOk().bodyText().contains("nothing new");
    }

    @Test
    void one_at_a_time_and_a_few_of_all() throws Exception {
        var waiting = new MockMultipartFile("file", "form.docx", null, document());
        var told = new ArrayList<String>();
        word.read(
                waiting,
                language -> {
                    var second = read(document());
                    assertThat(second).hasStatus(429).headers().containsHeader("Retry-After");
                    assertThat(second).bodyText().contains("Another document is being read");
                    told.add("one person");
                    return forms.of(application, teacher).apply(language);
                },
                "/here",
                teacher);
        assertThat(read(document())).hasStatusOk();
        assertThat(told).isNotEmpty();
        var others = Stream.generate(() -> cast.teacher("BG")).limit(3).toList();
        assertThat(whileOthersRead(others, document())).hasStatus(429);
        assertThat(whileOthersRead(others.subList(0, 2), document())).hasStatusOk();
    }

    /** Each of them begins while the one before is still being read. */
    private MvcTestResult whileOthersRead(List<SignedIn> others, byte[] document) {
        if (others.isEmpty()) {
            return read(document);
        }
        var inside = new AtomicReference<MvcTestResult>();
        try {
            word.read(
                    new MockMultipartFile("file", "form.docx", null, document),
                    language -> {
                        if (inside.get() == null) {
                            inside.set(whileOthersRead(others.subList(1, others.size()), document));
                        }
                        return forms.of(application, teacher).apply(language);
                    },
                    "/here",
                    others.getFirst());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return Objects.requireNonNull(inside.get());
    }

    @Test
    void broken_or_without_its_line() {
        refused(with(BODY, text(BODY).substring(0, 2_000)), "damaged");
        refused(with(BODY, text(BODY).replace("LAUREL 1", "Laurel")), "not from Laurel");
        refused(with(BODY, text(BODY).replace("LAUREL 1 ", "LAUREL 1 0")), "was changed");
        refused(with(BODY, text(BODY).replace("[1.2]", "[1.1]")), "beside two answers");
    }

    @Test
    void a_line_of_versions_that_never_were() {
        var later =
                form.parts().stream()
                        .map(
                                part ->
                                        new WordForm.Part(
                                                part.title(),
                                                part.introduction(),
                                                part.questions().stream()
                                                        .map(WordRefusalsTest::later)
                                                        .toList()))
                        .toList();
        refused(writeDocument.write(like(form.edition(), form.person(), later)), "was changed");
    }

    @Test
    void two_hundred_megabytes_are_answered_unread() {
        var at = "/applications/" + application + "/word";
        assertThat(pages.perform(new HugeUpload(at, teacher))).hasForwardedUrl(at + "/oversized");
        assertThat(pages.perform(get(at + "/oversized").with(user(teacher.id().toString()))))
                .hasStatus(413)
                .bodyText()
                .contains("too large");
        refused(new byte[21 << 20], "too large");
    }

    private static WordForm.Asked later(WordForm.Asked it) {
        return new WordForm.Asked(
                it.key(), it.title(), it.help(), it.choices(), it.most(), 99, it.answer());
    }

    private WordForm like(String edition, PersonId person, List<WordForm.Part> parts) {
        return new WordForm(
                form.form(), edition, person, form.language(), form.title(), form.about(), parts);
    }

    private void refused(byte[] file, String why) {
        assertThat(read(file)).hasStatus4xxClientError().bodyText().contains(why);
    }

    private MvcTestResult read(byte[] file) {
        return pages.perform(
                multipart("/applications/" + application + "/word")
                        .file(new MockMultipartFile("file", "form.docx", null, file))
                        .with(user(teacher.id().toString()))
                        .with(csrf()));
    }

    /** The document with something more before all the rest. */
    private String before(String more) {
        return text(BODY).replace("<w:body>", "<w:body>" + more);
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private byte[] document() {
        return writeDocument.write(form);
    }

    private String text(String part) {
        return new String(Objects.requireNonNull(WordFiles.parts(document()).get(part)), UTF_8);
    }

    private byte[] with(String part, String content) {
        return WordFiles.with(document(), part, content.getBytes(UTF_8));
    }
}
