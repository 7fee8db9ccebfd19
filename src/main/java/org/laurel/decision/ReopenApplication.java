package org.laurel.decision;

import java.util.Set;
import org.laurel.application.AdvanceApplication;
import org.laurel.application.Application.InAssessment;
import org.laurel.application.ApplicationId;
import org.laurel.application.Applications;
import org.laurel.application.Subject;
import org.laurel.assessment.AssessmentPermissions;
import org.laurel.assessment.AssessmentPermissions.Permission;
import org.laurel.assessment.ConflictOfInterest;
import org.laurel.people.PersonId;
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

        record TooClose(Set<ConflictOfInterest> because) implements Outcome {}

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
        return switch (permissions.officer(by, applications.hold(id))) {
            case Permission.Hidden _ -> new Outcome.NotFound();
            case Permission.TooClose(var tooClose) -> new Outcome.TooClose(tooClose);
            case Permission.Granted _ when because.isBlank() -> new Outcome.ReasonNeeded();
            case Permission.Granted(InAssessment assessed)
                    when assessed.about().subject() instanceof Subject.Work -> {
                advance.reopen(assessed, by, because.strip());
                yield new Outcome.Done();
            }
            case Permission.Granted _ -> new Outcome.NotNow();
        };
    }
}
