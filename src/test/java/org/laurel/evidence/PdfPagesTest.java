package org.laurel.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.evidence.Examined.Broken;
import org.laurel.evidence.Examined.Fine;
import org.laurel.evidence.Examined.Locked;
import org.laurel.evidence.Examined.TooMuch;

class PdfPagesTest {

    private static final String PAGE = "<</Type/Page/Parent 4 0 R>> ";

    @TempDir Path folder;

    @Test
    void a_thousand_pages_are_taken_and_one_more_is_not() throws IOException {
        assertThat(examine(Samples.pdf(1))).isEqualTo(new Fine(FileKind.PDF));
        assertThat(examine(Samples.pdf(1_000))).isEqualTo(new Fine(FileKind.PDF));
        assertThat(examine(Samples.pdf(1_001))).isEqualTo(new TooMuch(Bound.PDF_PAGES));
    }

    @Test
    void packed_pages_count_as_well() throws IOException {
        assertThat(examine(packed(PAGE.repeat(1_000)))).isEqualTo(new Fine(FileKind.PDF));
        assertThat(examine(packed(PAGE.repeat(1_001)))).isEqualTo(new TooMuch(Bound.PDF_PAGES));
    }

    @Test
    void what_a_page_shows_is_no_page() throws IOException {
        assertThat(examine(packed("<</Type/Pages/Kids[]>> <</Type/Catalog>>")))
                .isEqualTo(new Broken(FileKind.PDF));
        var words =
                "<</Length 5000>>\nstream\n%s\nendstream\nendobj\n".formatted(PAGE.repeat(2_000));
        var pdf = text(Samples.pdf(1)).replace("trailer", "9 0 obj\n" + words + "trailer");
        assertThat(examine(Samples.bytes(pdf))).isEqualTo(new Fine(FileKind.PDF));
    }

    @Test
    void a_file_that_ends_too_early_is_broken() throws IOException {
        var whole = Samples.pdf(3);
        for (var length : new int[] {9, whole.length / 2, whole.length - 20}) {
            assertThat(examine(Arrays.copyOf(whole, length))).isEqualTo(new Broken(FileKind.PDF));
        }
        var packed = packed(PAGE);
        assertThat(examine(Arrays.copyOf(packed, 80))).isEqualTo(new Broken(FileKind.PDF));
        Arrays.fill(packed, 78, 82, (byte) 7);
        assertThat(examine(packed)).isEqualTo(new Broken(FileKind.PDF));
    }

    @Test
    void a_protected_file_is_refused_as_such() throws IOException {
        var locked = text(Samples.pdf(2)).replace("/Root", "/Encrypt 9 0 R /Root");
        assertThat(examine(Samples.bytes(locked))).isEqualTo(new Locked());
    }

    @Test
    void objects_that_unpack_to_a_flood_are_refused() throws IOException {
        var bomb = Samples.packedPdf(new byte[600 << 20]);
        assertThat(bomb).hasSizeLessThan(1 << 20);
        assertThat(examine(bomb)).isEqualTo(new TooMuch(Bound.ARCHIVE_BYTES));
    }

    private static byte[] packed(String objects) {
        return Samples.packedPdf(Samples.bytes("3 0 4 " + objects));
    }

    private static String text(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1);
    }

    private Examined examine(byte[] pdf) throws IOException {
        return PdfPages.examine(Files.write(folder.resolve("file"), pdf));
    }
}
