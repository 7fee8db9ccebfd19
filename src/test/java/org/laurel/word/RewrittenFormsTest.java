package org.laurel.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.laurel.language.Language;
import org.laurel.words.Words;

/** A filled form that other programs opened and saved says what it said before. */
class RewrittenFormsTest {

    static final String UNTOUCHED = "Остава, както е било.\nOch så på svenska: åäö ÅÄÖ é.";
    static final WordForm FORM = WordForms.of(Language.BG, List.of("", "", "", "", "", UNTOUCHED));

    static final Map<String, String> ANSWERS =
            Map.of(
                    "[1.1]",
                    """
                    Учениците от Бургас и Йоребру измериха „своите“ реки – 12 пъти за една година.
                    Всяка седмица си писаха; ѝ й щ ъ ю я.

                    След празния ред: 🌍 и  два интервала.""",
                    "[1.2]",
                    """
                    Så här gjorde vi:
                    • Vi mätte vattnet
                      – i Örebro
                      – i Burgas
                    • Vi jämförde
                    Därefter:
                    3. tredje steget
                      a) en del
                      b) en del till
                    4. fjärde steget""",
                    "[1.3]",
                    """
                    Резултатите са на нашата страница (https://example.org/reki) и на https://example.org/rivers.
                    Измервахме по общ метод (Методът е описан от колегите в Йоребру) през цялата година (Från september till juni).""",
                    "[2.1]",
                    "Före tabellen\nBurgas\t7,1\nÖrebro\t6,8\nEfter tabellen med en kommentar och en bild ",
                    "[2.2]",
                    "Първо\nвторо\tтрето, добавено",
                    "[2.3]",
                    UNTOUCHED);

    @Test
    void as_it_was_filled() {
        assertReads("filled.docx", Map.of());
    }

    @Test
    void by_libre_office() {
        assertReads("libreoffice.docx", Map.of());
        assertReads("libreoffice-odt.docx", Map.of());
    }

    /** It makes one of several blanks, drops empty lines, and knows brackets at one level only. */
    @Test
    void by_pandoc() {
        assertReads(
                "pandoc.docx",
                Map.of("\n\n", "\n", "  два", " два", "\tтрето", " трето", "a)", "a.", "b)", "b."));
    }

    /** It takes notes out of tables and puts them below. */
    @Test
    void by_abi_word() {
        assertReads(
                "abiword.docx",
                Map.of(
                        "a)",
                        "a.",
                        "b)",
                        "b.",
                        " (Методът е описан от колегите в Йоребру)",
                        "",
                        " (Från september till juni).",
                        ".\n Методът е описан от колегите в Йоребру\n Från september till juni"));
    }

    /** Pandoc and AbiWord leave comments out. */
    @Test
    void what_cannot_come_along_is_named_whoever_saved_it() {
        for (var file : List.of("filled", "libreoffice", "libreoffice-odt")) {
            assertThat(read(file + ".docx").leftOut().get("[2.1]"))
                    .as(file)
                    .containsExactly(LeftOut.TABLE, LeftOut.COMMENT, LeftOut.PICTURE);
        }
        for (var file : List.of("pandoc", "abiword")) {
            assertThat(read(file + ".docx").leftOut().get("[2.1]"))
                    .as(file)
                    .containsExactly(LeftOut.TABLE, LeftOut.PICTURE);
        }
    }

    private static void assertReads(String file, Map<String, String> changedByIt) {
        var read = read(file);
        for (var answer : ANSWERS.entrySet()) {
            var expected = answer.getValue();
            for (var it : changedByIt.entrySet()) {
                expected = expected.replace(it.getKey(), it.getValue());
            }
            assertThat(read.texts()).as(file).containsEntry(answer.getKey(), expected);
        }
        assertThat(read.elsewhere()).isEmpty();
        assertThat(
                        WordForms.content(path(file)).elsewhere().stream()
                                .flatMap(it -> DocumentCode.read(it).stream()))
                .containsExactly(new DocumentCode.Whole(FORM.code()));
    }

    private static Answered read(String file) {
        return WordForms.read(path(file), FORM, new WriteDocument(new Words()).ownLines(FORM));
    }

    private static Path path(String file) {
        try {
            return Path.of(
                    Objects.requireNonNull(
                                    RewrittenFormsTest.class.getResource(
                                            "/rewritten-forms/" + file))
                            .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
