package org.laurel.register;

import org.jspecify.annotations.Nullable;
import org.laurel.school.SchoolId;
import org.laurel.search.SearchWords;

/** What somebody looks for in the register; what is null or blank does not narrow the search. */
public record RegisterSearch(
        String text, @Nullable String country, @Nullable Integer year, @Nullable SchoolId school) {

    private static final int LONGEST = 100;

    public RegisterSearch {
        text = text.strip().substring(0, Math.min(text.strip().length(), LONGEST));
    }

    /** What the text is looked for by; signs alone are nothing to look for. */
    public SearchWords words() {
        return SearchWords.of(text);
    }

    public static RegisterSearch ofSchool(SchoolId school) {
        return new RegisterSearch("", null, null, school);
    }

    /** Nothing was asked for, so the whole register answers. */
    public boolean everything() {
        return text.isEmpty() && country == null && year == null && school == null;
    }
}
