package org.laurel.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes snapshots so that the same content always has the same bytes, and reads them back. */
@Component
public class Snapshots {

    private final JsonMapper json;

    Snapshots(JsonMapper json) {
        this.json = json;
    }

    /** Canonical JSON (RFC 8785) with the SHA-256 of its UTF-8 bytes, in hexadecimal. */
    public record Written(String json, String sha256) {}

    Written write(Snapshot snapshot) {
        return canonical(snapshot);
    }

    /** What people wrote and gave, whoever hands it in when: the same content, the same digest. */
    String version(Map<String, String> answers, List<Snapshot.Piece> evidence) {
        return canonical(Map.of("answers", answers, "evidence", evidence)).sha256();
    }

    private Written canonical(Object content) {
        try {
            var bytes = new JsonCanonicalizer(json.writeValueAsBytes(content)).getEncodedUTF8();
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Written(
                    new String(bytes, StandardCharsets.UTF_8), HexFormat.of().formatHex(digest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Snapshot read(String written) {
        return json.readValue(written, Snapshot.class);
    }
}
