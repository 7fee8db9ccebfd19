package org.laurel.people;

import java.util.Optional;
import org.laurel.people.Role.Kind;
import org.springframework.stereotype.Component;

/** Who may give and take roles, and why not. */
@Component
public class PeoplePermissions {

    /** Why somebody may not. */
    public enum Reason {
        NOT_YOUR_ROLE_TO_GIVE,
        NOT_YOURSELF
    }

    /** Whether somebody has any role to give at all. */
    public boolean mayNameOthers(SignedIn who) {
        return who.is(Kind.ADMINISTRATOR) || who.is(Kind.NATIONAL_OFFICER);
    }

    /** Administrators give every role, national officers that of an assessor for their own. */
    public Optional<Reason> againstGranting(SignedIn who, Role role, PersonId to) {
        if (!who.is(Kind.ADMINISTRATOR) && !ownAssessor(who, role)) {
            return Optional.of(Reason.NOT_YOUR_ROLE_TO_GIVE);
        }
        // Nobody widens the own powers, and nobody locks themselves out by a slip.
        return who.id().equals(to) ? Optional.of(Reason.NOT_YOURSELF) : Optional.empty();
    }

    public Optional<Reason> againstResettingSecondFactor(SignedIn who, PersonId of) {
        if (!who.is(Kind.ADMINISTRATOR)) {
            return Optional.of(Reason.NOT_YOUR_ROLE_TO_GIVE);
        }
        return who.id().equals(of) ? Optional.of(Reason.NOT_YOURSELF) : Optional.empty();
    }

    private static boolean ownAssessor(SignedIn who, Role role) {
        return role.kind() == Kind.ASSESSOR && who.officerOf(role.supportOrganisation());
    }
}
