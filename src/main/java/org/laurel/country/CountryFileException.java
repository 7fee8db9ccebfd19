package org.laurel.country;

/** A country file that does not read: which one, on which line (the first is 1), and why. */
public class CountryFileException extends RuntimeException {

    CountryFileException(String file, int line, String reason) {
        super("%s, line %d: %s".formatted(file, line, reason));
    }
}
