package org.laurel.scheme;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.laurel.rules.Condition;
import org.laurel.rules.Condition.DayToCompare;

/** Reads a condition: one word that says what is asked, and what it is asked of. */
final class ConditionReader {

    private ConditionReader() {}

    static Condition read(Written written) {
        var kind = only(written, "one condition");
        var asked = kind.getValue();
        return switch (kind.getKey()) {
            case "is" -> of(asked, (fact, it) -> new Condition.Is(fact, FactReader.read(it)));
            case "one-of" ->
                    of(
                            asked,
                            (fact, it) ->
                                    new Condition.OneOf(fact, some(it, it.list(FactReader::read))));
            case "at-least" -> of(asked, (fact, it) -> new Condition.AtLeast(fact, it.whole()));
            case "at-most" -> of(asked, (fact, it) -> new Condition.AtMost(fact, it.whole()));
            case "on-or-before" -> of(asked, (fact, it) -> new Condition.OnOrBefore(fact, day(it)));
            case "on-or-after" -> of(asked, (fact, it) -> new Condition.OnOrAfter(fact, day(it)));
            case "before" -> of(asked, (fact, it) -> new Condition.Before(fact, day(it)));
            case "is-none" -> new Condition.IsNone(FactReader.name(asked));
            case "all-of" -> new Condition.AllOf(some(asked, asked.list(ConditionReader::read)));
            case "any-of" -> new Condition.AnyOf(some(asked, asked.list(ConditionReader::read)));
            case "not" -> new Condition.Not(read(asked));
            case String unknown -> throw written.wrong("'%s' is not a kind of condition", unknown);
        };
    }

    private static Condition of(Written asked, BiFunction<String, Written, Condition> condition) {
        var pair = only(asked, "one fact and what it is compared with");
        FactReader.mustBeName(pair.getKey(), asked);
        return condition.apply(pair.getKey(), pair.getValue());
    }

    private static DayToCompare day(Written written) {
        return written.isScalar() && written.text().startsWith(FactReader.ROUND)
                ? new DayToCompare.OfRound(FactReader.name(written))
                : new DayToCompare.Written(written.day());
    }

    /** An empty list would silently mean yes, or no. */
    private static <T> List<T> some(Written written, List<T> parts) {
        if (parts.isEmpty()) {
            throw written.wrong("The list is empty");
        }
        return parts;
    }

    private static Map.Entry<String, Written> only(Written written, String expected) {
        var entries = written.entries();
        if (entries.size() != 1) {
            throw written.wrong("Expected %s, found %d", expected, entries.size());
        }
        return entries.entrySet().iterator().next();
    }
}
