package org.laurel.signature;

import java.util.Optional;
import org.laurel.application.Application;
import org.laurel.application.Application.Draft;
import org.laurel.application.ApplicationId;
import org.laurel.application.Applications;
import org.laurel.assessment.AssessmentPermissions;
import org.laurel.assessment.AssessmentPermissions.Permission;
import org.laurel.people.PersonId;
import org.springframework.stereotype.Component;

/** Who may look at a signed page that was handed in, and confirm it. */
@Component
public class SignaturePermissions {

    private final Applications applications;
    private final AssessmentPermissions assessment;

    SignaturePermissions(Applications applications, AssessmentPermissions assessment) {
        this.applications = applications;
        this.assessment = assessment;
    }

    /** Officers and assessors of the support organisation, unless they are too close. */
    public Optional<Application> toConfirm(ApplicationId id, PersonId person) {
        var application = applications.find(id).filter(it -> !(it instanceof Draft));
        return application.filter(
                it ->
                        assessment.officer(person, application).isPresent()
                                || assessment.assessor(person, it) instanceof Permission.Granted);
    }
}
