package org.laurel.evidence;

import org.laurel.people.SignedIn;
import org.laurel.writing.FormId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks everybody who speaks for forms. */
@Component
public class EvidencePermissions {

    private final ObjectProvider<EvidenceAccess> owners;

    EvidencePermissions(ObjectProvider<EvidenceAccess> owners) {
        this.owners = owners;
    }

    public boolean mayRead(SignedIn who, FormId form) {
        return owners.stream().anyMatch(it -> it.mayRead(who, form)) || mayWrite(who, form);
    }

    public boolean mayWrite(SignedIn who, FormId form) {
        return owners.stream().anyMatch(it -> it.mayWrite(who, form));
    }
}
