package org.laurel.csv;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.laurel.text.Typed;

/** A row on its way in: what its cells say, and everything that is wrong with them. */
public final class CsvRow {

    private final Map<String, String> cells;
    private final Map<String, String> derived = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    CsvRow(Map<String, String> cells) {
        this.cells = new HashMap<>(cells);
    }

    /** What a cell says, without blanks around; empty where it says nothing or is not there. */
    public String text(String column) {
        return cells.getOrDefault(column, "").strip();
    }

    /** Sets a cell to what is to be kept. */
    public void set(String column, String value) {
        cells.put(column, value);
    }

    /** Sets what is made of the row, to the letter; a file can have no such column. */
    public void derive(String column, String value) {
        derived.put(column, value);
    }

    /** A cell on its way in, or what was made of the row; nothing where that is empty. */
    @Nullable String written(String column) {
        var text = derived.containsKey(column) ? derived.get(column) : text(column);
        return text.isEmpty() ? null : text;
    }

    public void fault(String reason) {
        faults.add(reason);
    }

    /** A cell that must hold a code, without the signs nobody sees that came with a copy of it. */
    public void needsCode(String column, int longest) {
        set(column, Typed.known(text(column)));
        needs(column, longest);
    }

    /** A cell that must name somebody or something. */
    public void needsName(String column, int longest) {
        set(column, Typed.name(text(column)).orElse(""));
        needs(column, longest);
    }

    private void needs(String column, int longest) {
        if (text(column).isEmpty()) {
            fault(column + " is empty");
        } else if (text(column).length() > longest) {
            fault("%s is longer than %d characters".formatted(column, longest));
        }
    }

    /** What a cell stands for; a fault where it stands for nothing, or is empty. */
    public <T> Optional<T> needs(
            String column, Function<String, Optional<T>> meaning, String expected) {
        var text = text(column);
        var found = text.isEmpty() ? Optional.<T>empty() : meaning.apply(text);
        if (found.isEmpty()) {
            fault(
                    text.isEmpty()
                            ? column + " is empty"
                            : "%s '%s' is not %s".formatted(column, shortened(text), expected));
        }
        return found;
    }

    public Optional<LocalDate> needsDay(String column) {
        return needs(column, CsvRow::day, "a day such as 2026-06-30");
    }

    public void needsPastDay(String column, LocalDate today) {
        needsDay(column)
                .filter(it -> it.isAfter(today))
                .ifPresent(it -> fault("%s %s is yet to come".formatted(column, it)));
    }

    /** A day that may be missing, but not be unreadable. */
    public Optional<LocalDate> mayHaveDay(String column) {
        return text(column).isEmpty() ? Optional.empty() : needsDay(column);
    }

    List<String> faults() {
        return faults;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(it -> it.getYear() >= 1900 && it.getYear() < 2100);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
