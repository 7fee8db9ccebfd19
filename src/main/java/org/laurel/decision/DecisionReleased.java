package org.laurel.decision;

import java.time.Instant;
import org.laurel.application.ApplicationId;

/** An applicant is told what was decided; what must be true at once is made in this transaction. */
public record DecisionReleased(
        DecisionId decision, ApplicationId application, Category category, Instant at) {}
