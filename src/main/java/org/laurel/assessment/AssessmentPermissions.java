package org.laurel.assessment;

import java.util.Optional;
import java.util.Set;
import org.laurel.application.Application;
import org.laurel.people.People;
import org.laurel.people.PersonId;
import org.laurel.people.Role;
import org.springframework.stereotype.Component;

/** Who may assign, read, score and agree; a conflict of interest outweighs every role. */
@Component
public class AssessmentPermissions {

    /** What a person may do with an application, or why not. */
    public sealed interface Permission {
        record Granted(Application application) implements Permission {}

        /** It is not this person's to see: for them it does not exist. */
        record Hidden() implements Permission {}

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

    /** Whether an officer may see an application that was handed in, and act on it. */
    public Permission officer(PersonId person, Optional<Application> application) {
        return application
                .filter(it -> !(it instanceof Application.Draft))
                .filter(it -> holds(person, Role.Kind.NATIONAL_OFFICER, it))
                .map(it -> unlessTooClose(person, it))
                .orElseGet(Permission.Hidden::new);
    }

    /** Whether a person may be asked to assess an application. */
    public Permission assessor(PersonId person, Application application) {
        return holds(person, Role.Kind.ASSESSOR, application)
                ? unlessTooClose(person, application)
                : new Permission.Hidden();
    }

    /** A score sheet is its assessor's alone, and nobody's once the assessor stepped back. */
    public Optional<Assignment> sheet(PersonId person, AssignmentId id) {
        return assignments
                .find(id)
                .filter(it -> it.task().assessor().equals(person))
                .filter(it -> !(it instanceof Assignment.Recused));
    }

    private boolean holds(PersonId person, Role.Kind kind, Application application) {
        var organisation = application.about().supportOrganisation();
        return people.find(person)
                .filter(it -> it.roles().contains(new Role(kind, organisation)))
                .isPresent();
    }

    private Permission unlessTooClose(PersonId person, Application application) {
        var because = conflicts.between(person, application.id());
        return because.isEmpty()
                ? new Permission.Granted(application)
                : new Permission.TooClose(because);
    }
}
