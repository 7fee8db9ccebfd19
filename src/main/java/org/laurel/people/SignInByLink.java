package org.laurel.people;

import org.laurel.people.OneTimeLinks.Purpose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody in who brings a link from our mail, once. */
@Service
public class SignInByLink {

    /** How it ended. */
    public sealed interface Outcome {
        record Welcome(PersonId person, int trust) implements Outcome {}

        record Spent() implements Outcome {}
    }

    private final OneTimeLinks links;
    private final People people;

    SignInByLink(OneTimeLinks links, People people) {
        this.links = links;
        this.people = people;
    }

    @Transactional
    public Outcome signIn(String token) {
        return links.use(token, Purpose.SIGN_IN)
                .flatMap(
                        used ->
                                people.byEmail(used.email())
                                        .map(it -> welcome(it.id(), used.trust())))
                .orElseGet(Outcome.Spent::new);
    }

    private static Outcome welcome(PersonId person, int trust) {
        return new Outcome.Welcome(person, trust);
    }
}
