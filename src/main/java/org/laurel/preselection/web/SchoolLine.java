package org.laurel.preselection.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.preselection.ExplainSchool.Explanation;
import org.laurel.preselection.ExplainSchool.Line;
import org.laurel.preselection.GrantedException;
import org.laurel.round.EuropeanRound;
import org.laurel.rules.Cure;
import org.laurel.rules.Finding;
import org.laurel.words.Texts;

/** A requirement in the reader's language: what was found, by which fact, and what can be done. */
public record SchoolLine(
        String found, String title, String reason, List<String> notes, String source) {

    static List<SchoolLine> of(Explanation explanation, Texts t) {
        var words =
                explanation.edition().words(t.language(), explanation.school().country().value());
        return explanation.lines().stream()
                .map(it -> of(it, explanation.round(), words, t))
                .toList();
    }

    private static SchoolLine of(
            Line line, @Nullable EuropeanRound round, org.laurel.scheme.Words words, Texts t) {
        var finding = line.finding();
        var requirement = finding.requirement();
        var at = "requirements." + requirement.key() + ".";
        var found =
                switch (finding) {
                    case Finding.Met _ -> "met";
                    case Finding.NotApplicable _ -> "not-applicable";
                    case Finding.Unmet _ -> "unmet";
                    case Finding.Undecided _ -> "undecided";
                };
        var reason =
                finding instanceof Finding.NotApplicable
                        ? t.say("preselection.school.not-applicable")
                        : words.say(at + found, finding.facts());
        var notes = new ArrayList<String>();
        line.exception()
                .map(GrantedException::because)
                .ifPresent(it -> notes.add(t.say("preselection.school.excepted", it)));
        if (finding instanceof Finding.Unmet && line.exception().isEmpty()) {
            if (line.settled() && round != null) {
                notes.add(t.say("preselection.school.settled", round.key()));
                line.next().ifPresent(it -> notes.add(next(it, round, t)));
            } else if (requirement.cure() != Cure.NEVER) {
                notes.add(words.say(at + "remedy", finding.facts()));
            }
        }
        return new SchoolLine(
                found,
                words.say(at + "title"),
                reason,
                notes,
                words.source("requirements." + requirement.key()));
    }

    private static String next(Finding next, EuropeanRound round, Texts t) {
        return next.standsInTheWay()
                ? t.say("preselection.school.next-unmet", round.nextKey())
                : t.say("preselection.school.next-met", round.nextKey());
    }
}
