package org.laurel.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.language.Language;
import org.laurel.words.Words;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** What people do to a document in Word, and what is read of it. */
class EditedDocumentTest {

    final WriteDocument writeDocument = new WriteDocument(new Words());
    final WordForm form = WordForms.of(Language.EN, List.of("As it was", "Second"));

    @TempDir Path folder;

    @Test
    void a_list_put_into_an_answer_is_read_with_its_bullets_and_numbers() {
        var read =
                edited(
                        document -> {
                            var cell = answer(document, 0);
                            item(document, cell, STNumberFormat.BULLET, "one");
                            var numbers = item(document, cell, STNumberFormat.DECIMAL, "first");
                            var second = cell.addParagraph();
                            second.setNumID(numbers);
                            second.createRun().setText("second");
                        });
        assertThat(read.texts().get("[1.1]")).isEqualTo("As it was\n• one\n1. first\n2. second");
    }

    @Test
    void a_list_begins_with_the_number_it_begins_with_in_word() {
        var read =
                edited(
                        document -> {
                            var cell = answer(document, 0);
                            var id = item(document, cell, STNumberFormat.DECIMAL, "fifth");
                            var kind =
                                    document.getNumbering()
                                            .getAbstractNum(
                                                    document.getNumbering().getAbstractNumID(id));
                            kind.getCTAbstractNum()
                                    .getLvlArray(0)
                                    .addNewStart()
                                    .setVal(BigInteger.valueOf(5));
                        });
        assertThat(read.texts()).containsEntry("[1.1]", "As it was\n5. fifth");
    }

    @Test
    void a_table_put_into_an_answer_is_read_line_by_line_and_no_code_in_it_counts() {
        var read =
                edited(
                        document -> {
                            var cell = answer(document, 0);
                            var table = cell.getCTTc().addNewTbl();
                            for (var texts :
                                    List.of(List.of("[2.1]", "Sofia"), List.of("a", "b\nc"))) {
                                var row = table.addNewTr();
                                for (var text : texts) {
                                    var tc = row.addNewTc();
                                    for (var line : text.split("\n")) {
                                        tc.addNewP().addNewR().addNewT().setStringValue(line);
                                    }
                                }
                            }
                            cell.addParagraph();
                        });
        assertThat(read.texts())
                .containsEntry("[1.1]", "As it was\n[2.1]\tSofia\na\tb c")
                .containsEntry("[2.1]", "Second");
    }

    @Test
    void what_was_deleted_under_review_is_gone_and_what_was_inserted_is_there() {
        var read =
                edited(
                        document -> {
                            var p = answer(document, 0).getParagraphs().getFirst().getCTP();
                            p.addNewDel().addNewR().addNewDelText().setStringValue(" deleted");
                            p.addNewIns().addNewR().addNewT().setStringValue(", inserted");
                        });
        assertThat(read.texts()).containsEntry("[1.1]", "As it was, inserted");
    }

    @Test
    void line_breaks_and_links_are_read_as_they_look() {
        var read =
                edited(
                        document -> {
                            var paragraph = answer(document, 0).getParagraphs().getFirst();
                            var run = paragraph.createRun();
                            run.addBreak();
                            run.setText("below", 0);
                            paragraph.createHyperlinkRun("https://example.org").setText(" a link");
                        });
        assertThat(read.texts())
                .containsEntry("[1.1]", "As it was\nbelow a link (https://example.org)");
    }

    @Test
    void a_row_added_below_by_the_tabulator_key_belongs_to_its_answer() {
        var read =
                edited(
                        document -> {
                            var row = document.getTables().getFirst().createRow();
                            row.getCell(1).setText("More");
                        });
        assertThat(read.texts()).containsEntry("[1.1]", "As it was\nMore");
    }

    @Test
    void what_stands_outside_the_boxes_is_told_and_a_missing_answer_is_left_alone() {
        var read =
                edited(
                        document -> {
                            document.createParagraph().createRun().setText("Outside");
                            document.getTables().getFirst().getRow(1).getCell(0).setText("!");
                        });
        assertThat(read.elsewhere()).containsExactly("Outside", "!", "As it was");
        assertThat(read.texts()).containsOnlyKeys("[2.1]");
    }

    @Test
    void the_same_code_twice_is_noticed() {
        var read =
                edited(
                        document -> {
                            var cell = document.getTables().get(1).getRow(1).getCell(0);
                            cell.removeParagraph(0);
                            cell.addParagraph().createRun().setText("[1.1]");
                        });
        assertThat(read.codeTwice()).isTrue();
    }

    @Test
    void the_line_of_the_document_is_forgiven_its_blanks_and_nothing_else() {
        var line = form.code().line();
        var whole = new DocumentCode.Whole(form.code());
        assertThat(DocumentCode.read("  " + line.replace(" ", "\u00a0 ") + "\n")).contains(whole);
        assertThat(DocumentCode.read(line.replace("label/", "other/")))
                .contains(new DocumentCode.Damaged());
        assertThat(DocumentCode.read(line.substring(0, 40))).contains(new DocumentCode.Damaged());
        assertThat(DocumentCode.read("Our laurel")).isEmpty();
    }

    private Answered edited(Consumer<XWPFDocument> edit) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(writeDocument.write(form)))) {
            edit.accept(document);
            var file = folder.resolve("edited.docx");
            try (var bytes = Files.newOutputStream(file)) {
                document.write(bytes);
            }
            return WordForms.read(file, form, writeDocument.ownLines(form));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static XWPFTableCell answer(XWPFDocument document, int number) {
        return document.getTables().get(number).getRow(1).getCell(1);
    }

    private static BigInteger item(
            XWPFDocument document, XWPFTableCell cell, STNumberFormat.Enum format, String text) {
        var numbering = document.createNumbering();
        var kind = CTAbstractNum.Factory.newInstance();
        kind.setAbstractNumId(BigInteger.valueOf(numbering.getAbstractNums().size()));
        var level = kind.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(format);
        var id =
                numbering.addNum(
                        numbering.addAbstractNum(
                                new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(kind)));
        var paragraph = cell.addParagraph();
        paragraph.setNumID(id);
        paragraph.createRun().setText(text);
        return id;
    }
}
