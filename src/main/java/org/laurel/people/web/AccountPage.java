package org.laurel.people.web;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.people.Passwords;
import org.laurel.people.Person;
import org.laurel.site.Choice;
import org.laurel.site.Problem;
import org.laurel.words.Texts;

/** What Laurel knows of a person, and what that person may change. */
public record AccountPage(
        Person person,
        ZoneId zone,
        List<Choice> zones,
        boolean hasPassword,
        boolean hasCodeApp,
        Note note) {

    /** What became of the change just sent. */
    public enum Note {
        NONE,
        SAVED,
        PASSWORD_CHANGED,
        PASSWORD_TO_CHANGE,
        NAME_UNFIT,
        PASSWORD_WRONG,
        PASSWORD_UNFIT,
        PASSWORD_COMMON,
        PASSWORD_OWN,
        TOO_MANY
    }

    public List<Problem> problems(Texts t) {
        return switch (note) {
            case NONE, SAVED, PASSWORD_CHANGED, PASSWORD_TO_CHANGE -> List.of();
            case NAME_UNFIT -> List.of(new Problem("name", t.say("people.join.name-unfit")));
            case PASSWORD_WRONG ->
                    List.of(new Problem("old-password", t.say("people.account.password-wrong")));
            case PASSWORD_UNFIT ->
                    List.of(
                            new Problem(
                                    "new-password",
                                    t.say("people.join.password-unfit", Passwords.SHORTEST)));
            case PASSWORD_COMMON ->
                    List.of(new Problem("new-password", t.say("people.password.common")));
            case PASSWORD_OWN -> List.of(new Problem("new-password", t.say("people.password.own")));
            case TOO_MANY -> List.of(new Problem("old-password", t.say("people.account.too-many")));
        };
    }

    public @Nullable String problem(String at, Texts t) {
        return Problem.at(at, problems(t));
    }
}
