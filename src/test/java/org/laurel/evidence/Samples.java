package org.laurel.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small files of each kind, and some that pretend. */
public final class Samples {

    private Samples() {}

    public static byte[] text() {
        return "Pupils from three countries measured their rivers: Åse, Иван, Päivi."
                .getBytes(UTF_8);
    }

    public static byte[] pdf() {
        return pdf(1);
    }

    static byte[] pdf(int pages) {
        var text =
                new StringBuilder("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
        text.append("2 0 obj\n<< /Type /Pages /Count %d /Kids [".formatted(pages));
        IntStream.range(0, pages).forEach(it -> text.append("%d 0 R ".formatted(it + 3)));
        text.append("] >>\nendobj\n");
        IntStream.range(0, pages)
                .forEach(
                        it ->
                                text.append(
                                        "%d 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\n"
                                                .formatted(it + 3)));
        return bytes(text + "trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n");
    }

    /** A PDF whose objects are packed, as most programs write them today. */
    static byte[] packedPdf(byte[] objects) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(
                bytes(
                        "%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 1/First 5/Filter/FlateDecode>>\nstream\r\n"));
        out.writeBytes(deflated(objects));
        out.writeBytes(
                bytes(
                        "\nendstream\nendobj\n2 0 obj\n<</Type/XRef/Root 3 0 R>>\nstream\n/Type/Page\nendstream\nendobj\nstartxref\n0\n%%EOF\n"));
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(out)) {
            deflating.write(bytes);
        } catch (IOException never) {
            throw new AssertionError(never);
        }
        return out.toByteArray();
    }

    public static byte[] picture(String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException never) {
            throw new AssertionError(never);
        }
        return out.toByteArray();
    }

    /** A film of that many bytes, with nothing to see. */
    public static byte[] film(int size) {
        var head =
                FilesWithSecrets.join(
                        FilesWithSecrets.box("ftyp", bytes("isom\0\0\2\0isom")),
                        FilesWithSecrets.box("moov", new byte[0]));
        var rest = FilesWithSecrets.box("mdat", new byte[size - head.length - 8]);
        return FilesWithSecrets.join(head, rest);
    }

    /** The checksum of the header is wrong, as in most bombs; nobody looks at it. */
    static byte[] pngThatSays(int width, int height) {
        var png = picture("png");
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        return png;
    }

    static byte[] bytes(String latin1) {
        return latin1.getBytes(ISO_8859_1);
    }

    static byte[] docx() {
        return word(Map.of("word/document.xml", "<w:document/>".getBytes(UTF_8)));
    }

    /** One whose text unpacks to that many bytes. */
    static byte[] docx(int bytes) {
        return word(Map.of("word/document.xml", new byte[bytes]));
    }

    /** 600 MB of nothing in less than a megabyte. */
    public static byte[] bomb() {
        return word(Map.of("word/document.xml", new byte[600 << 20]));
    }

    private static byte[] word(Map<String, byte[]> parts) {
        var all = new LinkedHashMap<String, byte[]>();
        all.put(
                "[Content_Types].xml",
                """
                <Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
                """
                        .getBytes(UTF_8));
        all.putAll(parts);
        return zip(all);
    }

    public static byte[] odt() {
        return zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text".getBytes(UTF_8)));
    }

    /** The first bytes of a photo as newer phones take them. */
    public static byte[] heic() {
        return bytes("\0\0\0\u0018ftypheic\0\0\0\0mif1heic");
    }

    /** The container of an old office, whose directory holds those names. */
    public static byte[] compound(String... names) {
        var bytes = ByteBuffer.allocate(512 + 128 * names.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(0xe11ab1a1e011cfd0L);
        for (int i = 0; i < names.length; i++) {
            bytes.position(512 + 128 * i).put(names[i].getBytes(UTF_16LE));
        }
        return bytes.array();
    }

    public static byte[] zip(Map<String, byte[]> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException never) {
            throw new AssertionError(never);
        }
        return out.toByteArray();
    }
}
