package org.laurel.evidence;

import java.util.Optional;
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
    private final Evidence evidence;

    EvidencePermissions(ObjectProvider<EvidenceAccess> owners, Answers answers, Evidence evidence) {
        this.owners = owners;
        this.answers = answers;
        this.evidence = evidence;
    }

    public boolean mayRead(SignedIn who, FormId form) {
        return owners.stream().anyMatch(it -> it.mayRead(who, form) || it.mayWrite(who, form));
    }

    public boolean mayWrite(SignedIn who, FormId form) {
        return owners.stream().anyMatch(it -> it.mayWrite(who, form)) && !answers.closed(form);
    }

    /**
     * The form of an item this person may change, with its evidence held until the transaction
     * ends; empty where there is no such item or none to change.
     */
    Optional<FormId> hold(SignedIn who, ItemId item) {
        var form = evidence.formOf(item);
        form.ifPresent(evidence::hold);
        return form.filter(it -> mayWrite(who, it));
    }
}
