package org.laurel.decision;

import java.math.BigDecimal;
import java.time.Instant;
import org.laurel.application.ApplicationId;
import org.laurel.people.PersonId;
import org.laurel.scheme.EditionId;

/** What was decided on one submission: kept first, told to the applicant when it is released. */
public sealed interface Decision {

    Content content();

    /** The decision itself with the result it rests on. */
    record Content(
            DecisionId id,
            ApplicationId application,
            int attempt,
            Category category,
            String wording,
            Category recommended,
            String because,
            String feedback,
            BigDecimal total,
            int maximum,
            EditionId edition,
            Letter letter,
            PersonId by,
            Instant at) {}

    record Letter(String subject, String text) {}

    /** Nobody outside the support organisation knows it yet; it can still be changed. */
    record Kept(Content content) implements Decision {}

    record Released(Content content, PersonId by, Instant at) implements Decision {}
}
