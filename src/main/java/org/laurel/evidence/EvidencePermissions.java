package org.laurel.evidence;

import org.laurel.people.SignedIn;
import org.laurel.writing.Answers;
import org.laurel.writing.FormId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks everybody who speaks for forms; a closed form takes no evidence, whoever owns it. */
@Component
public class EvidencePermissions {

    private final ObjectProvider<EvidenceAccess> owners;
    private final Answers answers;

    EvidencePermissions(ObjectProvider<EvidenceAccess> owners, Answers answers) {
        this.owners = owners;
        this.answers = answers;
    }

    public boolean mayRead(SignedIn who, FormId form) {
        return owners.stream().anyMatch(it -> it.mayRead(who, form) || it.mayWrite(who, form));
    }

    public boolean mayWrite(SignedIn who, FormId form) {
        return owners.stream().anyMatch(it -> it.mayWrite(who, form)) && !answers.closed(form);
    }
}
