package org.laurel.school;

import java.util.Collection;
import java.util.Optional;
import org.laurel.people.SignedIn;
import org.springframework.stereotype.Component;

/** Who may confirm who teaches at a school and who answers for it, or merge it, and why not. */
@Component
public class SchoolPermissions {

    /** Why somebody may not. */
    public enum Reason {
        OTHER_ORGANISATION,
        YOURSELF,
        COLLEAGUE
    }

    public Optional<Reason> againstValidating(
            SignedIn officer, Stay teacher, Collection<Stay> officersOwn) {
        if (!officer.officerOf(teacher.school().supportOrganisation())) {
            return Optional.of(Reason.OTHER_ORGANISATION);
        }
        if (officer.id().equals(teacher.person())) {
            return Optional.of(Reason.YOURSELF);
        }
        return officersOwn.stream().anyMatch(it -> it.school().id().equals(teacher.school().id()))
                ? Optional.of(Reason.COLLEAGUE)
                : Optional.empty();
    }

    /** Who may make a school part of another; nobody where the own school is one of them. */
    public Optional<Reason> againstMerging(
            SignedIn officer, School ends, School into, Collection<Stay> officersOwn) {
        return againstConfirming(officer, ends, officersOwn)
                .or(() -> againstConfirming(officer, into, officersOwn));
    }

    /** Who may write into a school's record who answers for it; nobody for the own school. */
    public Optional<Reason> againstConfirming(
            SignedIn officer, School school, Collection<Stay> officersOwn) {
        if (!officer.officerOf(school.supportOrganisation())) {
            return Optional.of(Reason.OTHER_ORGANISATION);
        }
        return officersOwn.stream().anyMatch(it -> it.school().id().equals(school.id()))
                ? Optional.of(Reason.COLLEAGUE)
                : Optional.empty();
    }
}
