package org.laurel.people;

import java.time.Duration;
import org.laurel.people.Attempts.Bound;
import org.springframework.stereotype.Service;

/** Lets somebody in who knows the password of an account. */
@Service
public class SignInWithPassword {

    /** How it ended. An unknown address ends like a wrong password. */
    public sealed interface Outcome {
        /**
         * The trust is that of the moment before the password was compared.
         *
         * @param common many people have this password, so another is to be chosen
         */
        record Welcome(PersonId person, int trust, boolean common) implements Outcome {}

        record Wrong() implements Outcome {}

        record TooMany(Duration pause) implements Outcome {}
    }

    private final Attempts attempts;
    private final Credentials credentials;
    private final Passwords passwords;

    SignInWithPassword(Attempts attempts, Credentials credentials, Passwords passwords) {
        this.attempts = attempts;
        this.credentials = credentials;
        this.passwords = passwords;
    }

    public Outcome signIn(String email, String password, String networkAddress) {
        var typed = EmailAddress.form(email);
        var bound = Bound.password(typed);
        var place = Bound.passwordFrom(networkAddress);
        if (!attempts.admits(bound, place)) {
            return new Outcome.TooMany(bound.within());
        }
        var known = credentials.account(typed);
        if (!passwords.match(password, known.map(it -> it.passwordHash()).orElse(null))) {
            return new Outcome.Wrong();
        }
        attempts.forgive(bound, place);
        var account = known.orElseThrow();
        return new Outcome.Welcome(account.person(), account.trust(), passwords.isCommon(password));
    }
}
