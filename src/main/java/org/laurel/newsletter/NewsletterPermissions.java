package org.laurel.newsletter;

import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.springframework.stereotype.Component;

/** Who may announce a round to the subscribers. */
@Component
public class NewsletterPermissions {

    public boolean mayAnnounce(SignedIn who) {
        return who.is(Kind.CENTRAL_OFFICER);
    }
}
