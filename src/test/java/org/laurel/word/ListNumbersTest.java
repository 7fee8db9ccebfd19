package org.laurel.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists are read with the numbers that Word shows before their lines. */
class ListNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "decimal, 3, 3",
        "decimalZero, 7, 07",
        "decimalZero, 12, 12",
        "lowerLetter, 2, b",
        "upperLetter, 28, BB",
        "lowerRoman, 4, iv",
        "upperRoman, 1994, MCMXCIV",
        "russianLower, 3, в",
        "russianUpper, 10, К",
        "chicago, 3, 3",
    })
    void each_in_its_own_format(String format, int start, String shown) {
        var lists = kind(1, level(0, start, format, "%1)")) + list(1, 1, "");
        assertThat(read(lists, item(1, 0, "here"))).isEqualTo("\n" + shown + ") here");
    }

    @Test
    void bullets_as_they_are_and_signs_of_symbol_fonts_as_a_bullet() {
        var lists =
                kind(1, level(0, 1, "bullet", "–") + level(1, 1, "bullet", "\uf0b7"))
                        + kind(2, level(0, 1, "bullet", " ") + level(1, 1, "none", ""))
                        + list(1, 1, "")
                        + list(2, 2, "");
        assertThat(
                        read(
                                lists,
                                item(1, 0, "dash")
                                        + item(1, 1, "bullet")
                                        + item(2, 0, "goes on")
                                        + item(2, 1, "without")
                                        + item(0, 0, "in no list")))
                .isEqualTo("\n– dash\n  • bullet\ngoes on\nwithout\nin no list");
    }

    @Test
    void of_several_levels_with_those_above() {
        var lists =
                kind(
                                1,
                                level(0, 1, "upperRoman", "%1.")
                                        + level(1, 1, "decimal", "%1.%2")
                                        + level(2, 1, "decimal", "<w:isLgl/>", "%1.%2.%3"))
                        + list(1, 1, "");
        assertThat(
                        read(
                                lists,
                                item(1, 0, "a")
                                        + item(1, 1, "b")
                                        + item(1, 1, "c")
                                        + item(1, 2, "d")
                                        + item(1, 0, "e")
                                        + item(1, 2, "f")))
                .isEqualTo("\nI. a\n  I.1 b\n  I.2 c\n    1.2.1 d\nII. e\n    2.1.1 f");
    }

    @Test
    void numbers_below_begin_anew_also_under_bullets_but_where_the_list_says_they_go_on() {
        var items =
                item(1, 0, "a")
                        + item(1, 1, "b")
                        + item(1, 1, "c")
                        + item(1, 0, "d")
                        + item(1, 1, "e");
        var bullets = level(0, 1, "bullet", "•");
        var anew = bullets + level(1, 1, "lowerLetter", "%2)");
        assertThat(read(kind(1, anew) + list(1, 1, ""), items))
                .isEqualTo("\n• a\n  a) b\n  b) c\n• d\n  a) e");
        var on = bullets + level(1, 1, "lowerLetter", "<w:lvlRestart w:val=\"0\"/>", "%2)");
        assertThat(read(kind(1, on) + list(1, 1, ""), items))
                .isEqualTo("\n• a\n  a) b\n  b) c\n• d\n  c) e");
    }

    @Test
    void numbers_begin_anew_only_below_the_level_that_is_named() {
        var levels =
                level(0, 1, "decimal", "%1.")
                        + level(1, 1, "decimal", "%2.")
                        + level(2, 1, "lowerLetter", "<w:lvlRestart w:val=\"1\"/>", "%3.");
        assertThat(
                        read(
                                kind(1, levels) + list(1, 1, ""),
                                item(1, 0, "x")
                                        + item(1, 1, "x")
                                        + item(1, 2, "x")
                                        + item(1, 1, "x")
                                        + item(1, 2, "x")
                                        + item(1, 0, "x")
                                        + item(1, 2, "x")))
                .isEqualTo("\n1. x\n  1. x\n    a. x\n  2. x\n    b. x\n2. x\n    a. x");
    }

    @Test
    void lists_of_one_kind_go_on_but_where_one_begins_anew_or_looks_otherwise() {
        var lists =
                kind(1, level(0, 1, "decimal", "%1."))
                        + list(1, 1, "")
                        + list(2, 1, "")
                        + list(3, 1, override("<w:startOverride w:val=\"5\"/>"))
                        + list(4, 1, override(level(0, 1, "upperLetter", "%1:")));
        assertThat(
                        read(
                                lists,
                                item(1, 0, "x")
                                        + item(2, 0, "x")
                                        + item(3, 0, "x")
                                        + item(3, 0, "x")
                                        + item(4, 0, "x")))
                .isEqualTo("\n1. x\n2. x\n5. x\n6. x\nG: x");
    }

    @Test
    void by_the_style_of_the_paragraph_and_those_it_is_based_on() {
        var form =
                new EditedForm()
                        .with(
                                "numbering",
                                numbering(
                                        kind(
                                                        1,
                                                        level(0, 1, "decimal", "%1.")
                                                                + level(
                                                                        1,
                                                                        1,
                                                                        "lowerLetter",
                                                                        "<w:pStyle w:val=\"Deep\"/>",
                                                                        "%2."))
                                                + list(1, 1, "")));
        form.edit(
                "word/styles.xml",
                it ->
                        it.replace(
                                "</w:styles>",
                                style("Listed", "", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>")
                                        + style(
                                                "Deep",
                                                "",
                                                "<w:numPr><w:numId w:val=\"1\"/></w:numPr>")
                                        + style("Own", "Listed", "")
                                        + "</w:styles>"));
        assertThat(below(form, styled("Own", "x") + styled("Deep", "x") + styled("Listed", "x")))
                .isEqualTo("\n1. x\n  a. x\n2. x");
    }

    @Test
    void a_line_whose_end_was_deleted_under_review_has_one_number_with_the_next() {
        var deleted =
                paragraph(
                        "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
                                + "<w:rPr><w:del w:id=\"1\"/></w:rPr>",
                        "</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:t>");
        assertThat(
                        read(
                                kind(1, level(0, 1, "decimal", "%1.")) + list(1, 1, ""),
                                item(1, 0, "a") + deleted + item(1, 0, "b")))
                .isEqualTo("\n1. a\n2. b");
    }

    @Test
    void numbers_and_their_words_have_bounds() {
        var endless = level(0, 999_999, "lowerLetter", "%1.".repeat(1_000));
        assertThat(read(kind(1, endless) + list(1, 1, ""), item(1, 0, "x")))
                .isEqualTo("\n999999. x");
    }

    private static String read(String lists, String items) {
        return below(new EditedForm().with("numbering", numbering(lists)), items);
    }

    /** What stands below the first line of the answer. */
    private static String below(EditedForm form, String items) {
        return String.valueOf(form.below(items).texts().get("[1.1]")).replaceFirst("As it was", "");
    }

    private static String numbering(String lists) {
        return "<w:numbering " + EditedForm.NAMES + ">" + lists + "</w:numbering>";
    }

    private static String kind(int id, String levels) {
        return "<w:abstractNum w:abstractNumId=\"" + id + "\">" + levels + "</w:abstractNum>";
    }

    private static String level(int level, int start, String format, String text) {
        return level(level, start, format, "", text);
    }

    private static String level(int level, int start, String format, String more, String text) {
        return ("<w:lvl w:ilvl=\"%d\"><w:start w:val=\"%d\"/><w:numFmt w:val=\"%s\"/>%s"
                        + "<w:lvlText w:val=\"%s\"/></w:lvl>")
                .formatted(level, start, format, more, text);
    }

    private static String list(int id, int kind, String overrides) {
        return "<w:num w:numId=\"%d\"><w:abstractNumId w:val=\"%d\"/>%s</w:num>"
                .formatted(id, kind, overrides);
    }

    private static String override(String with) {
        return "<w:lvlOverride w:ilvl=\"0\">" + with + "</w:lvlOverride>";
    }

    private static String style(String name, String parent, String properties) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"%s\"><w:basedOn w:val=\"%s\"/><w:pPr>%s</w:pPr></w:style>"
                .formatted(name, parent, properties);
    }

    private static String styled(String style, String text) {
        return paragraph("<w:pStyle w:val=\"" + style + "\"/>", text);
    }

    private static String item(int list, int level, String text) {
        return paragraph(
                "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr>"
                        .formatted(level, list),
                text);
    }

    private static String paragraph(String properties, String text) {
        return "<w:p><w:pPr>%s</w:pPr><w:r><w:t>%s</w:t></w:r></w:p>".formatted(properties, text);
    }
}
