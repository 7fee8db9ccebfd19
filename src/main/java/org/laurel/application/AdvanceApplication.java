package org.laurel.application;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.laurel.application.Application.InAssessment;
import org.laurel.application.Application.Submitted;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.people.PersonId;
import org.laurel.writing.Answers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps an application takes because of what others do with it: they belong to the transaction
 * of whoever assesses or decides.
 */
@Component
public class AdvanceApplication {

    private final Applications applications;
    private final Answers answers;
    private final DraftForm forms;
    private final History history;
    private final Clock clock;

    AdvanceApplication(
            Applications applications,
            Answers answers,
            DraftForm forms,
            History history,
            Clock clock) {
        this.applications = applications;
        this.answers = answers;
        this.forms = forms;
        this.history = history;
        this.clock = clock;
    }

    /**
     * From now on the applicant can no longer take it back; none unless it waits or is taken up.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<InAssessment> takeUp(ApplicationId id, PersonId by) {
        return switch (applications.hold(id).orElse(null)) {
            case InAssessment already -> Optional.of(already);
            case Submitted submitted -> {
                var now = clock.instant();
                var after = submitted.takeUp();
                applications.step(after, submitted.submission().attempt(), "taken-up", by, now, "");
                history.add(id.subject(), "application.taken-up", by.value(), now);
                yield Optional.of(after);
            }
            case null, default -> Optional.empty();
        };
    }

    /** Ends it with an award or a refusal. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decide(InAssessment application, boolean awarded, PersonId by) {
        var now = clock.instant();
        var what = awarded ? "awarded" : "refused";
        applications.step(
                application.decide(awarded), application.submission().attempt(), what, by, now, "");
        history.add(application.id().subject(), "application." + what, by.value(), now);
    }

    /** Gives it back to the applicant to work on, for a reason everybody concerned can read. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reopen(InAssessment application, PersonId by, String because) {
        handBack(application, Reopening.REOPENED, by, because);
    }

    /** Returns it before the deadline of its round, to be improved and sent again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(InAssessment application, PersonId by, String because) {
        handBack(application, Reopening.RETURNED, by, because);
    }

    /** What was returned and not sent again in time is decided as it was sent last. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void resume(ApplicationId id) {
        var now = clock.instant();
        var last = applications.sentLast(id).orElseThrow().takeUp();
        answers.close(id.form(), now);
        applications.step(last, last.submission().attempt(), "resumed", null, now, "");
        history.add(new Event(id.subject(), "application.resumed", null, now, Map.of()));
    }

    /** Ends many with an award, or many with a refusal. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decideAll(Collection<ApplicationId> ids, boolean awarded, PersonId by) {
        var now = clock.instant();
        var what = awarded ? "awarded" : "refused";
        applications.decideAll(ids, what, by, now);
        var subjects = ids.stream().map(ApplicationId::subject).toList();
        history.add(subjects, "application." + what, by.value(), now);
    }

    private void handBack(InAssessment application, String what, PersonId by, String because) {
        var now = clock.instant();
        var attempt = application.submission().attempt();
        applications.step(application.reopen(), attempt, what, by, now, because);
        forms.giveBack(application.id(), now);
        history.add(application.id().subject(), "application." + what, by.value(), now);
    }
}
