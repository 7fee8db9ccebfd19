package org.laurel.writing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What became of a change. Everything but a refusal was kept, durably, before it was said. */
public sealed interface Saved {

    /** The change was taken in; the answer now stands like this. */
    record Kept(Outcome outcome, Answer answer, Instant at) implements Saved {}

    /** The form is closed: the text was kept as late and changed nothing. */
    record Late(UUID revision, Instant at) implements Saved {}

    record NoSuchQuestion() implements Saved {}

    record TooLong(int limit) implements Saved {}

    record NoBase() implements Saved {}

    /** The version, or the earlier change, it claims to start from is not known. */
    record UnknownBase(int current) implements Saved {}

    /** The id was used before, for another text. */
    record ChangeUsedBefore() implements Saved {}

    /** The conflicts it says it settles are not open on this answer. */
    record NoSuchConflict(List<UUID> unknown) implements Saved {}

    /** Whether the text is safe, whatever else became of it. */
    default boolean isKept() {
        return switch (this) {
            case Kept _, Late _ -> true;
            case NoSuchQuestion _,
                    TooLong _,
                    NoBase _,
                    UnknownBase _,
                    ChangeUsedBefore _,
                    NoSuchConflict _ ->
                    false;
        };
    }

    enum Outcome {
        SAVED,
        /** What others wrote meanwhile is in the text as well. */
        MERGED,
        /** As merged, but for words that others changed too. */
        CONFLICT,
        UNCHANGED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Outcome of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }
}
