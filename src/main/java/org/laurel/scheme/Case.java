package org.laurel.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.laurel.rules.Facts;
import org.laurel.rules.Finding;
import org.laurel.rules.WrongKindOfFact;

/** An example beside a scheme, with what must come of it: read by people, run as a test. */
public sealed interface Case {

    String sentence();

    LocalDate on();

    @Nullable String country();

    record OfEligibility(
            String sentence,
            LocalDate on,
            @Nullable String country,
            Facts facts,
            Map<String, String> expected)
            implements Case {}

    record OfAward(
            String sentence,
            LocalDate on,
            @Nullable String country,
            Map<String, String> scores,
            Optional<Award.Verdict> expected,
            Optional<Set<String>> missed)
            implements Case {}

    /** What was expected of one thing, and what was found instead. */
    record Difference(String of, String expected, String found) {}

    /** Where the editions answer otherwise than expected; empty where the case holds. */
    default List<Difference> run(Timeline editions) {
        var edition = editions.inForce(country(), on());
        if (edition.isEmpty()) {
            return List.of(new Difference("edition", "one in force on " + on(), "none"));
        }
        try {
            return switch (this) {
                case OfEligibility it -> findings(it, edition.get());
                case OfAward it -> recommendation(it, edition.get());
            };
        } catch (WrongKindOfFact | IllegalArgumentException e) {
            return List.of(new Difference("case", "one that can be judged", "" + e.getMessage()));
        }
    }

    private static List<Difference> findings(OfEligibility it, Edition edition) {
        var differences = new ArrayList<Difference>();
        var findings = edition.check(it.facts(), it.on());
        it.expected()
                .forEach(
                        (key, expected) -> {
                            var found =
                                    findings.stream()
                                            .filter(f -> f.requirement().key().equals(key))
                                            .map(Case::word)
                                            .findFirst()
                                            .orElse("no such requirement in " + edition.id());
                            if (!found.equals(expected)) {
                                differences.add(new Difference(key, expected, found));
                            }
                        });
        return differences;
    }

    private static List<Difference> recommendation(OfAward it, Edition edition) {
        var known = edition.rubric().subCriteria().stream().map(Rubric.SubCriterion::key).toList();
        for (var key : it.scores().keySet()) {
            if (!known.contains(key)) {
                return List.of(new Difference(key, "a sub-criterion", "none in " + edition.id()));
            }
        }
        var scores = new HashMap<String, Points>();
        it.scores().forEach((key, written) -> scores.put(key, points(edition, key, written)));
        var found = edition.award().recommend(edition.rubric(), scores);
        var differences = new ArrayList<Difference>();
        it.expected()
                .filter(verdict -> verdict != found.verdict())
                .ifPresent(
                        verdict ->
                                differences.add(
                                        new Difference(
                                                "recommendation",
                                                Written.name(verdict),
                                                Written.name(found.verdict()))));
        var missed = new TreeSet<>(found.missed());
        it.missed()
                .filter(expected -> !expected.equals(missed))
                .ifPresent(
                        expected ->
                                differences.add(
                                        new Difference(
                                                "missed", expected.toString(), missed.toString())));
        return differences;
    }

    /** A number, or the name of a level. */
    private static Points points(Edition edition, String key, String written) {
        if (!written.matches(Written.WORD) || Character.isDigit(written.charAt(0))) {
            return Points.of(new BigDecimal(written));
        }
        var level = edition.rubric().levels().indexOf(written);
        if (level < 0) {
            throw new IllegalArgumentException(
                    "'%s' has no level '%s' in %s".formatted(key, written, edition.id()));
        }
        return Points.of(level);
    }

    private static String word(Finding finding) {
        return switch (finding) {
            case Finding.Met _ -> "met";
            case Finding.Unmet _ -> "unmet";
            case Finding.NotApplicable _ -> "not applicable";
            case Finding.Undecided _ -> "undecided";
        };
    }
}
