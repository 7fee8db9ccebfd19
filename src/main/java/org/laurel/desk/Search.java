package org.laurel.desk;

import java.util.List;
import java.util.Set;
import org.laurel.people.PersonId;
import org.laurel.search.SearchWords.Match;

/**
 * Which applications an officer asks for. Only those of the own organisations, and none the officer
 * is too close to: an applicant learns the decision from the letter.
 */
public record Search(
        PersonId officer,
        List<String> organisations,
        Set<Stage> stages,
        String words,
        Sort sort,
        Match match) {

    public Search {
        organisations = List.copyOf(organisations);
        stages = Set.copyOf(stages);
    }

    /**
     * With the words as they were typed; each is to be found in project, teacher, school or town.
     */
    public Search(
            PersonId officer,
            List<String> organisations,
            Set<Stage> stages,
            String words,
            Sort sort) {
        this(officer, organisations, stages, words, sort, Match.TYPED);
    }

    Search mistyped() {
        return new Search(officer, organisations, stages, words, sort, Match.MISTYPED);
    }
}
