package org.laurel.csv;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.laurel.settings.StartRefused;

/**
 * The columns a file must have and those it may have, in any order; what is made of them it may not
 * have.
 */
public record Columns(List<String> required, List<String> optional, List<String> derived) {

    public Columns(List<String> required, List<String> optional) {
        this(required, optional, List.of());
    }

    public Columns {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
        derived = List.copyOf(derived);
    }

    List<String> all() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }

    /** What goes on from a row: its own columns, and what its check makes of them. */
    List<String> kept() {
        return Stream.concat(all().stream(), derived.stream()).toList();
    }

    /** Refuses a header that is not ours before anything is read with it. */
    void check(Path file, List<String> header) {
        var complaints = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var column : header) {
            if (!all().contains(column)) {
                complaints.add("column '%s' is unknown".formatted(column));
            } else if (!seen.add(column)) {
                complaints.add("column '%s' stands twice".formatted(column));
            }
        }
        required.stream()
                .filter(it -> !Set.copyOf(header).contains(it))
                .forEach(it -> complaints.add("column '%s' is missing".formatted(it)));
        if (!complaints.isEmpty()) {
            throw new StartRefused(
                    "%s cannot be read: %s. Its first line must name %s."
                            .formatted(file, String.join(", ", complaints), names()));
        }
    }

    private String names() {
        var names = String.join(", ", required);
        return optional.isEmpty() ? names : names + "; it may name " + String.join(", ", optional);
    }
}
