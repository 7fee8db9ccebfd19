package org.laurel.assessment;

import java.util.Optional;
import org.laurel.application.Application;
import org.laurel.application.ApplicationId;
import org.laurel.application.Applications;
import org.laurel.evidence.EvidenceAccess;
import org.laurel.people.SignedIn;
import org.laurel.writing.FormId;
import org.springframework.stereotype.Component;

/** Assessors and officers see the evidence of what was handed in to them. */
@Component
class AssessedEvidence implements EvidenceAccess {

    private final Applications applications;
    private final AssessmentPermissions permissions;

    AssessedEvidence(Applications applications, AssessmentPermissions permissions) {
        this.applications = applications;
        this.permissions = permissions;
    }

    @Override
    public boolean mayRead(SignedIn who, FormId form) {
        return applications
                .find(new ApplicationId(form.value()))
                .filter(it -> mayRead(who, it))
                .isPresent();
    }

    @Override
    public boolean mayWrite(SignedIn who, FormId form) {
        return false;
    }

    private boolean mayRead(SignedIn who, Application application) {
        return permissions.officer(who.id(), Optional.of(application)).isPresent()
                || permissions.assesses(who.id(), application);
    }
}
