package org.laurel.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.laurel.evidence.FilesWithSecrets.SECRET;

import java.util.LinkedHashMap;

/** Documents that tell who wrote them, with pictures that tell where they were taken. */
final class DocumentsWithSecrets {

    private DocumentsWithSecrets() {}

    static byte[] docx(String body) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(
                "[Content_Types].xml",
                """
                <Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
                """
                        .getBytes(UTF_8));
        parts.put("docProps/core.xml", ("<c>" + SECRET + "</c>").getBytes(UTF_8));
        parts.put("docProps/app.xml", ("<c>" + SECRET + "</c>").getBytes(UTF_8));
        parts.put("docProps/custom.xml", ("<c>" + SECRET + "</c>").getBytes(UTF_8));
        parts.put("word/media/image1.jpeg", FilesWithSecrets.jpeg(6));
        parts.put("word/document.xml", body.getBytes(UTF_8));
        return Samples.zip(parts);
    }

    static byte[] odt() {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text".getBytes(UTF_8));
        parts.put("meta.xml", ("<c>" + SECRET + "</c>").getBytes(UTF_8));
        parts.put("content.xml", "<text>Our rivers</text>".getBytes(UTF_8));
        parts.put("Pictures/1.png", FilesWithSecrets.png(1));
        return Samples.zip(parts);
    }
}
