package org.laurel.scheme;

import java.time.LocalDate;
import java.util.ArrayList;
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
            Map<String, Points> scores,
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
        var found = edition.award().recommend(edition.rubric(), it.scores());
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

    private static String word(Finding finding) {
        return switch (finding) {
            case Finding.Met _ -> "met";
            case Finding.Unmet _ -> "unmet";
            case Finding.NotApplicable _ -> "not applicable";
            case Finding.Undecided _ -> "undecided";
        };
    }
}
