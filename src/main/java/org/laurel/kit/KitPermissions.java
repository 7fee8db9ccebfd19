package org.laurel.kit;

import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.school.Staff;
import org.springframework.stereotype.Component;

/** Who may see a kit and who may take which step with it. */
@Component
public class KitPermissions {

    private final Staff staff;

    KitPermissions(Staff staff) {
        this.staff = staff;
    }

    /** Says where it goes and that it arrived: every confirmed teacher of the school. */
    public boolean mayAnswer(SignedIn who, About kit) {
        return staff.validatedAt(who.id(), kit.school()).isPresent();
    }

    /** Sends it: an officer of the organisation that awarded the label. */
    public boolean maySend(SignedIn who, About kit) {
        return who.officerOf(kit.organisation());
    }

    /** The list of a country, with addresses. */
    public boolean mayList(SignedIn who) {
        return who.is(Kind.NATIONAL_OFFICER);
    }
}
