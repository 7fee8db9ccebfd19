package org.laurel.scheme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an applicant fills in: steps in order, and how many pieces of evidence at least. */
public record Form(int evidenceAtLeast, Source evidenceSource, List<Step> steps) {

    /** A page of the form; {@code criterion} names the checklist that stands beside its boxes. */
    public record Step(
            String key, @Nullable String criterion, boolean evidence, List<Question> questions) {}

    /** All questions, in the order of the form. */
    public List<Question> questions() {
        return steps.stream().flatMap(step -> step.questions().stream()).toList();
    }
}
