package org.laurel.desk.web;

import java.util.Optional;
import java.util.UUID;
import org.laurel.application.ApplicationId;
import org.laurel.people.PersonId;

/** Who is asked for what, as the preview sends it back. */
record AssignmentPair(ApplicationId application, PersonId assessor) {

    String written() {
        return application + ":" + assessor;
    }

    static Optional<AssignmentPair> read(String written) {
        try {
            return Optional.of(
                    new AssignmentPair(
                            new ApplicationId(UUID.fromString(written.substring(0, 36))),
                            new PersonId(UUID.fromString(written.substring(37)))));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }
}
