package org.laurel.people.web;

import java.util.List;
import org.laurel.people.Person;
import org.laurel.people.Role;
import org.laurel.people.Role.Kind;
import org.laurel.site.Choice;
import org.laurel.site.Problem;
import org.laurel.words.Texts;

/** Who holds which role for one support organisation, or for all of Laurel where that is empty. */
public record RolesPage(
        String organisation,
        List<Choice> organisations,
        List<Kind> kinds,
        List<Holder> holders,
        boolean mayReset,
        String email,
        Note note) {

    /** Somebody and the role. */
    public record Holder(Person person, Role role) {}

    /** What became of the change just sent. */
    public enum Note {
        NONE,
        GRANTED,
        REVOKED,
        SECOND_FACTOR_RESET,
        NOBODY_THERE,
        NOT_YOURSELF
    }

    public List<Choice> kindChoices(Texts t) {
        return kinds.stream()
                .map(it -> new Choice(it.key(), t.say("people.role." + it.key())))
                .toList();
    }

    public List<Problem> problems(Texts t) {
        return switch (note) {
            case NONE, GRANTED, REVOKED, SECOND_FACTOR_RESET -> List.of();
            case NOBODY_THERE -> List.of(new Problem("email", t.say("people.roles.nobody-there")));
            case NOT_YOURSELF -> List.of(new Problem("email", t.say("people.roles.not-yourself")));
        };
    }
}
