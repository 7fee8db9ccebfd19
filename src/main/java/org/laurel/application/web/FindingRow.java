package org.laurel.application.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.rules.Cure;
import org.laurel.rules.Finding;
import org.laurel.scheme.Words;
import org.laurel.words.Texts;

/**
 * A finding in the reader's language: the rule, what was found and why, and what would change it.
 */
public record FindingRow(
        String key,
        String found,
        String title,
        String reason,
        @Nullable String remedy,
        String source,
        String day) {

    static List<FindingRow> of(List<Finding> findings, Words words, Texts t) {
        return findings.stream().map(it -> of(it, words, t)).toList();
    }

    static FindingRow of(Finding finding, Words words, Texts t) {
        var requirement = finding.requirement();
        var at = "requirements." + requirement.key() + ".";
        var day = t.day(finding.on());
        return switch (finding) {
            case Finding.Met it ->
                    row("met", it, words, words.say(at + "met", it.facts()), null, day);
            case Finding.NotApplicable it ->
                    row(
                            "not-applicable",
                            it,
                            words,
                            t.say("application.finding.not-applicable"),
                            null,
                            day);
            case Finding.Unmet it ->
                    row(
                            "unmet",
                            it,
                            words,
                            words.say(at + "unmet", it.facts()),
                            requirement.cure() == Cure.NEVER
                                    ? t.say("application.finding.never")
                                    : words.say(at + "remedy", it.facts()),
                            day);
            case Finding.Undecided it ->
                    row(
                            "undecided",
                            it,
                            words,
                            words.say(at + "undecided", it.facts()),
                            t.say("application.finding.settled-by." + settledBy(it)),
                            day);
        };
    }

    private static String settledBy(Finding.Undecided finding) {
        return switch (finding.requirement().settledBy()) {
            case APPLICANT -> "applicant";
            case PROJECT_FOUNDER -> "project-founder";
            case SUPPORT_ORGANISATION -> "support-organisation";
        };
    }

    private static FindingRow row(
            String found,
            Finding it,
            Words words,
            String reason,
            @Nullable String remedy,
            String day) {
        var requirement = it.requirement();
        return new FindingRow(
                requirement.key(),
                found,
                words.say("requirements." + requirement.key() + ".title"),
                reason,
                remedy,
                words.source("requirements." + requirement.key()),
                day);
    }
}
