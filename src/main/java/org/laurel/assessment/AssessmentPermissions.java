package org.laurel.assessment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.laurel.application.Application;
import org.laurel.people.People;
import org.laurel.people.PersonId;
import org.laurel.people.Role;
import org.springframework.stereotype.Component;

/**
 * Who may assign, read, score and agree, by what is true at this moment. A conflict of interest
 * outweighs every role: for whoever stands too close an application exists as little as for a
 * stranger, or the own result could be read before it is told.
 */
@Component
public class AssessmentPermissions {

    /** Whether somebody can be asked to assess an application, or why not. */
    public sealed interface Permission {
        record Granted() implements Permission {}

        record NotAnAssessor() implements Permission {}

        record TooClose(Set<ConflictOfInterest> because) implements Permission {}
    }

    private final Assignments assignments;
    private final ConflictsOfInterest conflicts;
    private final People people;

    AssessmentPermissions(Assignments assignments, ConflictsOfInterest conflicts, People people) {
        this.assignments = assignments;
        this.conflicts = conflicts;
        this.people = people;
    }

    /** An application that was handed in, where it is the officer's to see and to act on. */
    public Optional<Application> officer(PersonId person, Optional<Application> application) {
        return application
                .filter(it -> !(it instanceof Application.Draft))
                .filter(it -> holds(person, Role.Kind.NATIONAL_OFFICER, it))
                .filter(it -> conflicts.between(person, it.id()).isEmpty());
    }

    /** Whether a person may be asked to assess an application. */
    public Permission assessor(PersonId person, Application application) {
        if (!holds(person, Role.Kind.ASSESSOR, application)) {
            return new Permission.NotAnAssessor();
        }
        var because = conflicts.between(person, application.id());
        return because.isEmpty() ? new Permission.Granted() : new Permission.TooClose(because);
    }

    /** Whether a person was asked to assess what was handed in last, and still may. */
    public boolean assesses(PersonId person, Application application) {
        return Application.lastSubmission(application)
                .filter(it -> assignments.standing(application.id(), it.attempt(), person))
                .isPresent();
    }

    /** A score sheet is its assessor's alone, as long as that is an assessor and not too close. */
    public Optional<Assignment> sheet(PersonId person, AssignmentId id) {
        return assignments.standing(id, person);
    }

    /** All sheets that are a person's to read, the earliest promise first. */
    public List<Assignment> sheets(PersonId person) {
        return assignments.standing(person);
    }

    private boolean holds(PersonId person, Role.Kind kind, Application application) {
        var organisation = application.about().supportOrganisation();
        return people.find(person)
                .filter(it -> it.roles().contains(new Role(kind, organisation)))
                .isPresent();
    }
}
