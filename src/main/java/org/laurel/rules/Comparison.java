package org.laurel.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.LongPredicate;
import org.laurel.rules.Condition.DayToCompare;

/** Compares one fact with what a rule asks: unknown where it is missing, no where it is none. */
final class Comparison {

    private Comparison() {}

    static Truth isOneOf(Facts facts, String name, List<Fact> values) {
        return facts.fact(name)
                .map(fact -> Truth.of(values.stream().anyMatch(it -> same(name, fact, it))))
                .orElse(Truth.UNKNOWN);
    }

    static Truth count(Facts facts, String name, LongPredicate holds) {
        return facts.fact(name)
                .map(
                        fact ->
                                switch (fact) {
                                    case Fact.Count(var number) -> Truth.of(holds.test(number));
                                    case Fact.None _ -> Truth.NO;
                                    case Fact.Day _, Fact.YesNo _, Fact.Word _ ->
                                            throw new WrongKindOfFact(name, Fact.Kind.COUNT, fact);
                                })
                .orElse(Truth.UNKNOWN);
    }

    static Truth days(
            Facts facts, String name, DayToCompare other, BiPredicate<LocalDate, LocalDate> holds) {
        var first = facts.fact(name);
        first.ifPresent(it -> mustBeDay(name, it));
        var second =
                switch (other) {
                    case DayToCompare.Written(var day) -> Optional.of(Fact.day(day));
                    case DayToCompare.OfRound(var field) -> {
                        facts.fact(field).ifPresent(it -> mustBeDay(field, it));
                        yield facts.fact(field);
                    }
                };
        if (first.isEmpty() || second.isEmpty()) {
            return Truth.UNKNOWN;
        }
        return Truth.of(
                first.get() instanceof Fact.Day(var day)
                        && second.get() instanceof Fact.Day(var than)
                        && holds.test(day, than));
    }

    private static boolean same(String name, Fact fact, Fact value) {
        if (!fact.kind().goesWith(value.kind())) {
            throw new WrongKindOfFact(name, value.kind(), fact);
        }
        return fact.equals(value);
    }

    private static void mustBeDay(String name, Fact fact) {
        if (!fact.kind().goesWith(Fact.Kind.DAY)) {
            throw new WrongKindOfFact(name, Fact.Kind.DAY, fact);
        }
    }
}
