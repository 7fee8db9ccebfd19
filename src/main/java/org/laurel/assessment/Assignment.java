package org.laurel.assessment;

import java.time.Instant;
import java.time.LocalDate;
import org.laurel.application.ApplicationId;
import org.laurel.people.PersonId;

/** One assessor's work on one application. */
public sealed interface Assignment {

    Task task();

    /** What an assessor was asked to judge, and by when. */
    record Task(
            AssignmentId id,
            ApplicationId application,
            int attempt,
            PersonId assessor,
            Instant assignedAt,
            LocalDate dueOn) {}

    record Open(Task task) implements Assignment {}

    record HandedIn(Task task, Instant at) implements Assignment {}

    record Recused(Task task, Instant at, String because) implements Assignment {}
}
