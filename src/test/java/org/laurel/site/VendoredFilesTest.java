package org.laurel.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VendoredFilesTest {

    static final Path VENDOR = Path.of("src/main/resources/static/vendor");

    @ParameterizedTest
    @ValueSource(strings = {"designsystemet.sha256", "tus-js-client.sha256"})
    void what_others_made_is_as_they_made_it(String digests) throws Exception {
        for (var line : Files.readAllLines(VENDOR.resolve(digests))) {
            var file = VENDOR.resolve(line.substring(66));
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            assertThat(HexFormat.of().formatHex(digest))
                    .as(file.toString())
                    .isEqualTo(line.substring(0, 64));
        }
    }
}
