package org.laurel.school.web;

import java.util.List;
import java.util.Optional;
import org.laurel.school.SchoolPermissions.Reason;
import org.laurel.school.Stay;

/** Teachers who wait for their support organisation, or the ones just chosen to be confirmed. */
public record TeachersPage(List<Waiting> waiting, Optional<String> next, int validated) {

    /** Somebody who waits, and why this officer may not confirm, where that is so. */
    public record Waiting(Stay stay, String name, String email, Optional<Reason> inTheWay) {}

    /** Those of the list that this officer may confirm. */
    public List<Waiting> possible() {
        return waiting.stream().filter(it -> it.inTheWay().isEmpty()).toList();
    }
}
