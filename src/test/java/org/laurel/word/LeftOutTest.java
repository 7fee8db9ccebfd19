package org.laurel.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What cannot come along into an answer is named beside it; nothing is passed over. */
class LeftOutTest {

    @Test
    void nothing_is_named_where_all_comes_along() {
        var read =
                new EditedForm()
                        .behind(
                                "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
                                        + "<w:del><w:r><w:drawing/></w:r></w:del>");
        assertThat(read.texts()).containsEntry("[1.1]", "As it was\nbox");
        assertThat(read.leftOut().values()).allMatch(List::isEmpty);
    }

    @Test
    void pictures_drawings_charts_and_embedded_files() {
        assertThat(
                        counted(
                                run("<w:drawing><pic/></w:drawing>")
                                        + run("<w:pict><imagedata/></w:pict>")
                                        + run("<w:drawing><wsp/></w:drawing>")
                                        + run("<w:drawing><chart/></w:drawing>")
                                        + run("<w:drawing><relIds/></w:drawing>")
                                        + run("<w:object><imagedata/><OLEObject/></w:object>")))
                .isEqualTo(Map.of(LeftOut.PICTURE, 3, LeftOut.CHART, 2, LeftOut.EMBEDDED, 1));
    }

    @Test
    void a_picture_with_a_fallback_is_one_and_one_in_a_text_box_or_a_note_counts() {
        var box =
                "<w:drawing><w:txbxContent><w:p>"
                        + run("<w:drawing><pic/></w:drawing>")
                        + "</w:p></w:txbxContent></w:drawing>";
        var both =
                "<AlternateContent><Choice>%s</Choice><Fallback>%s</Fallback></AlternateContent>"
                        .formatted(box, box);
        assertThat(counted(run(both))).isEqualTo(Map.of(LeftOut.PICTURE, 1));
        var note =
                "<w:footnotes %s><w:footnote w:id=\"2\"><w:p>%s</w:p></w:footnote></w:footnotes>"
                        .formatted(EditedForm.NAMES, run("<w:drawing><pic/></w:drawing>"));
        var read =
                new EditedForm()
                        .with("footnotes", note)
                        .behind(run("<w:footnoteReference w:id=\"2\"/>"));
        assertThat(read.leftOut()).containsEntry("[1.1]", List.of(LeftOut.PICTURE));
    }

    @Test
    void formulas_with_their_letters_comments_and_boxes_to_tick() {
        var read =
                new EditedForm()
                        .behind(
                                "<oMath><r><w:t>, E=mc2</w:t></r></oMath>"
                                        + run("<w:commentReference w:id=\"1\"/>")
                                        + run(
                                                "<w:fldChar><w:ffData><w:checkBox/></w:ffData></w:fldChar>"));
        assertThat(read.texts()).containsEntry("[1.1]", "As it was, E=mc2");
        assertThat(read.leftOut())
                .containsEntry("[1.1]", List.of(LeftOut.FORMULA, LeftOut.COMMENT, LeftOut.FIELD));
    }

    @Test
    void a_table_in_an_answer_and_what_is_in_it() {
        var read =
                new EditedForm()
                        .below(
                                "<w:tbl><w:tr><w:tc><w:p>"
                                        + run("<w:drawing><pic/></w:drawing>")
                                        + "</w:p></w:tc></w:tr></w:tbl><w:p/><altChunk/>");
        assertThat(LeftOut.counted(read.leftOut().getOrDefault("[1.1]", List.of())))
                .isEqualTo(Map.of(LeftOut.TABLE, 1, LeftOut.PICTURE, 1, LeftOut.EMBEDDED, 1));
    }

    @Test
    void each_beside_its_own_answer_and_apart_what_belongs_to_none() {
        var read =
                new EditedForm()
                        .edited(
                                it ->
                                        it.replace(
                                                        "<w:t>Second</w:t>",
                                                        "<w:t>Second</w:t><w:drawing><pic/></w:drawing>")
                                                .replaceFirst("<w:t>", "<w:commentReference/>$0"));
        assertThat(read.leftOut())
                .containsEntry("[1.1]", List.of())
                .containsEntry("[2.1]", List.of(LeftOut.PICTURE));
        assertThat(read.leftOutElsewhere()).containsExactly(LeftOut.COMMENT);
    }

    @Test
    void headers_and_footers_are_shown_with_what_stands_outside() {
        var read =
                new EditedForm()
                        .with("header", margin("hdr", run("<w:t>Written above</w:t>")))
                        .with("footer", margin("ftr", run("<w:t>12</w:t><w:drawing/>")))
                        .behind("");
        assertThat(read.elsewhere()).containsExactly("Written above");
        assertThat(read.leftOutElsewhere()).containsExactly(LeftOut.PICTURE);
    }

    private static String margin(String kind, String runs) {
        return "<w:%1$s %2$s><w:p>%3$s</w:p></w:%1$s>".formatted(kind, EditedForm.NAMES, runs);
    }

    private static Map<LeftOut, Integer> counted(String runs) {
        return LeftOut.counted(
                new EditedForm().behind(runs).leftOut().getOrDefault("[1.1]", List.of()));
    }

    private static String run(String inside) {
        return "<w:r>" + inside + "</w:r>";
    }
}
