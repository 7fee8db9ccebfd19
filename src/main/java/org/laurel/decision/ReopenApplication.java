package org.laurel.decision;

import org.laurel.application.AdvanceApplication;
import org.laurel.application.Application;
import org.laurel.application.Application.InAssessment;
import org.laurel.application.ApplicationId;
import org.laurel.application.Applications;
import org.laurel.application.Subject;
import org.laurel.assessment.AssessmentPermissions;
import org.laurel.people.PersonId;
import org.laurel.text.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives an application back to its writer before it is decided, for a reason. */
@Service
public class ReopenApplication {

    /** How it ends. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        record ReasonNeeded() implements Outcome {}

        /** Only what is being assessed and not yet decided; what a school sent is returned. */
        record NotNow() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final Applications applications;
    private final AdvanceApplication advance;
    private final AssessmentPermissions permissions;

    ReopenApplication(
            Applications applications,
            AdvanceApplication advance,
            AssessmentPermissions permissions) {
        this.applications = applications;
        this.advance = advance;
        this.permissions = permissions;
    }

    @Transactional
    public Outcome reopen(ApplicationId id, String because, PersonId by) {
        return permissions
                .officer(by, applications.hold(id))
                .map(it -> reopen(it, because, by))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome reopen(Application application, String because, PersonId by) {
        if (Typed.isBlank(because)) {
            return new Outcome.ReasonNeeded();
        }
        if (application instanceof InAssessment assessed
                && assessed.about().subject() instanceof Subject.Work) {
            advance.reopen(assessed, by, because.strip());
            return new Outcome.Done();
        }
        return new Outcome.NotNow();
    }
}
