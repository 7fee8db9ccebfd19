package org.laurel.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import org.laurel.application.Application.Decided;
import org.laurel.application.Application.Draft;
import org.laurel.application.Application.InAssessment;
import org.laurel.application.Application.Submitted;
import org.laurel.application.Application.Withdrawn;
import org.laurel.application.ApplicationId;
import org.laurel.application.Applications;
import org.laurel.application.EditionFor;
import org.laurel.assessment.AssessmentPermissions;
import org.laurel.assessment.Combined;
import org.laurel.assessment.Sheets;
import org.laurel.calendar.Deadline;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.decision.Decision.Content;
import org.laurel.decision.Decision.Kept;
import org.laurel.decision.Decision.Released;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.people.PersonId;
import org.laurel.scheme.Points;
import org.laurel.text.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a decision and its letter. Nobody is told before it is released. */
@Service
public class Decide {

    /** What the officer wants to decide: the category is fixed, the wording is free. */
    public record Wish(Category category, String wording, String because, String feedback) {}

    /** How it ends. */
    public sealed interface Outcome {
        record Done(Kept decision) implements Outcome {}

        /** Another assessor, or a recorded agreement, is needed first. */
        record AssessorsDisagree(List<Combined.Disagreement> disagreements) implements Outcome {}

        /** A denied condition, a missed minimum or the pass mark stands in the way of an award. */
        record AwardImpossible(Combined combined) implements Outcome {}

        /** Until then it is accepted or returned, so that the school can improve it. */
        record ReturnInstead(Deadline until) implements Outcome {}

        /** It differs from the recommendation without saying why. */
        record ReasonNeeded() implements Outcome {}

        record NotAssessed() implements Outcome {}

        record ReleasedAlready() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final Applications applications;
    private final AssessmentPermissions permissions;
    private final EditionFor editionFor;
    private final Sheets sheets;
    private final RoundMoments moments;
    private final Decisions decisions;
    private final LetterWriter letterWriter;
    private final History history;
    private final Clock clock;

    Decide(
            Applications applications,
            AssessmentPermissions permissions,
            EditionFor editionFor,
            Sheets sheets,
            RoundMoments moments,
            Decisions decisions,
            LetterWriter letterWriter,
            History history,
            Clock clock) {
        this.applications = applications;
        this.permissions = permissions;
        this.editionFor = editionFor;
        this.sheets = sheets;
        this.moments = moments;
        this.decisions = decisions;
        this.letterWriter = letterWriter;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome decide(ApplicationId id, Wish wish, PersonId by) {
        return switch (permissions.officer(by, applications.hold(id)).orElse(null)) {
            case InAssessment assessed -> decide(assessed, wish, by);
            case Draft _, Submitted _, Withdrawn _, Decided _ -> new Outcome.NotAssessed();
            case null -> new Outcome.NotFound();
        };
    }

    private Outcome decide(InAssessment application, Wish wish, PersonId by) {
        var attempt = application.submission().attempt();
        if (decisions.on(application.id(), attempt).orElse(null) instanceof Released) {
            return new Outcome.ReleasedAlready();
        }
        var handedIn = sheets.of(application.id(), attempt);
        if (handedIn.isEmpty()) {
            return new Outcome.NotAssessed();
        }
        var combined =
                Combined.of(
                        editionFor.of(application),
                        handedIn,
                        sheets.agreement(application.id(), attempt));
        if (!combined.disagreements().isEmpty()) {
            return new Outcome.AssessorsDisagree(combined.disagreements());
        }
        if (wish.category() == Category.AWARD && !combined.mayBeAwarded()) {
            return new Outcome.AwardImpossible(combined);
        }
        if (wish.category() == Category.REFUSE
                && moments.of(application.about()) instanceof Moment.Improving(var until, _)) {
            return new Outcome.ReturnInstead(until);
        }
        var recommended = combined.mayBeAwarded() ? Category.AWARD : Category.REFUSE;
        if (wish.category() != recommended && Typed.isBlank(wish.because())) {
            return new Outcome.ReasonNeeded();
        }
        var now = clock.instant();
        var kept =
                new Kept(
                        new Content(
                                new DecisionId(TimeOrderedId.next(clock)),
                                application.id(),
                                attempt,
                                wish.category(),
                                wish.wording().strip(),
                                recommended,
                                wish.because().strip(),
                                wish.feedback().strip(),
                                exact(combined.recommendation().total()),
                                combined.recommendation().maximum(),
                                application.submission().edition(),
                                letterWriter.write(application, combined, wish),
                                by,
                                now));
        decisions.keep(kept);
        history.add(
                new Event(
                        application.id().subject(),
                        "decision.kept",
                        by.value(),
                        now,
                        java.util.Map.of("category", wish.category().key())));
        return new Outcome.Done(kept);
    }

    private static BigDecimal exact(Points points) {
        return new BigDecimal(points.numerator())
                .divide(new BigDecimal(points.denominator()), 12, RoundingMode.HALF_EVEN);
    }
}
