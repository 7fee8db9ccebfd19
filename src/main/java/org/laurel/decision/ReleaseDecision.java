package org.laurel.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.laurel.application.AdvanceApplication;
import org.laurel.application.Application.Decided;
import org.laurel.application.Application.Draft;
import org.laurel.application.Application.InAssessment;
import org.laurel.application.Application.Submitted;
import org.laurel.application.Application.Withdrawn;
import org.laurel.application.ApplicationId;
import org.laurel.application.Applications;
import org.laurel.assessment.AssessmentPermissions;
import org.laurel.decision.Decision.Kept;
import org.laurel.decision.Decision.Released;
import org.laurel.history.History;
import org.laurel.job.OneByOne;
import org.laurel.mail.Outbox;
import org.laurel.people.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the applicant: the letter goes out, and an award becomes a label of that day. */
@Service
public class ReleaseDecision {

    /** How it ends. */
    public sealed interface Outcome {
        record Done(Released decision) implements Outcome {}

        record Already() implements Outcome {}

        record NothingDecided() implements Outcome {}

        /** All decisions of its round are told together, on that day. */
        record NotBefore(LocalDate day) implements Outcome {}

        /** Assessors spoke after it was decided: it must be decided again. */
        record AssessedSince() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final Applications applications;
    private final AdvanceApplication advance;
    private final AssessmentPermissions permissions;
    private final Decisions decisions;
    private final RoundMoments moments;
    private final Readers readers;
    private final Outbox outbox;
    private final History history;
    private final ApplicationEventPublisher news;
    private final OneByOne oneByOne;
    private final Clock clock;

    ReleaseDecision(
            Applications applications,
            AdvanceApplication advance,
            AssessmentPermissions permissions,
            Decisions decisions,
            RoundMoments moments,
            Readers readers,
            Outbox outbox,
            History history,
            ApplicationEventPublisher news,
            OneByOne oneByOne,
            Clock clock) {
        this.applications = applications;
        this.advance = advance;
        this.permissions = permissions;
        this.decisions = decisions;
        this.moments = moments;
        this.readers = readers;
        this.outbox = outbox;
        this.history = history;
        this.news = news;
        this.oneByOne = oneByOne;
        this.clock = clock;
    }

    @Transactional
    public Outcome release(ApplicationId id, PersonId by) {
        return switch (permissions.officer(by, applications.hold(id)).orElse(null)) {
            case InAssessment assessed ->
                    switch (moments.of(assessed.about())) {
                        case Moment.Improving(_, var day) -> new Outcome.NotBefore(day);
                        case Moment.Waiting(var day) -> new Outcome.NotBefore(day);
                        case Moment.AnyTime _, Moment.Published _ -> release(assessed, by);
                    };
            case Decided _ -> new Outcome.Already();
            case Draft _, Submitted _, Withdrawn _ -> new Outcome.NothingDecided();
            case null -> new Outcome.NotFound();
        };
    }

    private Outcome release(InAssessment application, PersonId by) {
        return switch (decisions
                .on(application.id(), application.submission().attempt())
                .orElse(null)) {
            case null -> new Outcome.NothingDecided();
            case Released _ -> new Outcome.Already();
            case Kept kept when decisions.assessedSince(kept.content().id()) ->
                    new Outcome.AssessedSince();
            case Kept kept -> {
                var now = clock.instant();
                var it = kept.content();
                decisions.release(it.id(), by, now);
                advance.decide(application, it.category() == Category.AWARD, by);
                var to =
                        readers.of(List.of(application.id())).values().stream()
                                .flatMap(List::stream)
                                .toList();
                outbox.putAll(ReleaseRound.letters(oneByOne, it, to));
                history.add(application.id().subject(), "decision.released", by.value(), now);
                news.publishEvent(
                        new DecisionReleased(it.id(), application.id(), it.category(), now));
                yield new Outcome.Done(new Released(it, by, now));
            }
        };
    }
}
