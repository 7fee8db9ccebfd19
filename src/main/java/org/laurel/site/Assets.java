package org.laurel.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The address of style sheets, scripts and pictures. It holds a digest of all of them, so that a
 * browser may keep each for ever, and a style sheet may name its pictures by their plain names.
 */
@Component
class Assets {

    private final String address;

    Assets() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var files =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath:/static/**/*.*");
            Arrays.sort(files, Comparator.comparing(Resource::getDescription));
            for (var file : files) {
                if (file.isReadable()) {
                    digest.update(file.getContentAsByteArray());
                }
            }
            this.address =
                    "/assets/" + HexFormat.of().formatHex(digest.digest()).substring(0, 12) + "/";
        } catch (IOException | NoSuchAlgorithmException broken) {
            throw new UncheckedIOException(new IOException("static/ cannot be read", broken));
        }
    }

    String address() {
        return address;
    }
}
