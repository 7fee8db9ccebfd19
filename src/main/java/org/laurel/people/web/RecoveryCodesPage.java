package org.laurel.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.site.Problem;
import org.laurel.words.Texts;

/** How many recovery codes are left, new ones on the one page that shows them, and another app. */
public record RecoveryCodesPage(String back, int left, List<String> made, Trouble trouble) {

    /** Why nothing was changed, and beside which button. */
    public enum Trouble {
        NONE,
        CODE_WRONG,
        APP_CODE_WRONG,
        TOO_MANY,
        APP_TOO_MANY
    }

    @Override
    public String toString() {
        return "RecoveryCodesPage"; // the codes reach no log
    }

    public List<Problem> problems(Texts t) {
        return switch (trouble) {
            case NONE -> List.of();
            case CODE_WRONG -> List.of(new Problem("code", t.say("people.recovery.wrong")));
            case APP_CODE_WRONG -> List.of(new Problem("app-code", t.say("people.recovery.wrong")));
            case TOO_MANY -> List.of(new Problem("code", t.say("people.second-factor.too-many")));
            case APP_TOO_MANY ->
                    List.of(new Problem("app-code", t.say("people.second-factor.too-many")));
        };
    }

    public @Nullable String problem(String at, Texts t) {
        return Problem.at(at, problems(t));
    }
}
