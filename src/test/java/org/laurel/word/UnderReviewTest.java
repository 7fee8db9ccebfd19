package org.laurel.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Changes that wait for a review in Word are read as if they were accepted. */
class UnderReviewTest {

    @Test
    void a_row_deleted_in_a_table_of_an_answer_is_gone_and_one_inserted_is_there() {
        var read =
                new EditedForm()
                        .below(
                                "<w:tbl>"
                                        + row("", "stays")
                                        + row(mark("del"), "deleted")
                                        + row(mark("ins"), "inserted")
                                        + row(changed(mark("del")), "looks otherwise")
                                        + "</w:tbl><w:p/>");
        assertThat(read.texts())
                .containsEntry("[1.1]", "As it was\nstays\ninserted\nlooks otherwise");
    }

    @Test
    void a_deleted_row_of_an_answer_leaves_the_others_alone() {
        var read = new EditedForm().edited(it -> marked(it, "[1.1]", mark("del")));
        assertThat(read.texts()).containsOnlyKeys("[2.1]");
        assertThat(read.elsewhere()).isEmpty();
    }

    @Test
    void an_inserted_row_of_an_answer_is_an_answer() {
        var read = new EditedForm().edited(it -> marked(it, "[1.1]", mark("ins")));
        assertThat(read.texts()).containsOnlyKeys("[1.1]", "[2.1]");
    }

    @Test
    void what_was_moved_is_read_where_it_is_now() {
        var read =
                new EditedForm()
                        .edited(
                                it ->
                                        it.replace(
                                                        "<w:r><w:t>As it was</w:t></w:r>",
                                                        "<w:moveFrom><w:r><w:t>As it was</w:t></w:r></w:moveFrom>"
                                                                + "<w:r><w:t>Left here</w:t></w:r>")
                                                .replace(
                                                        "<w:r><w:t>Second</w:t></w:r>",
                                                        "<w:r><w:t xml:space=\"preserve\">Second, </w:t></w:r>"
                                                                + "<w:moveTo><w:r><w:t>as it was</w:t></w:r></w:moveTo>"));
        assertThat(read.texts())
                .containsEntry("[1.1]", "Left here")
                .containsEntry("[2.1]", "Second, as it was");
    }

    @Test
    void a_paragraph_that_was_moved_leaves_no_empty_line() {
        var moved = "<w:moveFromRangeStart w:id=\"1\" w:name=\"move\"/>" + paragraph("moveFrom");
        var read =
                new EditedForm()
                        .below(
                                moved
                                        + "<w:moveFromRangeEnd w:id=\"1\"/>"
                                        + paragraph("ins")
                                        + paragraph("moveTo"));
        assertThat(read.texts()).containsEntry("[1.1]", "As it was\nins\nmoveTo");
    }

    private static String marked(String xml, String code, String mark) {
        var row = xml.lastIndexOf("<w:tr>", xml.indexOf(code + "<")) + "<w:tr>".length();
        return xml.substring(0, row) + "<w:trPr>" + mark + "</w:trPr>" + xml.substring(row);
    }

    private static String mark(String name) {
        return "<w:" + name + " w:id=\"1\" w:author=\"Elin\"/>";
    }

    private static String changed(String before) {
        return "<w:trPrChange w:id=\"2\"><w:trPr>" + before + "</w:trPr></w:trPrChange>";
    }

    private static String row(String properties, String text) {
        return ("<w:tr><w:trPr>%s</w:trPr><w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc></w:tr>")
                .formatted(properties, text);
    }

    private static String paragraph(String mark) {
        return "<w:p><w:pPr><w:rPr>%1$s</w:rPr></w:pPr><w:%2$s><w:r><w:t>%2$s</w:t></w:r></w:%2$s></w:p>"
                .formatted(mark(mark), mark);
    }
}
