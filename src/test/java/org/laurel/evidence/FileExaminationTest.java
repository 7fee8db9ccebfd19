package org.laurel.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.evidence.Examined.Broken;
import org.laurel.evidence.Examined.Fine;
import org.laurel.evidence.Examined.NamedWrongly;
import org.laurel.evidence.Examined.TooMuch;
import org.laurel.evidence.Examined.Unwelcome;

class FileExaminationTest {

    @TempDir Path folder;

    @Test
    void a_kind_is_known_by_its_bytes() throws IOException {
        assertThat(examine("photo.jpg", Samples.picture("jpeg")))
                .isEqualTo(new Fine(FileKind.JPEG));
        assertThat(examine("photo.PNG", Samples.picture("png"))).isEqualTo(new Fine(FileKind.PNG));
        assertThat(examine("photo.gif", Samples.picture("gif"))).isEqualTo(new Fine(FileKind.GIF));
        assertThat(examine("plan.pdf", Samples.pdf())).isEqualTo(new Fine(FileKind.PDF));
        assertThat(examine("notes.txt", Samples.text())).isEqualTo(new Fine(FileKind.TEXT));
        assertThat(examine("report.docx", Samples.docx())).isEqualTo(new Fine(FileKind.DOCX));
        assertThat(examine("report.odt", Samples.odt())).isEqualTo(new Fine(FileKind.ODT));
    }

    @ParameterizedTest
    @CsvSource({
        "MP4, film.mp4, '\0\0\0\u0020ftypisom\0\0\u0002\0isomiso2avc1mp41\0\0\0\u0008free'",
        "MP4, film.mp4, '\0\0\0\u0020ftypmp42\0\0\u0002\0isomiso2avc1mp41\0\0\0\u0008free'",
        "MOV, film.mov, '\0\0\0\u0020ftypqt  \0\0\u0002\0qt  \0\0\0\0\0\0\0\0\0\0\0\u0008wide'",
        "WEBM, film.webm, '\u001a\u0045\u00df\u00a3\u009f\u0042\u0086\u0081\u0001\u0042\u0082\u0084webm'",
        "OGG, talk.ogg, 'OggS\0\u0002\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\u0001\u001e\u0001vorbis'",
        "MP3, talk.mp3, 'ID3\u0003\0\0\0\0\0\0\u00ff\u00fb\u0090'"
    })
    void films_and_recordings_are_told_apart(FileKind kind, String name, String bytes)
            throws IOException {
        assertThat(examine(name, Samples.bytes(bytes))).isEqualTo(new Fine(kind));
    }

    @Test
    void a_name_without_an_ending_claims_nothing() throws IOException {
        assertThat(examine("Our rivers", Samples.pdf())).isEqualTo(new Fine(FileKind.PDF));
    }

    @Test
    void a_file_that_lies_about_its_kind_is_refused_with_what_it_is() throws IOException {
        assertThat(examine("photo.jpg", Samples.pdf()))
                .isEqualTo(new NamedWrongly(FileKind.PDF, "jpg"));
        assertThat(examine("film.mp4", Samples.picture("gif")))
                .isEqualTo(new NamedWrongly(FileKind.GIF, "mp4"));
        assertThat(examine("photo.png", "<html><script>x()</script>".getBytes(UTF_8)))
                .isEqualTo(new Unwelcome(OtherKind.WEB_PAGE));
        assertThat(examine("notes.txt", Samples.bytes("MZ\u0090\0")))
                .isEqualTo(new Unwelcome(OtherKind.OTHER));
        assertThat(examine("report.docx", Samples.zip(Map.of("a.txt", Samples.text()))))
                .isEqualTo(new Unwelcome(OtherKind.ARCHIVE));
    }

    @Test
    void an_archive_that_calls_itself_a_picture_stays_an_archive() throws IOException {
        assertThat(examine("a.png", Samples.zip(Map.of("mimetype", "image/png".getBytes(UTF_8)))))
                .isEqualTo(new Unwelcome(OtherKind.ARCHIVE));
    }

    @ParameterizedTest
    @CsvSource({
        "HEIC, IMG_0042.HEIC, '\0\0\0\u0018ftypheic\0\0\0\0mif1heic'",
        "HEIC, IMG_0042.jpg, '\0\0\0\u0018ftypmif1\0\0\0\0mif1heic'",
        "HEIC, burst.heic, '\0\0\0\u0018ftyphevc\0\0\0\0msf1hevc'",
        "PICTURE, photo.avif, '\0\0\0\u001cftypavif\0\0\0\0avifmif1miaf'",
        "PICTURE, scan.tif, 'II*\0\u0008\0\0\0'",
        "SOUND, memo.m4a, '\0\0\0\u0020ftypM4A \0\0\0\0M4A mp42isom\0\0\0\0'",
        "FILM, film.avi, 'RIFF\u0024\0\0\0AVI LIST'",
        "FILM, film.3gp, '\0\0\0\u0014ftyp3gp4\0\0\0\0'",
        "RICH_TEXT, report.rtf, '{\\rtf1\\ansi Rivers}'",
        "ARCHIVE, all.rar, 'Rar!\u001a\u0007\0'",
        "ARCHIVE, all.7z, '7z\u00bc\u00af\u0027\u0027\u001c'"
    })
    void what_people_have_and_is_not_taken_is_told_apart(OtherKind kind, String name, String bytes)
            throws IOException {
        assertThat(examine(name, Samples.bytes(bytes))).isEqualTo(new Unwelcome(kind));
    }

    @Test
    void a_document_of_an_old_office_is_known_by_what_is_in_it() throws IOException {
        assertThat(examine("a.doc", Samples.compound("Root Entry", "1Table", "WordDocument")))
                .isEqualTo(new Unwelcome(OtherKind.OLD_WORD));
        assertThat(examine("a.docx", Samples.compound("Root Entry", "Workbook")))
                .isEqualTo(new Unwelcome(OtherKind.OLD_EXCEL));
        assertThat(examine("a.ppt", Samples.compound("Root Entry", "PowerPoint Document")))
                .isEqualTo(new Unwelcome(OtherKind.OLD_POWERPOINT));
        assertThat(examine("a.msg", Samples.compound("Root Entry", "__nameid_version1.0")))
                .isEqualTo(new Unwelcome(OtherKind.OFFICE_VARIANT));
        assertThat(examine("a.docx", Samples.compound("Root Entry", "EncryptedPackage")))
                .isEqualTo(new Examined.Locked());
    }

    @Test
    void an_office_document_that_is_none_of_the_plain_ones_is_no_packed_folder()
            throws IOException {
        var show =
                "application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml";
        assertThat(
                        examine(
                                "a.ppsx",
                                Samples.zip(Map.of("[Content_Types].xml", show.getBytes(UTF_8)))))
                .isEqualTo(new Unwelcome(OtherKind.OFFICE_VARIANT));
        var drawing = "application/vnd.oasis.opendocument.graphics";
        assertThat(examine("a.odg", Samples.zip(Map.of("mimetype", drawing.getBytes(UTF_8)))))
                .isEqualTo(new Unwelcome(OtherKind.OFFICE_VARIANT));
        assertThat(examine("a.pages", Samples.zip(Map.of("Index/Document.iwa", new byte[9]))))
                .isEqualTo(new Unwelcome(OtherKind.APPLE_DOCUMENT));
    }

    @Test
    void drawings_that_may_carry_scripts_are_not_taken() throws IOException {
        assertThat(examine("d.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8)))
                .isEqualTo(new Unwelcome(OtherKind.PICTURE));
    }

    @Test
    void pixels_are_bounded_by_what_the_header_says() throws IOException {
        assertThat(examine("a.png", Samples.pngThatSays(7_071, 7_071)))
                .isEqualTo(new Fine(FileKind.PNG));
        assertThat(examine("a.png", Samples.pngThatSays(7_072, 7_072)))
                .isEqualTo(new TooMuch(Bound.PICTURE_PIXELS));
        assertThat(examine("a.gif", Samples.bytes("GIF89a\u00ff\u00ff\u00ff\u00ff\0\0\0")))
                .isEqualTo(new TooMuch(Bound.PICTURE_PIXELS));
        assertThat(examine("a.webp", webp("VP8X", 24, 0xfffffff0, 0xffffffff)))
                .isEqualTo(new TooMuch(Bound.PICTURE_PIXELS));
        assertThat(examine("a.webp", webp("VP8 ", 26, 640 | 480 << 16)))
                .isEqualTo(new Fine(FileKind.WEBP));
        assertThat(examine("a.webp", webp("VP8L", 21, 0x0fffffff)))
                .isEqualTo(new TooMuch(Bound.PICTURE_PIXELS));
    }

    @Test
    void a_picture_without_a_whole_header_is_broken() throws IOException {
        assertThat(examine("a.png", Samples.bytes("\u0089PNG\r\n\u001a\n")))
                .isEqualTo(new Broken(FileKind.PNG));
        assertThat(examine("a.jpg", Samples.bytes("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF")))
                .isEqualTo(new Broken(FileKind.JPEG));
    }

    @Test
    void a_picture_may_have_ten_megabytes_and_any_other_file_a_hundred() throws IOException {
        assertThat(examine("a.jpg", Samples.picture("jpeg"), 10 << 20))
                .isEqualTo(new Fine(FileKind.JPEG));
        assertThat(examine("a.jpg", Samples.picture("jpeg"), (10 << 20) + 1))
                .isEqualTo(new TooMuch(Bound.PICTURE_BYTES));
        assertThat(examine("a.pdf", Samples.pdf(), 100 << 20)).isEqualTo(new Fine(FileKind.PDF));
        assertThat(examine("a.pdf", Samples.pdf(), (100 << 20) + 1))
                .isEqualTo(new TooMuch(Bound.FILE_BYTES));
    }

    @Test
    void a_document_that_unpacks_to_a_flood_is_refused() throws IOException {
        var bomb = Samples.bomb();
        assertThat(bomb).hasSizeLessThan(1 << 20);
        assertThat(examine("a.docx", bomb)).isEqualTo(new TooMuch(Bound.ARCHIVE_BYTES));
    }

    @Test
    void a_small_document_that_unpacks_to_very_much_is_refused_and_a_thick_one_is_not()
            throws IOException {
        assertThat(examine("a.docx", Samples.docx(51 << 20)))
                .isEqualTo(new TooMuch(Bound.ARCHIVE_BYTES));
        assertThat(examine("a.docx", Samples.docx(49 << 20))).isEqualTo(new Fine(FileKind.DOCX));
    }

    @Test
    void a_flood_that_declares_itself_small_is_refused_too() throws IOException {
        var bomb = Samples.bomb();
        var directory = ByteBuffer.wrap(bomb).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = directory.getInt(bomb.length - 6); at < bomb.length - 22; ) {
            directory.putInt(at + 24, 1);
            at += 46 + directory.getChar(at + 28) + directory.getChar(at + 30);
        }
        assertThat(examine("a.docx", bomb)).isNotInstanceOf(Fine.class);
    }

    @Test
    void a_document_of_countless_parts_is_refused() throws IOException {
        var parts =
                IntStream.rangeClosed(0, 10_000)
                        .boxed()
                        .collect(Collectors.toMap(it -> "word/" + it, _ -> new byte[0]));
        assertThat(examine("a.docx", Samples.zip(parts)))
                .isEqualTo(new TooMuch(Bound.ARCHIVE_ENTRIES));
    }

    @Test
    void an_empty_file_is_none() throws IOException {
        assertThat(examine("a.txt", new byte[0])).isEqualTo(new Examined.Empty());
    }

    private static byte[] webp(String chunk, int at, int... words) {
        var bytes = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(Samples.bytes("RIFF\u0020\0\0\0WEBP" + chunk)).position(at);
        for (var word : words) {
            bytes.putInt(word);
        }
        return bytes.array();
    }

    private Examined examine(String name, byte[] bytes) throws IOException {
        return examine(name, bytes, bytes.length);
    }

    private Examined examine(String name, byte[] bytes, long length) throws IOException {
        var file = Files.write(folder.resolve("file"), bytes);
        try (var longer = new RandomAccessFile(file.toFile(), "rw")) {
            longer.setLength(length);
        }
        return new FileExamination().examine(file, name);
    }
}
