package org.laurel.application;

import java.time.Clock;
import java.time.Instant;
import org.laurel.application.Application.Decided;
import org.laurel.application.Application.Draft;
import org.laurel.application.Application.InAssessment;
import org.laurel.application.Application.Submitted;
import org.laurel.application.Application.Withdrawn;
import org.laurel.history.History;
import org.laurel.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a submission back to work on it, or withdraws it, as long as nobody assesses it. */
@Service
public class ChangeCourse {

    /** What the applicant wants to happen to the submission. */
    public enum Wish {
        TAKE_BACK,
        WITHDRAW
    }

    /** How it ends. */
    public sealed interface Outcome {
        record Done(Application application) implements Outcome {}

        /** It is too late for that, or nothing was handed in. */
        record NotNow(Application application) implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final Applications applications;
    private final ApplicationPermissions permissions;
    private final DraftForm forms;
    private final History history;
    private final Clock clock;

    ChangeCourse(
            Applications applications,
            ApplicationPermissions permissions,
            DraftForm forms,
            History history,
            Clock clock) {
        this.applications = applications;
        this.permissions = permissions;
        this.forms = forms;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome change(ApplicationId id, Wish wish, PersonId by) {
        return switch (applications.hold(id).orElse(null)) {
            case null -> new Outcome.NotFound();
            case Application foreign when !permissions.owns(by, foreign) -> new Outcome.NotFound();
            case Submitted submitted ->
                    new Outcome.Done(change(submitted, wish, by, clock.instant()));
            case Draft it -> new Outcome.NotNow(it);
            case InAssessment it -> new Outcome.NotNow(it);
            case Withdrawn it -> new Outcome.NotNow(it);
            case Decided it -> new Outcome.NotNow(it);
        };
    }

    private Application change(Submitted submitted, Wish wish, PersonId by, Instant now) {
        var attempt = submitted.submission().attempt();
        var after =
                switch (wish) {
                    case TAKE_BACK -> submitted.takeBack();
                    case WITHDRAW -> submitted.withdraw();
                };
        var what =
                switch (wish) {
                    case TAKE_BACK -> "taken-back";
                    case WITHDRAW -> "withdrawn";
                };
        applications.step(after, attempt, what, by, now, "");
        if (wish == Wish.TAKE_BACK) {
            forms.takeBack(submitted.id());
        }
        history.add(submitted.id().subject(), "application." + what, by.value(), now);
        return after;
    }
}
