package org.laurel.people;

import java.util.ArrayList;
import java.util.List;
import org.laurel.language.Language;

/** What somebody who joins tells us. The password is empty where mailed links are enough. */
public record Newcomer(String name, Language language, String password, boolean namePublic) {

    /** Something that must be said otherwise before it can be taken. */
    public enum Problem {
        NAME,
        PASSWORD,
        COMMON_PASSWORD,
        OWN_PASSWORD;

        private static Problem of(Passwords.Unfit unfit) {
            return switch (unfit) {
                case LENGTH -> PASSWORD;
                case COMMON -> COMMON_PASSWORD;
                case OWN -> OWN_PASSWORD;
            };
        }
    }

    List<Problem> problems(Passwords passwords, String email) {
        var problems = new ArrayList<Problem>();
        if (PersonalName.of(name).isEmpty()) {
            problems.add(Problem.NAME);
        }
        if (!password.isEmpty()) {
            passwords.against(password, name, email).map(Problem::of).ifPresent(problems::add);
        }
        return List.copyOf(problems);
    }

    @Override
    public String toString() {
        return "Newcomer"; // the password reaches no log
    }
}
