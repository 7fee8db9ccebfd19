package org.laurel.people.web;

import java.util.List;
import org.laurel.site.Problem;
import org.laurel.words.Texts;

/** The two ways in: a password, or a link in the mail. */
public record SignInPage(String email, String back, Trouble trouble) {

    /** Why the person is still here. */
    public enum Trouble {
        NONE,
        /** The page stood open too long. */
        WAITED,
        WRONG,
        TOO_MANY,
        NO_ADDRESS,
        OUT_OF_REACH
    }

    public List<Problem> problems(Texts t) {
        return switch (trouble) {
            case NONE -> List.of();
            case WAITED -> List.of(new Problem("email", t.say("people.sign-in.waited")));
            case WRONG -> List.of(new Problem("password", t.say("people.sign-in.wrong")));
            case TOO_MANY -> List.of(new Problem("password", t.say("people.sign-in.too-many")));
            case NO_ADDRESS -> List.of(new Problem("email", t.say("people.sign-in.no-address")));
            case OUT_OF_REACH ->
                    List.of(new Problem("email", t.say("people.address.out-of-reach")));
        };
    }
}
