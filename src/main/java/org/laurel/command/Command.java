package org.laurel.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.laurel.settings.StartRefused;
import org.laurel.text.Typed;

/** One of the things Laurel can be asked, as read from the command line. */
public sealed interface Command {

    /** A Laurel with invented people; the options stand for settings. */
    record Demo(Map<String, String> options) implements Command {}

    /** The real thing. */
    record Run() implements Command {}

    /** The examples of all schemes in a folder. */
    record Cases(Path folder) implements Command {}

    /** A file of rows to take in. */
    record Import(String kind, Path file) implements Command {}

    /** A look at all schools by the rules of a scheme. */
    record Preselect(String scheme, LocalDate on, @Nullable String round, @Nullable Path json)
            implements Command {}

    /** A code app to be forgotten, for whoever has neither the phone nor a recovery code. */
    record ResetSecondFactor(String email) implements Command {}

    static Command of(List<String> words) {
        var rest = new ArrayDeque<>(words.stream().map(Typed::text).toList());
        var name = rest.isEmpty() ? "" : rest.pop();
        var command =
                switch (name) {
                    case "demo" -> new Demo(options(rest));
                    case "run" -> new Run();
                    case "cases" -> new Cases(Path.of(rest.isEmpty() ? "schemes" : rest.pop()));
                    case "import" -> new Import(next(rest, words), Path.of(next(rest, words)));
                    case "preselect" -> preselect(next(rest, words), rest, words);
                    case "reset-second-factor" -> new ResetSecondFactor(next(rest, words));
                    default -> throw notUnderstood(words);
                };
        if (!rest.isEmpty()) {
            throw notUnderstood(words);
        }
        return command;
    }

    private static Map<String, String> options(ArrayDeque<String> rest) {
        var options = new HashMap<String, String>();
        while (!rest.isEmpty()) {
            var option = rest.pop();
            switch (option) {
                case "--port" -> options.put("LAUREL_PORT", next(rest, List.of("demo", option)));
                case "--data" -> options.put("LAUREL_DATA", next(rest, List.of("demo", option)));
                case "--scale" -> options.put("LAUREL_SCALE", next(rest, List.of("demo", option)));
                default -> throw notUnderstood(List.of("demo", option));
            }
        }
        return options;
    }

    private static Preselect preselect(String scheme, ArrayDeque<String> rest, List<String> words) {
        @Nullable LocalDate on = null;
        @Nullable String round = null;
        @Nullable Path json = null;
        while (!rest.isEmpty()) {
            switch (rest.pop()) {
                case "--on" -> on = day(next(rest, words));
                case "--round" -> round = next(rest, words);
                case "--json" -> json = Path.of(next(rest, words));
                default -> throw notUnderstood(words);
            }
        }
        if (on == null) {
            throw new StartRefused("Say for which day: --on 2026-01-20");
        }
        return new Preselect(scheme, on, round, json);
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw new StartRefused("'%s' is not a day such as 2026-01-20".formatted(written));
        }
    }

    private static String next(ArrayDeque<String> rest, List<String> words) {
        if (rest.isEmpty()) {
            throw notUnderstood(words);
        }
        return rest.pop();
    }

    private static StartRefused notUnderstood(List<String> words) {
        return new StartRefused(
                ("'%s' is not understood: demo [--port N] [--data DIR] [--scale europe|country] | run | cases [DIR] | import KIND FILE"
                                + " | preselect SCHEME --on DAY [--round KEY] [--json FILE] | reset-second-factor EMAIL")
                        .formatted(String.join(" ", words)));
    }
}
