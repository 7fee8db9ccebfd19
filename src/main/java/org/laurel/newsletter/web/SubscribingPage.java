package org.laurel.newsletter.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.language.Language;
import org.laurel.site.Choice;
import org.laurel.site.Problem;

/** Where a stranger subscribes. */
public record SubscribingPage(String email, List<Problem> problems) {

    public List<Choice> languages() {
        return Arrays.stream(Language.values())
                .map(it -> new Choice(it.code(), it.ownName()))
                .toList();
    }

    public @Nullable String problem() {
        return problems.isEmpty() ? null : problems.getFirst().what();
    }
}
