package org.laurel.label;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.laurel.application.Application;
import org.laurel.application.Applications;
import org.laurel.application.Subject;
import org.laurel.country.Countries;
import org.laurel.decision.Category;
import org.laurel.decision.DecisionReleased;
import org.laurel.decision.RoundReleased;
import org.laurel.round.EuropeanRounds;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the label inside the transaction that releases the decision, so that no letter announces a
 * label that does not exist.
 */
@Component
class AwardLabel {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Applications applications;
    private final Labels labels;
    private final EuropeanRounds rounds;
    private final Countries countries;

    AwardLabel(
            Applications applications, Labels labels, EuropeanRounds rounds, Countries countries) {
        this.applications = applications;
        this.labels = labels;
        this.rounds = rounds;
        this.countries = countries;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DecisionReleased news) {
        if (news.category() == Category.AWARD
                && applications.get(news.application()) instanceof Application.Decided decided) {
            var zone = countries.get(decided.about().country()).zone();
            labels.add(
                    LabelCode.random(RANDOM),
                    news.decision(),
                    decided,
                    news.at().atZone(zone).toLocalDate(),
                    years(decided));
        }
    }

    /** The labels of a round are all of the day on which it was published. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RoundReleased news) {
        var round = rounds.find(news.round()).orElseThrow();
        labels.addAll(
                news.awards().stream().map(_ -> LabelCode.random(RANDOM)).toList(),
                news.awards(),
                news.at().atZone(round.zone()).toLocalDate(),
                Years.of(round));
    }

    /** A school's label is valid as its round says; a teacher's has no end. */
    private @Nullable Years years(Application.Decided decided) {
        return switch (decided.about().subject()) {
            case Subject.Work _ -> null;
            case Subject.WholeSchool(var round) -> Years.of(rounds.find(round).orElseThrow());
        };
    }
}
