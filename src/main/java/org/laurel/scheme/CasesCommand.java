package org.laurel.scheme;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Runs every case under a folder of schemes and prints a line for each. */
public final class CasesCommand {

    static final int ALL_HOLD = 0;
    static final int SOME_FAIL = 1;
    static final int DOES_NOT_READ = 2;

    private CasesCommand() {}

    /**
     * A scheme that has cases but no editions there is judged by the editions Laurel comes with.
     */
    public static int run(Path folder, PrintStream out) {
        if (!Files.isDirectory(folder)) {
            out.println("There is no folder " + folder);
            return DOES_NOT_READ;
        }
        try {
            return run(SchemeFiles.in(folder), out);
        } catch (SchemeFileException | UncheckedIOException e) {
            out.println(e.getMessage());
            return DOES_NOT_READ;
        }
    }

    private static int run(SchemeFiles files, PrintStream out) {
        int held = 0;
        int failed = 0;
        for (var scheme : files.schemes()) {
            var cases = files.cases(scheme).orElse(List.of());
            var editions = editions(scheme, files);
            for (var it : cases) {
                var differences = it.run(editions);
                out.println(line(scheme, it, differences));
                if (differences.isEmpty()) {
                    held++;
                } else {
                    failed++;
                }
            }
        }
        out.printf("%d cases hold, %d fail%n", held, failed);
        return failed > 0 ? SOME_FAIL : held > 0 ? ALL_HOLD : DOES_NOT_READ;
    }

    private static Timeline editions(String scheme, SchemeFiles files) {
        var own = files.timeline(scheme);
        return own.editions().isEmpty() ? SchemeFiles.shipped().timeline(scheme) : own;
    }

    private static String line(String scheme, Case it, List<Case.Difference> differences) {
        return differences.isEmpty()
                ? "ok      %s: %s".formatted(scheme, it.sentence())
                : "FAILED  %s: %s — %s"
                        .formatted(
                                scheme,
                                it.sentence(),
                                differences.stream()
                                        .map(
                                                d ->
                                                        "%s: expected %s, found %s"
                                                                .formatted(
                                                                        d.of(),
                                                                        d.expected(),
                                                                        d.found()))
                                        .collect(Collectors.joining("; ")));
    }
}
