package org.laurel.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ScriptWeightTest {

    static final Path STATIC = Path.of("src/main/resources/static");

    @Test
    void all_our_own_script_on_a_page_with_a_form_weighs_at_most_15_kB_compressed()
            throws IOException {
        var weight = 0;
        try (var files = Files.walk(STATIC)) {
            for (var script : files.filter(ScriptWeightTest::ours).toList()) {
                weight += compressed(Files.readAllBytes(script));
            }
        }
        assertThat(weight).isBetween(5_000, 15_000);
    }

    /** Sending files is fetched once one is chosen; copying is on no page with a form. */
    private static boolean ours(Path file) {
        return file.toString().endsWith(".js")
                && !file.startsWith(STATIC.resolve("vendor"))
                && !file.startsWith(STATIC.resolve("upload"))
                && !file.equals(STATIC.resolve("copy.js"));
    }

    private static int compressed(byte[] script) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(script);
        }
        return bytes.size();
    }
}
