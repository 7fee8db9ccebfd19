package org.laurel.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class VendoredFilesTest {

    static final Path VENDOR = Path.of("src/main/resources/static/vendor");

    @Test
    void what_others_made_is_as_they_made_it() throws Exception {
        for (var line : Files.readAllLines(VENDOR.resolve("designsystemet.sha256"))) {
            var file = VENDOR.resolve(line.substring(66));
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            assertThat(HexFormat.of().formatHex(digest))
                    .as(file.toString())
                    .isEqualTo(line.substring(0, 64));
        }
    }
}
