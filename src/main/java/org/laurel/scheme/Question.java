package org.laurel.scheme;

import java.util.List;

/** Something an applicant is asked. */
public sealed interface Question {

    String key();

    /** A readiness question: its answer is the fact that the requirement of the same key reads. */
    record YesNo(String key) implements Question {}

    /** A box to write in, with the number of words that fit. */
    record Text(String key, int words, boolean required, Source source) implements Question {}

    record Choice(String key, List<String> options, boolean required, Source source)
            implements Question {}
}
