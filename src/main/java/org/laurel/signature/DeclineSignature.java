package org.laurel.signature;

import java.time.Clock;
import java.util.Map;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.signature.PersonalLinks.Looked;
import org.laurel.text.Typed;
import org.laurel.writing.Answers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The head does not sign, says why, and the school can go on writing. */
@Service
public class DeclineSignature {

    private static final int LONGEST = 2_000;

    /** How it ended. */
    public sealed interface Outcome {
        record Declined() implements Outcome {}

        record ReasonNeeded() implements Outcome {}

        record TooLong(int most) implements Outcome {}

        record NoWay(Looked because) implements Outcome {}
    }

    private final PersonalLinks links;
    private final Signatures signatures;
    private final Answers answers;
    private final SignatureMails mails;
    private final History history;
    private final Clock clock;

    DeclineSignature(
            PersonalLinks links,
            Signatures signatures,
            Answers answers,
            SignatureMails mails,
            History history,
            Clock clock) {
        this.links = links;
        this.signatures = signatures;
        this.answers = answers;
        this.mails = mails;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome decline(String token, String because) {
        var looked = links.hold(token);
        if (!(looked instanceof Looked.Works(var asked, var draft))) {
            return new Outcome.NoWay(looked);
        }
        var reason = because.strip();
        if (Typed.isBlank(reason)) {
            return new Outcome.ReasonNeeded();
        }
        if (reason.length() > LONGEST) {
            return new Outcome.TooLong(LONGEST);
        }
        var now = clock.instant();
        signatures.decline(asked.id(), reason, now);
        answers.reopen(draft.id().form());
        history.add(
                new Event(
                        draft.id().subject(),
                        "signature.declined",
                        null,
                        now,
                        Map.of("request", asked.id().toString())));
        mails.declined(asked.request(), draft, reason);
        return new Outcome.Declined();
    }
}
