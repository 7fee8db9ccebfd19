package org.laurel.invitation;

import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.springframework.stereotype.Component;

/** Who may look at the invitations of a round and release them. */
@Component
public class InvitationPermissions {

    public boolean mayRelease(SignedIn who) {
        return who.is(Kind.CENTRAL_OFFICER);
    }
}
