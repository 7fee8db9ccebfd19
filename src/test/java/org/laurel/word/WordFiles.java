package org.laurel.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.laurel.evidence.Samples;

/** Documents as somebody with Word would make them from those that were downloaded. */
public final class WordFiles {

    private WordFiles() {}

    /** Writes answers below those that stand, by the titles above them. */
    public static byte[] replaced(byte[] document, Map<String, String> answers) {
        try (var word = new XWPFDocument(new ByteArrayInputStream(document))) {
            var title = "";
            for (var element : word.getBodyElements()) {
                if (element instanceof XWPFTable table && answers.containsKey(title)) {
                    var cell = table.getRow(1).getCell(1);
                    while (!cell.getParagraphs().isEmpty()) {
                        cell.removeParagraph(0);
                    }
                    for (var line : String.valueOf(answers.get(title)).split("\n", -1)) {
                        cell.addParagraph().createRun().setText(line);
                    }
                } else if (element instanceof org.apache.poi.xwpf.usermodel.XWPFParagraph it
                        && "Heading2".equals(it.getStyle())) {
                    title = it.getText();
                }
            }
            var bytes = new ByteArrayOutputStream();
            word.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The same document with one of its parts changed, or one more. */
    public static byte[] with(byte[] document, String part, byte[] content) {
        var parts = parts(document);
        parts.put(part, content);
        return Samples.zip(parts);
    }

    public static Map<String, byte[]> parts(byte[] document) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return parts;
    }
}
