package org.laurel.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.xmlbeans.XmlException;
import org.laurel.text.Direction;
import org.laurel.words.Texts;
import org.laurel.words.Words;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.springframework.stereotype.Service;

/**
 * Writes a form as a Word document: under each question a table with its code and the answer so
 * far. The codes and the last line can be seen, so every office program keeps them.
 */
@Service
public class WriteDocument {

    private static final int CODE_WIDTH = 1_000;
    private static final int ANSWER_WIDTH = 8_640;

    private final Words words;

    WriteDocument(Words words) {
        this.words = words;
    }

    public byte[] write(WordForm form) {
        var bytes = new ByteArrayOutputStream();
        try (var document = document(form, words.in(form.language()))) {
            document.write(bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    /** Every line of the document that is no answer. */
    Set<String> ownLines(WordForm form) {
        try (var document = document(form, words.in(form.language()))) {
            var lines = new HashSet<String>();
            document.getParagraphs().forEach(it -> lines.add(it.getText()));
            document.getTables()
                    .forEach(
                            it ->
                                    it.getRow(0)
                                            .getTableCells()
                                            .forEach(cell -> lines.add(cell.getText())));
            return lines;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static XWPFDocument document(WordForm form, Texts t) {
        var document = new XWPFDocument();
        styles(document, form.language().code());
        document.getProperties().getCoreProperties().setTitle(form.title());
        document.getProperties().getCoreProperties().setCreator("Laurel");
        document.getProperties()
                .getCoreProperties()
                .getUnderlyingProperties()
                .setLanguageProperty(form.language().code());
        paragraph(document, "Title", form.title());
        form.about().forEach(it -> paragraph(document, "Normal", it));
        paragraph(document, "Normal", t.say("word.document.how"));
        var codes = form.byCode().sequencedKeySet().iterator();
        for (var part : form.parts()) {
            paragraph(document, "Heading1", part.title());
            if (!part.introduction().isEmpty()) {
                paragraph(document, "Normal", part.introduction());
            }
            part.questions().forEach(it -> question(document, codes.next(), it, t));
        }
        paragraph(document, "Heading1", t.say("word.document.code"));
        paragraph(document, "Normal", t.say("word.document.code-what"));
        paragraph(document, "Code", form.code().line());
        return document;
    }

    private static void question(
            XWPFDocument document, String code, WordForm.Asked asked, Texts t) {
        paragraph(document, "Heading2", asked.title());
        asked.help().forEach(it -> paragraph(document, "Help", it));
        if (asked.chosen()) {
            var choices = String.join(" · ", asked.choices().sequencedValues());
            paragraph(document, "Help", t.say("word.document.choose", choices));
        } else if (asked.most() > 0) {
            paragraph(document, "Help", t.say("word.document.most", asked.most()));
        }
        var table = document.createTable(2, 2);
        table.setStyleID("TableGrid");
        var grid = table.getCTTbl().addNewTblGrid();
        grid.addNewGridCol().setW(BigInteger.valueOf(CODE_WIDTH));
        grid.addNewGridCol().setW(BigInteger.valueOf(ANSWER_WIDTH));
        table.getRow(0).setRepeatHeader(true);
        fill(table.getRow(0).getCell(0), CODE_WIDTH, "Code", t.say("word.document.column-code"));
        fill(
                table.getRow(0).getCell(1),
                ANSWER_WIDTH,
                "Code",
                t.say("word.document.column-answer"));
        fill(table.getRow(1).getCell(0), CODE_WIDTH, "Code", code);
        fill(table.getRow(1).getCell(1), ANSWER_WIDTH, "Answer", asked.shown(asked.answer()));
    }

    /** Each line is a paragraph of its own, the empty ones too. */
    private static void fill(XWPFTableCell cell, int width, String style, String text) {
        var tcWidth = cell.getCTTc().addNewTcPr().addNewTcW();
        tcWidth.setType(STTblWidth.DXA);
        tcWidth.setW(BigInteger.valueOf(width));
        cell.removeParagraph(0);
        for (var line : text.split("\n", -1)) {
            say(cell.addParagraph(), style, WordText.guarded(line));
        }
    }

    private static void paragraph(XWPFDocument document, String style, String text) {
        say(document.createParagraph(), style, WordText.of(text).replace('\n', ' '));
    }

    private static void say(XWPFParagraph paragraph, String style, String line) {
        paragraph.setStyle(style);
        var run = paragraph.createRun();
        if (Direction.beginsRight(line)) {
            paragraph.getCTP().getPPr().addNewBidi();
            run.getCTR().addNewRPr().addNewRtl();
        }
        var pieces = line.split("\t", -1);
        for (int i = 0; i < pieces.length; i++) {
            if (i > 0) {
                run.addTab();
            }
            run.setText(pieces[i], i);
        }
    }

    private static void styles(XWPFDocument document, String language) {
        try (var file = WriteDocument.class.getResourceAsStream("/word/styles.xml")) {
            var styles = document.createStyles();
            styles.setStyles(StylesDocument.Factory.parse(file).getStyles());
            styles.setSpellingLanguage(language);
        } catch (IOException | XmlException packaged) {
            throw new IllegalStateException(packaged);
        }
    }
}
