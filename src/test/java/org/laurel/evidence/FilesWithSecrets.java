package org.laurel.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/** Files that tell where they were made, with a word that must not be found in what is kept. */
final class FilesWithSecrets {

    static final String SECRET = "59.3293N-Kamera-7";
    static final byte[] RIFF_HEAD = "WEBP".getBytes(ISO_8859_1);

    private FilesWithSecrets() {}

    /** Exif with an orientation, a camera and a GPS directory. */
    static byte[] exif(int orientation) {
        var tiff = ByteBuffer.allocate(8 + 2 + 36 + 4 + 2 + 12 + 4 + 18);
        tiff.order(ByteOrder.LITTLE_ENDIAN).put(new byte[] {'I', 'I', '*', 0}).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x010f, 2, 18, 68);
        entry(tiff, 0x0112, 3, 1, orientation);
        entry(tiff, 0x8825, 4, 1, 50);
        tiff.putInt(0).putShort((short) 1);
        entry(tiff, 0x001d, 2, 18, 68);
        return tiff.putInt(0).put(SECRET.getBytes(ISO_8859_1)).array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    static byte[] jpeg(int orientation) {
        var plain = Samples.picture("jpg");
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        segment(out, 0xe1, join("Exif\0\0".getBytes(ISO_8859_1), exif(orientation)));
        segment(out, 0xe1, ("http://ns.adobe.com/xap/1.0/\0" + SECRET).getBytes(ISO_8859_1));
        segment(out, 0xed, ("Photoshop 3.0\0" + SECRET).getBytes(ISO_8859_1));
        segment(out, 0xe2, ("MPF\0" + SECRET).getBytes(ISO_8859_1));
        segment(out, 0xfe, SECRET.getBytes(ISO_8859_1));
        out.write(plain, 2, plain.length - 2);
        out.writeBytes(SECRET.getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] bytes) {
        out.write(0xff);
        out.write(marker);
        out.write((bytes.length + 2) >> 8);
        out.write(bytes.length + 2);
        out.writeBytes(bytes);
    }

    static byte[] png(int orientation) {
        var plain = Samples.picture("png");
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 33);
        out.writeBytes(chunk("tEXt", ("Location\0" + SECRET).getBytes(ISO_8859_1)));
        out.writeBytes(chunk("eXIf", exif(orientation)));
        out.writeBytes(chunk("caBX", SECRET.getBytes(ISO_8859_1)));
        out.write(plain, 33, plain.length - 33);
        out.writeBytes(SECRET.getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    static byte[] chunk(String type, byte[] bytes) {
        var sum = new CRC32();
        sum.update(type.getBytes(ISO_8859_1));
        sum.update(bytes);
        return ByteBuffer.allocate(12 + bytes.length)
                .putInt(bytes.length)
                .put(type.getBytes(ISO_8859_1))
                .put(bytes)
                .putInt((int) sum.getValue())
                .array();
    }

    static byte[] gif() {
        var plain = Samples.picture("gif");
        var out = new ByteArrayOutputStream();
        var head = 13 + (plain[10] < 0 ? 3 << ((plain[10] & 7) + 1) : 0);
        out.write(plain, 0, head);
        var secret = join(new byte[] {(byte) SECRET.length()}, SECRET.getBytes(ISO_8859_1));
        out.writeBytes(join(new byte[] {0x21, (byte) 0xfe}, secret, new byte[] {0}));
        out.writeBytes(join(bytes("\u0021\u00ff\u000bXMP DataXMP"), secret, new byte[] {0}));
        out.writeBytes(bytes("\u0021\u00ff\u000bNETSCAPE2.0\u0003\u0001\0\0\0"));
        out.write(plain, head, plain.length - head);
        out.writeBytes(SECRET.getBytes(ISO_8859_1));
        return out.toByteArray();
    }

    static byte[] webp(int orientation) {
        var flags = new byte[] {0x0c, 0, 0, 0, 3, 0, 0, 2, 0, 0};
        var frame = join(new byte[16], riff("VP8L", new byte[7]), riff("junk", secret()));
        var all =
                join(
                        RIFF_HEAD,
                        riff("VP8X", flags),
                        riff("ANMF", frame),
                        riff("VP8L", new byte[] {0x2f, 3, 0, 0, 0}),
                        riff("EXIF", exif(orientation)),
                        riff("XMP ", secret()));
        return riff("RIFF", all);
    }

    static byte[] riff(String type, byte[] bytes) {
        return ByteBuffer.allocate(8 + bytes.length + (bytes.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(type.getBytes(ISO_8859_1))
                .putInt(bytes.length)
                .put(bytes)
                .array();
    }

    /** A film that says when and where it was made, of one track of that kind. */
    static byte[] film(String media) {
        var handler = join(new byte[8], media.getBytes(ISO_8859_1), new byte[13]);
        var times =
                join(
                        new byte[4],
                        bytes("\u00e1\u00e2\u00e3\u00e4\u00e5\u00e6\u00e7\u00e8"),
                        new byte[88]);
        var track =
                join(
                        box("tkhd", times),
                        box("meta", secret()),
                        box("mdia", join(box("mdhd", times), box("hdlr", handler))));
        return join(
                box("ftyp", bytes("isom\0\0\2\0isom")),
                box("uuid", secret()),
                box("free", secret()),
                box("mdat", bytes("pictures and sound")),
                box(
                        "moov",
                        join(
                                box("mvhd", times),
                                box("trak", track),
                                box("udta", box("\u00a9xyz", secret())))),
                box("gps0", secret()),
                bytes("\0\0\0\1x"));
    }

    static byte[] box(String type, byte[] bytes) {
        return join(
                ByteBuffer.allocate(4).putInt(8 + bytes.length).array(),
                type.getBytes(ISO_8859_1),
                bytes);
    }

    static byte[] mp3() {
        var tag = join(bytes("ID3\4\0\0\0\0\0"), new byte[] {(byte) SECRET.length()}, secret());
        return join(tag, sound(), bytes("TAG"), secret(), new byte[125 - SECRET.length()]);
    }

    static byte[] sound() {
        return join(bytes("\u00ff\u00fb\u0090\u0064"), new byte[413]);
    }

    static byte[] secret() {
        return SECRET.getBytes(ISO_8859_1);
    }

    static byte[] bytes(String latin1) {
        return latin1.getBytes(ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
