package org.laurel.decision;

import java.time.Instant;
import java.util.Map;
import org.laurel.application.ApplicationId;
import org.laurel.people.PersonId;

/** That a submission was returned to be improved, with the feedback on each statement. */
public record Returned(
        ApplicationId application,
        int attempt,
        String overall,
        Map<String, String> feedback,
        PersonId by,
        Instant at) {

    public Returned {
        feedback = Map.copyOf(feedback);
    }
}
