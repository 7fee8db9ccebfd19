package org.laurel.signature;

import org.laurel.people.Attempts;
import org.laurel.signature.PersonalLinks.Looked;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

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
    private final TransactionTemplate transaction;

    MailCode(
            PersonalLinks links,
            Attempts attempts,
            Tokens tokens,
            SignatureMails mails,
            TransactionTemplate transaction) {
        this.links = links;
        this.attempts = attempts;
        this.tokens = tokens;
        this.mails = mails;
        this.transaction = transaction;
    }

    public Outcome mail(String token, String networkAddress) {
        var looked = links.look(token);
        if (!(looked instanceof Looked.Works(var asked, _))) {
            return new Outcome.NoWay(looked);
        }
        if (!attempts.admits(Limits.codes(asked.id()), Limits.codesFrom(networkAddress))) {
            return new Outcome.TooMany();
        }
        return transaction.execute(_ -> mail(token));
    }

    private Outcome mail(String token) {
        var looked = links.hold(token);
        if (!(looked instanceof Looked.Works(var asked, var draft))) {
            return new Outcome.NoWay(looked);
        }
        mails.code(asked.request(), draft, tokens.newCode(asked.id(), token));
        return new Outcome.OnItsWay();
    }
}
