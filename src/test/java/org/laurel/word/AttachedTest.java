package org.laurel.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a document keeps beside the lines of an answer, or around them, comes along with it. */
class AttachedTest {

    @Test
    void notes_at_the_foot_and_at_the_end_follow_the_words_they_hang_on() {
        var read =
                behind(
                        "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
                                + "<w:r><w:t>, and</w:t></w:r>"
                                + "<w:r><w:endnoteReference w:id=\"2\"/></w:r>");
        assertThat(read.texts())
                .containsEntry("[1.1]", "As it was (Our report), and (Read in Kiruna)");
    }

    @Test
    void the_address_of_a_link_follows_its_words_unless_they_say_it() {
        var read =
                behind(
                        link(" our page")
                                + field(" a field")
                                + "<w:r><w:t xml:space=\"preserve\"> or </w:t></w:r>"
                                + link("example.org/")
                                + link("laurel"));
        assertThat(read.texts())
                .containsEntry(
                        "[1.1]",
                        "As it was our page (https://example.org/laurel)"
                                + " a field (https://example.org/field) or example.org/laurel");
    }

    @Test
    void the_words_of_a_text_box_are_read_once() {
        var box =
                "<w:txbxContent><w:p><w:r><w:t>In the box</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:t>below</w:t></w:r></w:p></w:txbxContent>";
        var read =
                behind(
                        "<w:r><AlternateContent><Choice><w:drawing>"
                                + box
                                + "</w:drawing></Choice><Fallback><w:pict>"
                                + box
                                + "</w:pict></Fallback></AlternateContent></w:r>"
                                + "<w:r><w:t>, still</w:t></w:r>");
        assertThat(read.texts()).containsEntry("[1.1]", "As it was, still\nIn the box\nbelow");
    }

    @Test
    void letters_with_their_sound_above_are_read_once() {
        var read =
                behind(
                        "<w:r><w:ruby><w:rt><w:r><w:t>とう</w:t></w:r></w:rt>"
                                + "<w:rubyBase><w:r><w:t>東</w:t></w:r></w:rubyBase></w:ruby></w:r>");
        assertThat(read.texts()).containsEntry("[1.1]", "As it was東");
    }

    @Test
    void a_paragraph_deleted_under_review_takes_no_row_along() {
        var read = edited(it -> it.replace("</w:tc>", DELETED + "</w:tc>"));
        assertThat(read.texts())
                .containsEntry("[1.1]", "As it was")
                .containsEntry("[2.1]", "Second");
    }

    @Test
    void a_mark_of_deletion_around_rows_cells_or_tables_takes_no_answer_away() {
        for (var around : List.of("tbl", "tr", "tc")) {
            var read =
                    edited(
                            it ->
                                    it.replaceAll("<w:" + around + "(?=[ >])", "<w:del>$0")
                                            .replace(
                                                    "</w:" + around + ">",
                                                    "</w:" + around + "></w:del>"));
            assertThat(read.texts())
                    .as(around)
                    .containsEntry("[1.1]", "As it was")
                    .containsEntry("[2.1]", "Second");
        }
    }

    @Test
    void a_note_that_many_marks_lead_to_is_counted_each_time() {
        var note = notes("footnote", "x".repeat(1 << 16));
        var form = new EditedForm().with("footnotes", note);
        var mark = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
        assertThatThrownBy(() -> form.behind(mark.repeat(40)))
                .hasRootCauseInstanceOf(Extent.Exceeded.class);
        var address = "https://example.org/" + "x".repeat(1 << 16);
        assertThatThrownBy(
                        () ->
                                new EditedForm()
                                        .linked("link", address)
                                        .behind(link("here").repeat(40)))
                .hasRootCauseInstanceOf(Extent.Exceeded.class);
    }

    private static final String DELETED =
            "<w:del><w:p><w:r><w:delText>gone</w:delText></w:r></w:p></w:del>";

    private static String link(String words) {
        return "<w:hyperlink r:id=\"link\"><w:r><w:t xml:space=\"preserve\">"
                + words
                + "</w:t></w:r></w:hyperlink>";
    }

    private static String field(String words) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>"
                + " HYPERLINK \"https://example.org/field\" </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                + "<w:r><w:t xml:space=\"preserve\">"
                + words
                + "</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    private static Answered behind(String runs) {
        return form().behind(runs);
    }

    private static Answered edited(UnaryOperator<String> edit) {
        return form().edited(edit);
    }

    private static EditedForm form() {
        return new EditedForm()
                .with("footnotes", notes("footnote", "Our report"))
                .with("endnotes", notes("endnote", "Read in Kiruna"))
                .linked("link", "https://example.org/laurel");
    }

    private static String notes(String kind, String text) {
        return ("<w:%1$ss %2$s><w:%1$s w:id=\"2\"><w:p><w:r><w:t xml:space=\"preserve\"> %3$s"
                        + "</w:t></w:r></w:p></w:%1$s></w:%1$ss>")
                .formatted(kind, EditedForm.NAMES, text);
    }
}
