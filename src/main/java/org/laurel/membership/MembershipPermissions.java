package org.laurel.membership;

import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.school.SchoolId;
import org.laurel.school.Staff;
import org.springframework.stereotype.Component;

/** Who may see a member's page and who may write to all members. */
@Component
public class MembershipPermissions {

    private final Staff staff;

    MembershipPermissions(Staff staff) {
        this.staff = staff;
    }

    /** Every confirmed teacher of the school. */
    public boolean maySee(SignedIn who, SchoolId school) {
        return staff.validatedAt(who.id(), school).isPresent();
    }

    public boolean mayWrite(SignedIn who) {
        return who.is(Kind.CENTRAL_OFFICER);
    }
}
