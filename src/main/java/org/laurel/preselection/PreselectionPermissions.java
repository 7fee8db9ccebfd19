package org.laurel.preselection;

import java.util.Collection;
import java.util.Optional;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.school.School;
import org.laurel.school.Stay;
import org.springframework.stereotype.Component;

/** Who may look at all schools and who may adjust what is known of one, and why not. */
@Component
public class PreselectionPermissions {

    /** Why somebody may not. */
    public enum Reason {
        OTHER_ORGANISATION,
        OWN_SCHOOL
    }

    public boolean mayRun(SignedIn who) {
        return who.is(Kind.CENTRAL_OFFICER);
    }

    public Optional<Reason> againstAdjusting(
            SignedIn officer, School school, Collection<Stay> officersOwn) {
        if (!officer.officerOf(school.supportOrganisation())) {
            return Optional.of(Reason.OTHER_ORGANISATION);
        }
        return officersOwn.stream().anyMatch(it -> it.school().id().equals(school.id()))
                ? Optional.of(Reason.OWN_SCHOOL)
                : Optional.empty();
    }
}
