package org.laurel.scheme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something an applicant is asked. */
public sealed interface Question {

    String key();

    /** A readiness question: its answer is the fact that the requirement of the same key reads. */
    record YesNo(String key) implements Question {}

    /**
     * A box to write in, with the number of words that fit. One with the key of a sub-criterion
     * asks how that statement is put into practice; a plan tells what is to come.
     */
    record Text(
            String key,
            int words,
            boolean required,
            boolean plan,
            @Nullable Proof evidence,
            Source source)
            implements Question {}

    /** How far the applicants themselves see a statement of the rubric fulfilled, by its levels. */
    record Rating(String key, String of) implements Question {}

    /** Whether an answer is to be shown by a link or file of its own. */
    enum Proof {
        REQUIRED,
        WELCOME
    }

    record Choice(String key, List<String> options, boolean required, Source source)
            implements Question {}
}
