package org.laurel.signature;

import org.laurel.application.Application.Draft;
import org.laurel.application.ApplicationPermissions;
import org.laurel.evidence.EvidenceAccess;
import org.laurel.people.SignedIn;
import org.laurel.signature.Signature.Asked;
import org.laurel.writing.FormId;
import org.springframework.stereotype.Component;

/** A signed page is uploaded by the school's teachers and seen by those who confirm it. */
@Component
class ScanEvidence implements EvidenceAccess {

    private final Signatures signatures;
    private final ApplicationPermissions applications;
    private final SignaturePermissions permissions;

    ScanEvidence(
            Signatures signatures,
            ApplicationPermissions applications,
            SignaturePermissions permissions) {
        this.signatures = signatures;
        this.applications = applications;
        this.permissions = permissions;
    }

    @Override
    public boolean mayRead(SignedIn who, FormId form) {
        return signatures
                .find(new SignatureId(form.value()))
                .map(it -> it.request().application())
                .filter(
                        it ->
                                applications.find(it, who.id()).isPresent()
                                        || permissions.toConfirm(it, who.id()).isPresent())
                .isPresent();
    }

    @Override
    public boolean mayWrite(SignedIn who, FormId form) {
        return signatures
                .find(new SignatureId(form.value()))
                .filter(Asked.class::isInstance)
                .flatMap(it -> applications.find(it.request().application(), who.id()))
                .filter(Draft.class::isInstance)
                .isPresent();
    }
}
