package org.laurel.preselection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laurel.calendar.Europe;
import org.laurel.eligibility.KnownSchool;
import org.laurel.eligibility.SchoolFacts;
import org.laurel.eligibility.SchoolQuestion;
import org.laurel.eligibility.SchoolRules;
import org.laurel.round.EuropeanRound;
import org.laurel.round.EuropeanRounds;
import org.laurel.rules.Cure;
import org.laurel.rules.Finding;
import org.laurel.scheme.CutOff;
import org.laurel.scheme.CutOffs;
import org.laurel.scheme.Edition;
import org.laurel.scheme.Editions;
import org.laurel.scheme.FactName;
import org.laurel.school.School;
import org.laurel.school.SchoolId;
import org.laurel.school.Schools;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says of one school, or of the one it is part of now, whether it may apply now, by which facts,
 * and what is missing.
 */
@Service
public class ExplainSchool {

    /** How explaining can end. */
    public sealed interface Outcome {
        record Explained(Explanation explanation) implements Outcome {}

        record NoSuchSchool() implements Outcome {}

        /** The scheme asks nothing of schools. */
        record NoEdition() implements Outcome {}
    }

    /** Without a round the days follow from the day asked. */
    public record Explanation(
            School school,
            Edition edition,
            @Nullable EuropeanRound round,
            SchoolQuestion question,
            Judged judged,
            List<Correction> corrections,
            List<GrantedException> exceptions,
            List<Line> lines,
            boolean adjustable) {}

    /**
     * One requirement. What is {@code settled} cannot be met in this round any more; {@code next}
     * is what the facts of today would be found to be by the same days a year later.
     */
    public record Line(
            Finding finding,
            Optional<GrantedException> exception,
            boolean settled,
            Optional<Finding> next) {}

    private final EuropeanRounds rounds;
    private final Editions editions;
    private final Schools schools;
    private final SchoolFacts facts;
    private final Corrections corrections;
    private final GrantedExceptions exceptions;
    private final Clock clock;

    ExplainSchool(
            EuropeanRounds rounds,
            Editions editions,
            Schools schools,
            SchoolFacts facts,
            Corrections corrections,
            GrantedExceptions exceptions,
            Clock clock) {
        this.rounds = rounds;
        this.editions = editions;
        this.schools = schools;
        this.facts = facts;
        this.corrections = corrections;
        this.exceptions = exceptions;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Outcome explain(String scheme, SchoolId id) {
        var now = clock.instant();
        var school = schools.standing(id);
        if (school.isEmpty()) {
            return new Outcome.NoSuchSchool();
        }
        var round = current(scheme, now);
        if (round.isPresent()) {
            return explained(school.get(), round.get(), now);
        }
        var today = LocalDate.ofInstant(now, Europe.ZONE);
        return editions.inForce(scheme, null, today)
                .filter(it -> it.holder() == Edition.Holder.SCHOOL)
                .map(it -> explained(school.get(), it, today))
                .orElseGet(Outcome.NoEdition::new);
    }

    /** The first one that was announced and is not over. */
    private Optional<EuropeanRound> current(String scheme, Instant now) {
        return rounds.of(scheme).stream()
                .filter(it -> !it.announcedAt().isAfter(now) && !it.deadline().passed(now))
                .findFirst();
    }

    private Outcome explained(School school, EuropeanRound round, Instant now) {
        var today = LocalDate.ofInstant(now, round.zone());
        var on = round.screened(now) ? round.secondScreeningOn() : today;
        var edition = editions.get(round.edition());
        var corrected = corrections.of(round.id(), school.id());
        var excepted = exceptions.of(round.id(), school.id());
        var question = new SchoolQuestion(edition, on, round.zone(), round.cutOffs());
        var judged = judge(school, question, corrected, excepted);
        var later = new SchoolQuestion(edition, today, round.zone(), round.cutOffsAfter(1));
        var next = judge(school, later, List.of(), List.of());
        var lines = new ArrayList<Line>();
        for (int i = 0; i < judged.findings().size(); i++) {
            var finding = judged.findings().get(i);
            var settled =
                    finding.standsInTheWay() && (round.screened(now) || settled(finding, question));
            lines.add(
                    new Line(
                            finding,
                            exception(finding, excepted),
                            settled,
                            settled ? Optional.of(next.findings().get(i)) : Optional.empty()));
        }
        return new Outcome.Explained(
                new Explanation(
                        school,
                        edition,
                        round,
                        question,
                        judged,
                        corrected,
                        excepted,
                        lines,
                        !round.screened(now)));
    }

    private Outcome explained(School school, Edition edition, LocalDate today) {
        var days = CutOffs.NONE.completed(edition.cutOffs(), today);
        var question = new SchoolQuestion(edition, today, Europe.ZONE, days);
        var judged = judge(school, question, List.of(), List.of());
        return new Outcome.Explained(
                new Explanation(
                        school,
                        edition,
                        null,
                        question,
                        judged,
                        List.of(),
                        List.of(),
                        judged.findings().stream()
                                .map(it -> new Line(it, Optional.empty(), false, Optional.empty()))
                                .toList(),
                        false));
    }

    private Judged judge(
            School school,
            SchoolQuestion question,
            List<Correction> corrected,
            List<GrantedException> excepted) {
        KnownSchool known = facts.of(school.id(), question).orElseThrow();
        return new Adjustments(corrected, excepted).judge(known, new SchoolRules(question));
    }

    /** Time heals it only in another round; a label comes too late once its last day has passed. */
    private static boolean settled(Finding finding, SchoolQuestion question) {
        var requirement = finding.requirement();
        var labelTo = question.days().days().get(CutOff.LABEL_TO);
        return requirement.cure() == Cure.TIME
                || (requirement.facts().contains(FactName.LABELLED_EUROPEAN_PROJECTS.key())
                        && labelTo != null
                        && labelTo.isBefore(question.on()));
    }

    private static Optional<GrantedException> exception(
            Finding finding, List<GrantedException> excepted) {
        return excepted.stream()
                .filter(it -> it.requirement().equals(finding.requirement().key()))
                .findFirst();
    }
}
