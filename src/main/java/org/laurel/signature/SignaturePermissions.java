package org.laurel.signature;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.laurel.application.Application;
import org.laurel.application.Application.Draft;
import org.laurel.application.ApplicationId;
import org.laurel.application.Applications;
import org.laurel.assessment.AssessmentPermissions;
import org.laurel.assessment.AssessmentPermissions.Permission;
import org.laurel.assessment.ConflictsOfInterest;
import org.laurel.people.PersonId;
import org.springframework.stereotype.Component;

/** Who may look at a signed page that was handed in, and confirm it. */
@Component
public class SignaturePermissions {

    private final Applications applications;
    private final AssessmentPermissions assessment;
    private final ConflictsOfInterest conflicts;

    SignaturePermissions(
            Applications applications,
            AssessmentPermissions assessment,
            ConflictsOfInterest conflicts) {
        this.applications = applications;
        this.assessment = assessment;
        this.conflicts = conflicts;
    }

    /** Officers and assessors of the support organisation, unless they are too close. */
    public Optional<Application> toConfirm(ApplicationId id, PersonId person) {
        var application = applications.find(id).filter(it -> !(it instanceof Draft));
        return application.filter(
                it ->
                        assessment.officer(person, application) instanceof Permission.Granted
                                || assessment.assessor(person, it) instanceof Permission.Granted);
    }

    /** Which of some applications a person stands too close to, whatever their roles. */
    public Set<ApplicationId> tooClose(PersonId person, Collection<ApplicationId> applications) {
        return conflicts.among(Set.of(person), applications).keySet().stream()
                .map(ConflictsOfInterest.Pair::application)
                .collect(Collectors.toSet());
    }
}
