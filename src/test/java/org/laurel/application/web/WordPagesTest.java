package org.laurel.application.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.application.ApplicationId;
import org.laurel.application.SchoolApplications;
import org.laurel.people.SignedIn;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.laurel.word.Traveller;
import org.laurel.word.WordFiles;
import org.laurel.writing.Answer;
import org.laurel.writing.Answers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A form goes out as a document and comes back, through the pages. */
@LaurelTest
class WordPagesTest {

    static final String CONTRIBUTION = "my-own-contribution";
    static final String TITLE = "questions." + CONTRIBUTION + ".title";

    @Autowired MockMvcTester pages;
    @Autowired LabelCast cast;
    @Autowired SchoolApplications schools;
    @Autowired Answers answers;
    @Autowired TestClock clock;

    SignedIn teacher;
    ApplicationId application;
    String contribution;

    @BeforeEach
    void a_teacher_writes() {
        clock.set(TestClock.START);
        teacher = cast.teacher("SE");
        application = cast.complete(teacher, cast.project(teacher, cast.teacher("BG")));
        contribution = cast.words("en", "SE").say(TITLE);
    }

    @Test
    void what_is_not_changed_changes_nothing() {
        assertThat(read(document()))
                .hasStatusOk()
                .bodyText()
                .contains("nothing new")
                .doesNotContain("stays in your document");
    }

    @Test
    void a_changed_answer_is_shown_word_by_word_and_saved_when_chosen() {
        var before = stands();
        var text = before.text().replace("did", "tried") + "\nСъс 🌍 и  два интервала";
        var preview = read(WordFiles.replaced(document(), Map.of(contribution, text)));
        assertThat(preview)
                .hasStatusOk()
                .bodyText()
                .containsPattern("<del>.*did.*</del><ins>.*tried.*</ins>")
                .contains("One answer would change")
                .doesNotContain("Outside the boxes");
        assertThat(stands()).isEqualTo(before);

        for (int i = 0; i < 2; i++) {
            assertThat(save(preview, CONTRIBUTION)).hasStatusOk().bodyText().contains("Saved.");
            assertThat(stands().text()).isEqualTo(text);
            assertThat(stands().version()).isEqualTo(before.version() + 1);
        }
    }

    @Test
    void what_is_not_ticked_stays() {
        var before = stands();
        var preview = read(WordFiles.replaced(document(), Map.of(contribution, "Other")));
        assertThat(save(preview, "nothing")).hasStatusOk().bodyText().contains("ticked nothing");
        assertThat(stands()).isEqualTo(before);
    }

    @Test
    void what_was_written_here_meanwhile_is_never_overwritten() {
        cast.write(application.form(), CONTRIBUTION, "What we did about it.", teacher.id());
        var edited = Map.of(contribution, "What we tried about it.");
        var document = WordFiles.replaced(document(), edited);
        cast.write(
                application.form(), CONTRIBUTION, "What we did about it. And here", teacher.id());
        var preview = read(document);
        assertThat(preview)
                .bodyText()
                .contains("also changed here", "</ins> about it. And here</p>")
                .containsPattern("What we <del>.*did.*</del><ins>.*tried.*</ins> about");
        assertThat(save(preview, CONTRIBUTION)).bodyText().contains("together with");
        assertThat(stands().text()).isEqualTo("What we tried about it. And here");
    }

    @Test
    void words_changed_here_and_in_the_document_are_shown_beside_each_other_before_saving() {
        cast.write(application.form(), CONTRIBUTION, "What we did.", teacher.id());
        var document =
                WordFiles.replaced(document(), Map.of(contribution, "First: What we tried."));
        cast.write(application.form(), CONTRIBUTION, "What we made.", teacher.id());
        var preview = read(document);
        assertThat(preview)
                .bodyText()
                .contains("The same words were changed here and in the document")
                .containsPattern("<ins>.*First: .*</ins>What we made.</p>")
                .containsPattern(
                        "tabindex=\"0\" dir=\"auto\">made</p>(?s:.*)tabindex=\"0\" dir=\"auto\">tried</p>");
        assertThat(save(preview, CONTRIBUTION)).bodyText().contains("Both are kept");
        assertThat(stands().text()).isEqualTo("First: What we made.");
        assertThat(stands().conflicts()).hasSize(1);
    }

    @Test
    void what_was_written_here_as_well_as_in_the_document_is_not_proposed() {
        cast.write(application.form(), CONTRIBUTION, "What we did.", teacher.id());
        var document = WordFiles.replaced(document(), Map.of(contribution, "What we tried."));
        cast.write(application.form(), CONTRIBUTION, "What we tried. At last!", teacher.id());
        assertThat(read(document)).bodyText().contains("nothing new");
    }

    @Test
    void an_answer_only_changed_here_is_not_proposed() {
        var document = document();
        cast.write(application.form(), CONTRIBUTION, "New here", teacher.id());
        assertThat(read(document)).bodyText().contains("nothing new");
        assertThat(stands().text()).isEqualTo("New here");
    }

    @Test
    void a_choice_is_read_by_its_words_and_anything_else_is_not_taken() {
        var words = cast.words("en", "SE");
        var contributed = words.say("requirements.contributed.question");
        var finished = words.say("requirements.common-goals-and-plan.question");
        var preview =
                read(
                        WordFiles.replaced(
                                document(), Map.of(contributed, " no. ", finished, "Perhaps")));
        assertThat(preview).bodyText().contains("none of the answers", "Perhaps");
        save(preview, "contributed", "common-goals-and-plan");
        assertThat(stands("contributed").text()).isEqualTo("no");
        assertThat(stands("common-goals-and-plan").text()).isEqualTo("yes");
    }

    @Test
    void the_form_of_a_school_goes_out_and_comes_back() {
        var head = cast.teacher("SE");
        var form = traveller(schools.draft(head, "SE", schools.round()), head);
        assertThat(form.read(form.document())).hasStatusOk().bodyText().contains("nothing new");
    }

    @Test
    void text_outside_the_boxes_is_told() {
        var parts = WordFiles.parts(document());
        var xml = new String(Objects.requireNonNull(parts.get("word/document.xml")));
        var lost = xml.replace("<w:tbl>", "<w:p><w:r><w:t>Lost line</w:t></w:r></w:p><w:tbl>");
        var file = WordFiles.with(document(), "word/document.xml", lost.getBytes());
        assertThat(read(file)).bodyText().contains("Outside the boxes", "Lost line");
    }

    @Test
    void what_cannot_come_along_is_named_beside_its_answer_before_anything_is_saved() {
        var picture = "<w:r><w:drawing/></w:r>";
        var comment = "<w:r><w:commentReference w:id=\"0\"/></w:r>";
        var before = stands().text();
        var parts = WordFiles.parts(document());
        var xml = new String(Objects.requireNonNull(parts.get("word/document.xml")), UTF_8);
        var same =
                xml.replace(before + "</w:t></w:r>", before + "</w:t></w:r>" + picture + picture);
        assertThat(read(WordFiles.with(document(), "word/document.xml", same.getBytes(UTF_8))))
                .hasStatusOk()
                .bodyText()
                .containsOnlyOnce("not saved: 2 pictures.")
                .contains("Nothing of this answer would change", "nothing new");
        var other = xml.replace(before + "</w:t></w:r>", "Other</w:t></w:r>" + picture + comment);
        assertThat(read(WordFiles.with(document(), "word/document.xml", other.getBytes(UTF_8))))
                .bodyText()
                .containsOnlyOnce("not saved: a picture, a comment in the margin.")
                .contains("One answer would change");
        assertThat(stands().text()).isEqualTo(before);
    }

    @Test
    void nobody_else_downloads_or_reads_it_back() {
        var stranger = traveller(application, cast.teacher("SE"));
        for (var at : new String[] {"/word", "/word/document", "/word/oversized"}) {
            assertThat(stranger.open(at)).hasStatus(404);
        }
        assertThat(stranger.read(document())).hasStatus(404);
    }

    byte[] document() {
        return traveller(application, teacher).document();
    }

    MvcTestResult read(byte[] file) {
        return traveller(application, teacher).read(file);
    }

    MvcTestResult save(MvcTestResult preview, String... ticked) {
        return traveller(application, teacher).save(preview, ticked);
    }

    Traveller traveller(ApplicationId form, SignedIn who) {
        return new Traveller(pages, "/applications/" + form, who);
    }

    Answer stands() {
        return stands(CONTRIBUTION);
    }

    Answer stands(String question) {
        return Objects.requireNonNull(answers.of(application.form()).get(question));
    }
}
