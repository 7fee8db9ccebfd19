package org.laurel.people.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laurel.language.Language;
import org.laurel.people.Newcomer;
import org.laurel.people.Passwords;
import org.laurel.people.TakeAddress.Taken;
import org.laurel.site.Choice;
import org.laurel.site.Problem;
import org.laurel.words.Texts;

/** What a person who joins fills in, and what is wrong with it so far. */
public record JoinForm(
        String action,
        String email,
        Newcomer typed,
        List<Newcomer.Problem> unfit,
        Optional<Taken> address) {

    public List<Problem> problems(Texts t) {
        var inOrder = new java.util.ArrayList<Problem>();
        address.map(it -> t.say(key(it))).ifPresent(it -> inOrder.add(new Problem("email", it)));
        for (var problem : unfit) {
            inOrder.add(
                    switch (problem) {
                        case NAME -> new Problem("name", t.say("people.join.name-unfit"));
                        case COMMON_PASSWORD ->
                                new Problem("password", t.say("people.password.common"));
                        case OWN_PASSWORD -> new Problem("password", t.say("people.password.own"));
                        case PASSWORD ->
                                new Problem(
                                        "password",
                                        t.say("people.join.password-unfit", Passwords.SHORTEST));
                    });
        }
        return List.copyOf(inOrder);
    }

    private static String key(Taken address) {
        return address instanceof Taken.OutOfReach
                ? "people.address.out-of-reach"
                : "people.sign-in.no-address";
    }

    public @Nullable String problem(String at, Texts t) {
        return Problem.at(at, problems(t));
    }

    public static List<Choice> languages() {
        return Arrays.stream(Language.values())
                .map(it -> new Choice(it.code(), it.ownName()))
                .toList();
    }

    static Newcomer typed(String name, String language, String password, String namePublic) {
        return new Newcomer(
                name,
                Language.of(language).orElse(Language.EN),
                password,
                namePublic.equals("yes"));
    }
}
