package org.laurel.membership.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.language.Language;
import org.laurel.site.Choice;
import org.laurel.site.Problem;

/** The page on which a mailing is written; {@code action} is where it is kept. */
public record MailingFormPage(
        String action, MailingForm form, List<Choice> countries, List<Problem> problems) {

    public List<Language> languages() {
        return List.of(Language.values());
    }

    public @Nullable String problem(String at) {
        return problems.stream()
                .filter(it -> it.at().equals(at))
                .map(Problem::what)
                .findFirst()
                .orElse(null);
    }
}
