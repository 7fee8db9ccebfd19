package org.laurel.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A question put to the facts. The set of kinds is closed: each can be tested, explained and
 * written down.
 */
public sealed interface Condition {

    record Always() implements Condition {}

    record Is(String fact, Fact value) implements Condition {}

    record OneOf(String fact, List<Fact> values) implements Condition {}

    record AtLeast(String fact, long number) implements Condition {}

    record AtMost(String fact, long number) implements Condition {}

    record OnOrBefore(String fact, DayToCompare day) implements Condition {}

    record OnOrAfter(String fact, DayToCompare day) implements Condition {}

    record Before(String fact, DayToCompare day) implements Condition {}

    record IsNone(String fact) implements Condition {}

    record AllOf(List<Condition> parts) implements Condition {}

    record AnyOf(List<Condition> parts) implements Condition {}

    record Not(Condition part) implements Condition {}

    /** A fact that a condition reads, and the kind it must have. */
    record Use(String fact, Fact.Kind kind) {}

    /** The day a fact is compared with: written in the rule, or itself a fact of the round. */
    sealed interface DayToCompare {

        record Written(LocalDate day) implements DayToCompare {}

        record OfRound(String fact) implements DayToCompare {}
    }

    /**
     * Every part is asked, so that a fact of the wrong kind never hides behind a settled answer.
     */
    default Truth test(Facts facts) {
        return switch (this) {
            case Always() -> Truth.YES;
            case Is(var fact, var value) -> Comparison.isOneOf(facts, fact, List.of(value));
            case OneOf(var fact, var values) -> Comparison.isOneOf(facts, fact, values);
            case AtLeast(var fact, var least) -> Comparison.count(facts, fact, it -> it >= least);
            case AtMost(var fact, var most) -> Comparison.count(facts, fact, it -> it <= most);
            case OnOrBefore(var fact, var day) ->
                    Comparison.days(facts, fact, day, (it, other) -> !it.isAfter(other));
            case OnOrAfter(var fact, var day) ->
                    Comparison.days(facts, fact, day, (it, other) -> !it.isBefore(other));
            case Before(var fact, var day) ->
                    Comparison.days(facts, fact, day, LocalDate::isBefore);
            case IsNone(var fact) -> Comparison.isOneOf(facts, fact, List.of(Fact.none()));
            case AllOf(var parts) -> {
                var all = Truth.YES;
                for (var part : parts) {
                    all = all.and(part.test(facts));
                }
                yield all;
            }
            case AnyOf(var parts) -> {
                var any = Truth.NO;
                for (var part : parts) {
                    any = any.or(part.test(facts));
                }
                yield any;
            }
            case Not(var part) -> part.test(facts).negate();
        };
    }

    default Stream<Use> uses() {
        return switch (this) {
            case Always() -> Stream.of();
            case Is(var fact, var value) -> Stream.of(new Use(fact, value.kind()));
            case OneOf(var fact, var values) ->
                    values.stream().map(value -> new Use(fact, value.kind()));
            case AtLeast(var fact, _) -> Stream.of(new Use(fact, Fact.Kind.COUNT));
            case AtMost(var fact, _) -> Stream.of(new Use(fact, Fact.Kind.COUNT));
            case OnOrBefore(var fact, var day) -> days(fact, day);
            case OnOrAfter(var fact, var day) -> days(fact, day);
            case Before(var fact, var day) -> days(fact, day);
            case IsNone(var fact) -> Stream.of(new Use(fact, Fact.Kind.NONE));
            case AllOf(var parts) -> parts.stream().flatMap(Condition::uses);
            case AnyOf(var parts) -> parts.stream().flatMap(Condition::uses);
            case Not(var part) -> part.uses();
        };
    }

    /** The names of the facts it reads. */
    default Set<String> facts() {
        var names = new TreeSet<String>();
        uses().forEach(it -> names.add(it.fact()));
        return names;
    }

    private static Stream<Use> days(String fact, DayToCompare day) {
        var own = new Use(fact, Fact.Kind.DAY);
        return switch (day) {
            case DayToCompare.Written _ -> Stream.of(own);
            case DayToCompare.OfRound(var other) -> Stream.of(own, new Use(other, Fact.Kind.DAY));
        };
    }
}
