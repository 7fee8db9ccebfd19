package org.laurel.signature;

import org.laurel.people.Attempts;
import org.laurel.signature.PersonalLinks.Looked;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails the code that signing asks for: it proves that whoever has the link reads the mailbox now.
 */
@Service
public class MailCode {

    /** How it ended. */
    public sealed interface Outcome {
        record OnItsWay() implements Outcome {}

        record TooMany() implements Outcome {}

        /** The link does not lead there. */
        record NoWay(Looked because) implements Outcome {}
    }

    private final PersonalLinks links;
    private final Attempts attempts;
    private final Tokens tokens;
    private final SignatureMails mails;

    MailCode(PersonalLinks links, Attempts attempts, Tokens tokens, SignatureMails mails) {
        this.links = links;
        this.attempts = attempts;
        this.tokens = tokens;
        this.mails = mails;
    }

    @Transactional
    public Outcome mail(String token, String networkAddress) {
        var looked = links.hold(token);
        if (!(looked instanceof Looked.Works(var asked, var draft))) {
            return new Outcome.NoWay(looked);
        }
        if (!attempts.admits(Limits.codes(asked.id()), Limits.codesFrom(networkAddress))) {
            return new Outcome.TooMany();
        }
        mails.code(asked.request(), draft, tokens.newCode(asked.id(), token));
        return new Outcome.OnItsWay();
    }
}
