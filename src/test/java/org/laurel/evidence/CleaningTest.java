package org.laurel.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.laurel.evidence.FilesWithSecrets.SECRET;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleaningTest {

    @TempDir Path folder;

    @Test
    void no_picture_tells_where_and_with_what_it_was_taken() throws IOException {
        for (var turned : List.of(1, 6)) {
            assertClean(FileKind.JPEG, FilesWithSecrets.jpeg(turned));
            assertClean(FileKind.PNG, FilesWithSecrets.png(turned));
            assertClean(FileKind.WEBP, FilesWithSecrets.webp(turned));
        }
        assertClean(FileKind.GIF, FilesWithSecrets.gif());
    }

    @Test
    void pixels_stay_as_they_are() throws IOException {
        assertThat(cleaned(FileKind.JPEG, FilesWithSecrets.jpeg(1)))
                .isEqualTo(Samples.picture("jpg"));
        assertThat(cleaned(FileKind.PNG, FilesWithSecrets.png(1)))
                .isEqualTo(Samples.picture("png"));
        var gif = cleaned(FileKind.GIF, FilesWithSecrets.gif());
        assertThat(text(gif)).contains("NETSCAPE2.0").endsWith(";");
        for (var picture :
                List.of(
                        cleaned(FileKind.JPEG, FilesWithSecrets.jpeg(8)),
                        cleaned(FileKind.PNG, FilesWithSecrets.png(8)),
                        gif)) {
            assertThat(ImageIO.read(new ByteArrayInputStream(picture)).getWidth()).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 6, 8})
    void a_picture_that_has_to_be_turned_still_says_so(int turned) throws IOException {
        var exif = Orientation.only(ByteBuffer.wrap(FilesWithSecrets.exif(turned)));
        assertThat(exif).hasSize(26);
        assertThat(exif[19]).isEqualTo((byte) turned);
        assertThat(Orientation.only(ByteBuffer.wrap(exif))).isEqualTo(exif);
        for (var picture :
                List.of(
                        cleaned(FileKind.JPEG, FilesWithSecrets.jpeg(turned)),
                        cleaned(FileKind.PNG, FilesWithSecrets.png(turned)),
                        cleaned(FileKind.WEBP, FilesWithSecrets.webp(turned)))) {
            assertThat(text(picture)).contains(text(exif));
        }
    }

    @Test
    void a_moving_webp_is_whole_and_announces_only_what_it_holds() throws IOException {
        var plain = ByteBuffer.wrap(cleaned(FileKind.WEBP, FilesWithSecrets.webp(1)));
        assertThat(Integer.reverseBytes(plain.getInt(4))).isEqualTo(plain.limit() - 8);
        assertThat(plain.get(20)).isZero();
        assertThat(text(plain.array())).contains("ANMF", "VP8L").doesNotContain("junk", "EXIF");
        assertThat(cleaned(FileKind.WEBP, FilesWithSecrets.webp(6))[20]).isEqualTo((byte) 8);
    }

    @Test
    void a_film_tells_neither_place_nor_time_and_nothing_in_it_moves() throws IOException {
        var film = FilesWithSecrets.film("vide");
        var cleaned = cleaned(FileKind.MP4, film);
        assertThat(text(cleaned)).doesNotContain(SECRET, "\u00e1\u00e2", "udta", "uuid", "gps0");
        assertThat(text(cleaned).indexOf("pictures and sound"))
                .isEqualTo(text(film).indexOf("pictures and sound"));
        assertThat(text(cleaned)).contains("moov", "trak", "mdhd");
        assertThat(cleaned).hasSize(film.length - 5);
    }

    @Test
    void a_film_with_more_than_picture_and_sound_says_so() throws IOException {
        assertThat(remains(FileKind.MOV, FilesWithSecrets.film("vide"))).isEqualTo(Remains.NOTHING);
        assertThat(remains(FileKind.MOV, FilesWithSecrets.film("soun"))).isEqualTo(Remains.NOTHING);
        assertThat(remains(FileKind.MOV, FilesWithSecrets.film("meta"))).isEqualTo(Remains.TRACK);
        assertThat(remains(FileKind.MOV, FilesWithSecrets.film("sbtl"))).isEqualTo(Remains.TRACK);
    }

    @Test
    void a_recording_keeps_its_sound_and_loses_its_tags() throws IOException {
        assertThat(cleaned(FileKind.MP3, FilesWithSecrets.mp3()))
                .isEqualTo(FilesWithSecrets.sound());
    }

    @Test
    void a_document_forgets_its_author_also_in_its_pictures() throws IOException {
        var file = file(DocumentsWithSecrets.docx("<w:t>Our rivers</w:t>"));
        assertThat(Cleaning.clean(FileKind.DOCX, file))
                .isEqualTo(new Cleaned.Clean(Remains.NOTHING));
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                assertThat(text(zip.getInputStream(entry).readAllBytes()))
                        .as(entry.getName())
                        .doesNotContain(SECRET);
            }
            assertThat(zip.getInputStream(zip.getEntry("word/document.xml")))
                    .hasContent("<w:t>Our rivers</w:t>");
        }
        assertThat(Archive.examine(file)).isEqualTo(new Examined.Fine(FileKind.DOCX));
    }

    @Test
    void names_beside_comments_and_changes_are_told() throws IOException {
        for (var body :
                List.of("<w:ins w:author=\"Elin\"/>", "x".repeat(65_530) + "<dc:creator>Elin")) {
            assertThat(remains(FileKind.DOCX, DocumentsWithSecrets.docx(body)))
                    .isEqualTo(Remains.NAMES);
        }
    }

    @Test
    void an_open_document_forgets_its_author_and_begins_with_its_kind() throws IOException {
        var file = file(DocumentsWithSecrets.odt());
        assertThat(Cleaning.clean(FileKind.ODT, file))
                .isEqualTo(new Cleaned.Clean(Remains.NOTHING));
        try (var zip = new ZipFile(file.toFile())) {
            var first = zip.entries().nextElement();
            assertThat(first.getName()).isEqualTo("mimetype");
            assertThat(first.getMethod()).isEqualTo(ZipEntry.STORED);
            for (var entry : zip.stream().toList()) {
                assertThat(text(zip.getInputStream(entry).readAllBytes())).doesNotContain(SECRET);
            }
        }
        assertThat(Archive.examine(file)).isEqualTo(new Examined.Fine(FileKind.ODT));
    }

    @Test
    void what_cannot_safely_be_taken_out_is_told() throws IOException {
        assertThat(remains(FileKind.PDF, Samples.pdf())).isEqualTo(Remains.PDF);
        assertThat(remains(FileKind.OGG, Samples.text())).isEqualTo(Remains.RECORDING);
        assertThat(remains(FileKind.TEXT, Samples.text())).isEqualTo(Remains.NOTHING);
    }

    @Test
    void a_file_cut_short_anywhere_is_broken_and_never_an_error() throws IOException {
        for (var kind : List.of(FileKind.JPEG, FileKind.PNG, FileKind.GIF)) {
            var whole = Samples.picture(kind.key().replace("jpeg", "jpg"));
            for (int length = 1; length < whole.length; length++) {
                assertThat(Cleaning.clean(kind, file(Arrays.copyOf(whole, length))))
                        .as(kind + " of " + length)
                        .isEqualTo(new Cleaned.Broken());
            }
        }
    }

    private void assertClean(FileKind kind, byte[] bytes) throws IOException {
        assertThat(text(bytes)).contains(SECRET);
        assertThat(text(cleaned(kind, bytes))).as(kind.key()).doesNotContain(SECRET);
    }

    private byte[] cleaned(FileKind kind, byte[] bytes) throws IOException {
        var file = file(bytes);
        assertThat(Cleaning.clean(kind, file)).isInstanceOf(Cleaned.Clean.class);
        return Files.readAllBytes(file);
    }

    private Remains remains(FileKind kind, byte[] bytes) throws IOException {
        return ((Cleaned.Clean) Cleaning.clean(kind, file(bytes))).remains();
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "file", ""), bytes);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
