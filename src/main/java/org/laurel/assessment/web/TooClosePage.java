package org.laurel.assessment.web;

import java.util.Collection;
import java.util.List;
import org.laurel.assessment.ConflictOfInterest;
import org.laurel.words.Texts;

/** Why somebody must not judge an application. */
public record TooClosePage(List<String> reasons) {

    public static TooClosePage of(Collection<ConflictOfInterest> because, Texts t) {
        return new TooClosePage(
                because.stream()
                        .sorted()
                        .map(it -> t.say("assessment.conflict." + it.key()))
                        .toList());
    }
}
