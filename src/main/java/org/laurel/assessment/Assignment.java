package org.laurel.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
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

    /** It is no longer the assessor's, and a sheet that was handed in counts no longer. */
    record Ended(Task task, Instant at, Ending how, String because) implements Assignment {}

    /** How an assignment ended before its time. */
    enum Ending {
        /** By an officer, who says why. */
        TAKEN_BACK,
        ROLE_GONE,
        /** Its assessor came to the school or into the project, or had been there. */
        TOO_CLOSE;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Ending of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
