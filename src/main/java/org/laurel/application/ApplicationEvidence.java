package org.laurel.application;

import org.laurel.application.Application.Draft;
import org.laurel.evidence.EvidenceAccess;
import org.laurel.people.SignedIn;
import org.laurel.writing.FormId;
import org.springframework.stereotype.Component;

/** Applicants see the evidence of their own applications, and change it while they draft. */
@Component
class ApplicationEvidence implements EvidenceAccess {

    private final ApplicationPermissions permissions;

    ApplicationEvidence(ApplicationPermissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public boolean mayRead(SignedIn who, FormId form) {
        return permissions.find(new ApplicationId(form.value()), who.id()).isPresent();
    }

    @Override
    public boolean mayWrite(SignedIn who, FormId form) {
        return permissions
                .find(new ApplicationId(form.value()), who.id())
                .filter(Draft.class::isInstance)
                .isPresent();
    }
}
