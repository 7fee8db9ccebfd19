package org.laurel.label;

import java.time.LocalDate;
import org.laurel.people.PersonId;

/** Whose a label is, and for what. */
public sealed interface Bearer {

    /** A teacher's for a project, without end; lists show the name only after the teacher's yes. */
    record Teacher(PersonId id, String name, boolean namePublic, String project)
            implements Bearer {}

    /** The school's own, from its first day until its last. */
    record School(LocalDate from, LocalDate until) implements Bearer {}
}
