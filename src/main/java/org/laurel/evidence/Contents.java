package org.laurel.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/** Where the bytes of files are kept, each under its SHA-256. */
public interface Contents {

    /**
     * Keeps the bytes; when it answers they are durable. Always writes, also what it has already,
     * so that nobody can tell from the time it takes.
     */
    Stored put(InputStream bytes) throws IOException;

    boolean holds(Sha256 content);

    InputStream open(Sha256 content) throws IOException;

    void delete(Sha256 content) throws IOException;

    /** What was put for the last time before that moment. */
    List<Sha256> putBefore(Instant moment) throws IOException;
}
