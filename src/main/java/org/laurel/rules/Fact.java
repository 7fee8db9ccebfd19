package org.laurel.rules;

import java.time.LocalDate;

/** Something known about an applicant; that there is none of it is known too, and is a fact. */
public sealed interface Fact {

    record Count(long number) implements Fact {}

    record Day(LocalDate day) implements Fact {}

    record YesNo(boolean yes) implements Fact {}

    record Word(String word) implements Fact {}

    record None() implements Fact {}

    /** What can be asked of a fact depends on its kind; {@code NONE} goes with every other. */
    enum Kind {
        COUNT("a whole number"),
        DAY("a day"),
        YES_NO("true or false"),
        WORD("a word"),
        NONE("none");

        private final String inWords;

        Kind(String inWords) {
            this.inWords = inWords;
        }

        public String inWords() {
            return inWords;
        }

        public boolean goesWith(Kind other) {
            return this == other || this == NONE || other == NONE;
        }
    }

    static Fact count(long number) {
        return new Count(number);
    }

    static Fact day(LocalDate day) {
        return new Day(day);
    }

    static Fact yesNo(boolean yes) {
        return new YesNo(yes);
    }

    static Fact word(String word) {
        return new Word(word);
    }

    static Fact none() {
        return new None();
    }

    default Kind kind() {
        return switch (this) {
            case Count _ -> Kind.COUNT;
            case Day _ -> Kind.DAY;
            case YesNo _ -> Kind.YES_NO;
            case Word _ -> Kind.WORD;
            case None _ -> Kind.NONE;
        };
    }

    /**
     * As a rule writes it: {@code 3}, {@code 2024-01-31}, {@code true}, {@code closed}, {@code
     * none}.
     */
    default String written() {
        return switch (this) {
            case Count(var number) -> Long.toString(number);
            case Day(var day) -> day.toString();
            case YesNo(var yes) -> Boolean.toString(yes);
            case Word(var word) -> word;
            case None() -> "none";
        };
    }
}
