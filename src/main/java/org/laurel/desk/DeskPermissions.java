package org.laurel.desk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.springframework.stereotype.Component;

/** Whose applications somebody may list, count, search and export. */
@Component
public class DeskPermissions {

    /**
     * The organisations whose applications are listed: the one asked for, else all of the officer's
     * own. Empty where there is nothing of theirs to see.
     */
    public Optional<List<String>> listed(SignedIn who, @Nullable String asked) {
        var own = who.officerOf();
        if (asked == null || asked.isEmpty()) {
            return own.isEmpty() ? Optional.empty() : Optional.of(own);
        }
        return own.contains(asked) ? Optional.of(List.of(asked)) : Optional.empty();
    }

    /** Central officers see how many there are of each country, and nothing else. */
    public boolean mayCountAllCountries(SignedIn who) {
        return who.is(Kind.CENTRAL_OFFICER);
    }

    /** Whoever has no office here is a teacher; an officer may be one too, but need not be. */
    public boolean onlyInOffice(SignedIn who) {
        return who.is(Kind.NATIONAL_OFFICER)
                || who.is(Kind.CENTRAL_OFFICER)
                || who.is(Kind.ADMINISTRATOR);
    }
}
