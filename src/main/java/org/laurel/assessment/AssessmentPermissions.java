package org.laurel.assessment;

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
        record Granted() implements Permission {}

        /** It is not this person's to see: for them it does not exist. */
        record Hidden() implements Permission {}

        record TooClose(Set<ConflictOfInterest> because) implements Permission {}
    }

    private final ConflictsOfInterest conflicts;
    private final People people;

    AssessmentPermissions(ConflictsOfInterest conflicts, People people) {
        this.conflicts = conflicts;
        this.people = people;
    }

    /** Whether an officer may see an application that was handed in, and act on it. */
    public Permission officer(PersonId person, Application application) {
        var about = application.about();
        var officer = holds(person, Role.Kind.NATIONAL_OFFICER, about.supportOrganisation());
        if (!officer || application instanceof Application.Draft) {
            return new Permission.Hidden();
        }
        return unlessTooClose(person, application);
    }

    /** Whether a person may be asked to assess an application. */
    public Permission assessor(PersonId person, Application application) {
        return holds(person, Role.Kind.ASSESSOR, application.about().supportOrganisation())
                ? unlessTooClose(person, application)
                : new Permission.Hidden();
    }

    private boolean holds(PersonId person, Role.Kind kind, String organisation) {
        return people.find(person)
                .filter(it -> it.roles().contains(new Role(kind, organisation)))
                .isPresent();
    }

    private Permission unlessTooClose(PersonId person, Application application) {
        var because = conflicts.between(person, application.id());
        return because.isEmpty() ? new Permission.Granted() : new Permission.TooClose(because);
    }
}
