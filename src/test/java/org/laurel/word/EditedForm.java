package org.laurel.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.laurel.evidence.Samples;
import org.laurel.language.Language;
import org.laurel.words.Words;

/** A form with the answers "As it was" and "Second", as somebody sends it back. */
final class EditedForm {

    static final String TYPE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    static final String NAMES =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private static final String RELATIONS = "word/_rels/document.xml.rels";

    private final WriteDocument writeDocument = new WriteDocument(new Words());
    private final WordForm form = WordForms.of(Language.EN, List.of("As it was", "Second"));
    private final Map<String, byte[]> parts = WordFiles.parts(writeDocument.write(form));

    /** With one more part of its file. */
    EditedForm with(String type, String xml) {
        var name = type + parts.size() + ".xml";
        related(type, name);
        parts.put("word/" + name, xml.getBytes(UTF_8));
        return this;
    }

    EditedForm linked(String name, String address) {
        edit(
                RELATIONS,
                it ->
                        it.replace(
                                "</Relationships>",
                                "<Relationship Id=\"%s\" Type=\"%shyperlink\" Target=\"%s\" TargetMode=\"External\"/></Relationships>"
                                        .formatted(name, TYPE, address)));
        return this;
    }

    private void related(String type, String name) {
        edit(
                RELATIONS,
                it ->
                        it.replace(
                                "</Relationships>",
                                "<Relationship Id=\"more%d\" Type=\"%s%s\" Target=\"%s\"/></Relationships>"
                                        .formatted(parts.size(), TYPE, type, name)));
    }

    /** With more in the line of the first answer. */
    Answered behind(String runs) {
        return edited(it -> it.replace("As it was</w:t></w:r>", "As it was</w:t></w:r>" + runs));
    }

    /** With more paragraphs, or tables, in the first answer. */
    Answered below(String more) {
        return edited(
                it ->
                        it.replace(
                                "As it was</w:t></w:r></w:p>",
                                "As it was</w:t></w:r></w:p>" + more));
    }

    Answered edited(UnaryOperator<String> edit) {
        edit("word/document.xml", it -> edit.apply(named(it)));
        try {
            var file = Files.createTempFile("edited", ".docx");
            try {
                Files.write(file, Samples.zip(parts));
                return WordForms.read(file, form, writeDocument.ownLines(form));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    void edit(String part, UnaryOperator<String> edit) {
        var before = new String(Objects.requireNonNull(parts.get(part)), UTF_8);
        parts.put(part, edit.apply(before).getBytes(UTF_8));
    }

    private static String named(String xml) {
        return xml.contains("xmlns:r=")
                ? xml
                : xml.replaceFirst("<w:document ", "<w:document xmlns:r=\"" + TYPE + "\" ");
    }
}
