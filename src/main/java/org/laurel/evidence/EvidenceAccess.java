package org.laurel.evidence;

import org.laurel.people.SignedIn;
import org.laurel.writing.FormId;

/**
 * Who may see and change the evidence of a form: the modules that own forms or show them answer as
 * beans, each for its own. One yes is enough; a form nobody speaks for does not exist.
 */
public interface EvidenceAccess {

    boolean mayRead(SignedIn who, FormId form);

    boolean mayWrite(SignedIn who, FormId form);
}
