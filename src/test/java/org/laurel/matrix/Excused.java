package org.laurel.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows that may be as they are, each with its reason, in {@code permission-matrix-excused.txt}. A
 * star stands for whatever is there.
 */
enum Excused {
    /** Everybody signed in is answered the same. */
    SAME,
    /** Nobody signed in is let in. */
    REFUSED;

    private static final Path FILE = Path.of("src/test/resources/permission-matrix-excused.txt");

    /** Those of some rows; what is excused and fits none of them stands for itself. */
    List<String> rows(Collection<String> rows) {
        return lines().stream()
                .flatMap(
                        excused -> {
                            var found = rows.stream().filter(it -> fits(excused, it)).toList();
                            return found.isEmpty() ? Stream.of(excused) : found.stream();
                        })
                .distinct()
                .toList();
    }

    private List<String> lines() {
        var kind = name().toLowerCase(Locale.ROOT) + " ";
        try {
            return Files.readAllLines(FILE).stream()
                    .filter(it -> it.startsWith(kind))
                    .map(it -> it.substring(kind.length()).strip().split(": ", 2))
                    .peek(Excused::mustHaveReason)
                    .map(it -> it[0])
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void mustHaveReason(String[] line) {
        if (line.length < 2 || line[1].isBlank()) {
            throw new IllegalStateException("No reason is given for " + line[0]);
        }
    }

    private static boolean fits(String excused, String row) {
        return Arrays.stream(excused.split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.collectingAndThen(Collectors.joining(".*"), row::matches));
    }
}
