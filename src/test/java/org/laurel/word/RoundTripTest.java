package org.laurel.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.laurel.language.Language;
import org.laurel.words.Words;

/** What goes out as a document comes back letter for letter, LibreOffice's own saves between. */
class RoundTripTest {

    static final List<String> HARD =
            List.of(
                    "",
                    "One line",
                    "First paragraph\nSecond\n\n\nFifth",
                    "\n",
                    "\n\nBegins and ends empty\n\n",
                    "  blanks before, between  two   three, and after   ",
                    " ",
                    "\tTab before\tbetween\t\ttwo\tafter\t",
                    "\t",
                    "Blank \nat each end\t\nhard\u00a0",
                    "A joiner \u2060 between, \u2060\u2060two, \n\u2060first, at the end \u2060",
                    "Emoji 🌍👩‍🏫🇧🇬👍🏽 and beyond 𝔘𠀀",
                    "Кирилица: „Реките на Европа“, ѝ, щъ",
                    "Combining: a\u030a e\u0301 u\u0308 \u0438\u0306 and composed: å é ü й",
                    "[1.1]",
                    "[1.1]\n[2.1]\tLAUREL 1 is no line of ours",
                    "LAUREL 1 00000000-0000-0001-0000-000000000002 label/2022-09-01",
                    "<w:t>&amp; \"quotes\" 'single' ]]> <!-- --></w:t>",
                    "• bullet typed\n1. number typed\n- dash\n# hash",
                    "No\u00a0break, soft\u00adhyphen, hard\u2011hyphen, thin\u2009space, zero\u200bwidth, joiner\u200d",
                    "Right to left: שלום عالم and back",
                    "الأنهار في أوروبا – 2026\nשלום, 12 (ב)",
                    "=SUM(A1) @field {PAGE} https://example.org/å?x=1&y=2#z",
                    "A very long word: " + "ж".repeat(500),
                    "Много думи и å, ä, ö 🙂. ".repeat(420).strip());

    final WriteDocument writeDocument = new WriteDocument(new Words());

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_is_written_is_read(Language language) throws IOException {
        var form = WordForms.of(language, HARD);
        assertReadsBack(form, document(form));
    }

    @Test
    void an_answer_from_right_to_left_begins_on_the_right() throws IOException {
        var form = WordForms.of(Language.EN, List.of("الأنهار في أوروبا 2026\nRivers\n2026: שלום"));
        try (var word = new XWPFDocument(new ByteArrayInputStream(writeDocument.write(form)))) {
            assertThat(word.getTables().getFirst().getRow(1).getCell(1).getParagraphs())
                    .extracting(it -> it.getCTP().getPPr().isSetBidi())
                    .containsExactly(true, false, true);
        }
    }

    @Test
    void libre_office_saves_it_again_and_nothing_is_lost() throws IOException {
        var form = WordForms.of(Language.BG, HARD);
        assertReadsBack(form, Office.saved(document(form), "docx"));
    }

    @Test
    void libre_office_saves_it_in_its_own_format_and_as_word_again_and_nothing_is_lost()
            throws IOException {
        var form = WordForms.of(Language.SV, HARD);
        var open = Office.saved(document(form), "odt");
        assertReadsBack(form, Office.saved(open, "docx"));
    }

    @Test
    void random_letters_survive_both_ways() throws IOException {
        var form = WordForms.of(Language.FI, random(new Random(20261122)));
        assertReadsBack(form, document(form));
    }

    @Test
    @Tag("slow")
    void libre_office_keeps_random_letters() throws IOException {
        var form = WordForms.of(Language.FI, random(new Random(20261122)));
        assertReadsBack(form, Office.saved(document(form), "docx"));
        assertReadsBack(form, Office.saved(Office.saved(document(form), "odt"), "docx"));
    }

    @Test
    @Tag("slow")
    void a_second_save_changes_nothing_either() throws IOException {
        var form = WordForms.of(Language.EN, HARD);
        var saved = Office.saved(Office.saved(document(form), "docx"), "docx");
        assertReadsBack(form, saved);
        assertReadsBack(form, Office.saved(Office.saved(saved, "odt"), "docx"));
    }

    private void assertReadsBack(WordForm form, Path document) {
        var read = WordForms.read(document, form, writeDocument.ownLines(form));
        assertThat(read.texts()).containsExactlyInAnyOrderEntriesOf(WordForms.answers(form));
        assertThat(read.elsewhere()).isEmpty();
        assertThat(read.codeTwice()).isFalse();
        assertThat(
                        WordForms.content(document).elsewhere().stream()
                                .flatMap(it -> DocumentCode.read(it).stream()))
                .containsExactly(new DocumentCode.Whole(form.code()));
    }

    private Path document(WordForm form) throws IOException {
        return Files.write(folder.resolve("form.docx"), writeDocument.write(form));
    }

    private static List<String> random(Random random) {
        var letters =
                "abc åäöÅÄÖ жщю ЖЩЮ .,;:!?-–—…\"'„“()[]{}<>&/\\%$€§°^~`´¨ \t\n\u0301\u030a\u0306\u200d🌍👩🏽"
                        .codePoints()
                        .toArray();
        var texts = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            texts.add(
                    random.ints(random.nextInt(200), 0, letters.length)
                            .mapToObj(it -> Character.toString(letters[it]))
                            .collect(java.util.stream.Collectors.joining()));
        }
        return texts;
    }
}
