package org.laurel.assessment;

import java.util.Optional;
import org.laurel.application.Application;
import org.laurel.language.Language;

/**
 * What an applicant was told about an earlier submission or application; the module that decides
 * knows it.
 */
public interface EarlierFeedback {

    /** The words of the earlier decision, for a reader of a language. */
    record Told(String decided, String feedback) {}

    Optional<Told> before(Application application, int attempt, Language language);
}
