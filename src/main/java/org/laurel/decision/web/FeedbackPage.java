package org.laurel.decision.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.application.ApplicationId;

/** Why an application was returned, for those who improve it; {@code until} while they can. */
public record FeedbackPage(
        ApplicationId application,
        String scheme,
        String school,
        @Nullable String until,
        List<Try> tries) {

    /** One submission that was returned. */
    public record Try(int attempt, String when, String overall, List<Said> said) {}

    public record Said(String statement, String feedback) {}
}
