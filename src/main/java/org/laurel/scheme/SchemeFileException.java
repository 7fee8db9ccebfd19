package org.laurel.scheme;

/** A scheme file that does not read: where, and why. */
public final class SchemeFileException extends RuntimeException {

    private final String file;
    private final int line;
    private final String reason;

    public SchemeFileException(String file, int line, String reason) {
        super("%s:%d: %s".formatted(file, line, reason));
        this.file = file;
        this.line = line;
        this.reason = reason;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public String reason() {
        return reason;
    }
}
