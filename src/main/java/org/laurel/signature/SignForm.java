package org.laurel.signature;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.laurel.application.Application.Draft;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.people.Attempts;
import org.laurel.people.People;
import org.laurel.signature.PersonalLinks.Looked;
import org.laurel.signature.Signature.Asked;
import org.laurel.signature.Signature.Signed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The head signs, with the link and the code that was mailed a moment ago. */
@Service
public class SignForm {

    /** How it ended. */
    public sealed interface Outcome {
        record Done(Signed signed) implements Outcome {}

        record WrongCode() implements Outcome {}

        /** Too old or tried too often: a new one has to be mailed. */
        record CodeSpent() implements Outcome {}

        record TooMany() implements Outcome {}

        record NoWay(Looked because) implements Outcome {}
    }

    private final PersonalLinks links;
    private final Attempts attempts;
    private final Tokens tokens;
    private final Signatures signatures;
    private final SignatureMails mails;
    private final People people;
    private final History history;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SignForm(
            PersonalLinks links,
            Attempts attempts,
            Tokens tokens,
            Signatures signatures,
            SignatureMails mails,
            People people,
            History history,
            Clock clock,
            TransactionTemplate transaction) {
        this.links = links;
        this.attempts = attempts;
        this.tokens = tokens;
        this.signatures = signatures;
        this.mails = mails;
        this.people = people;
        this.history = history;
        this.clock = clock;
        this.transaction = transaction;
    }

    public Outcome sign(String token, String code, String networkAddress) {
        var looked = links.look(token);
        if (!(looked instanceof Looked.Works)) {
            return new Outcome.NoWay(looked);
        }
        if (!attempts.admits(Limits.triesFrom(networkAddress))) {
            return new Outcome.TooMany();
        }
        return transaction.execute(_ -> sign(token, code));
    }

    private Outcome sign(String token, String code) {
        var looked = links.hold(token);
        if (!(looked instanceof Looked.Works(var asked, var draft))) {
            return new Outcome.NoWay(looked);
        }
        return switch (tokens.tryCode(asked.id(), token, code)) {
            case RIGHT -> new Outcome.Done(sign(asked, draft));
            case WRONG -> new Outcome.WrongCode();
            case SPENT -> new Outcome.CodeSpent();
        };
    }

    private Signed sign(Asked asked, Draft draft) {
        var now = clock.instant();
        var request = asked.request();
        signatures.sign(asked.id(), now);
        history.add(
                new Event(
                        draft.id().subject(),
                        "signature.signed",
                        account(request.signatory().email()),
                        now,
                        Map.of("version", request.version(), "request", asked.id().toString())));
        mails.signed(request, draft);
        return new Signed(request, now);
    }

    /** A head needs no account; who has one is named by it. */
    private java.util.@Nullable UUID account(String email) {
        return people.byEmail(email).map(it -> it.id().value()).orElse(null);
    }
}
