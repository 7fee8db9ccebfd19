package org.laurel.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.laurel.people.PersonId;

/**
 * Which applications an officer asks for. Only those of the own organisations, and none the officer
 * is too close to: an applicant learns the decision from the letter.
 */
public record Search(
        PersonId officer, List<String> organisations, Set<Stage> stages, String words, Sort sort) {

    public Search {
        organisations = List.copyOf(organisations);
        stages = Set.copyOf(stages);
    }

    /** Each of these has to be found in the project, teacher, school or town. */
    List<String> wordsApart() {
        return Arrays.stream(words.split("\\s+")).filter(it -> !it.isEmpty()).toList();
    }
}
