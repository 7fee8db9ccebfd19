package org.laurel.signature;

import java.time.Clock;
import java.time.Instant;
import org.laurel.application.Application;
import org.laurel.application.Application.Draft;
import org.laurel.application.Applications;
import org.laurel.application.DraftContents;
import org.laurel.school.Contacts;
import org.laurel.signature.Signature.Asked;
import org.laurel.signature.Signature.Confirmed;
import org.laurel.signature.Signature.Declined;
import org.laurel.signature.Signature.Ended;
import org.laurel.signature.Signature.Request;
import org.laurel.signature.Signature.Scanned;
import org.laurel.signature.Signature.Signed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a mailed link leads to at this moment. Looking signs nothing: mail scanners look too. */
@Component
public class PersonalLinks {

    /** Where it leads, or why nowhere. */
    public sealed interface Looked {
        record Works(Asked asked, Draft draft) implements Looked {}

        /** It was answered before; nothing changes by answering it again. */
        record Used(Signature answer) implements Looked {}

        record Expired(Request request) implements Looked {}

        /** The form was opened again, or is no longer what was to be signed. */
        record Changed(Request request) implements Looked {}

        /** The school's record names somebody else by now. */
        record NoLongerYours(Request request) implements Looked {}

        record Unknown() implements Looked {}
    }

    private final Tokens tokens;
    private final Signatures signatures;
    private final Applications applications;
    private final DraftContents contents;
    private final Contacts contacts;
    private final Clock clock;

    PersonalLinks(
            Tokens tokens,
            Signatures signatures,
            Applications applications,
            DraftContents contents,
            Contacts contacts,
            Clock clock) {
        this.tokens = tokens;
        this.signatures = signatures;
        this.applications = applications;
        this.contents = contents;
        this.contacts = contacts;
        this.clock = clock;
    }

    public Looked look(String token) {
        return tokens.link(token)
                .flatMap(
                        link ->
                                signatures
                                        .find(link.request())
                                        .map(it -> look(it, link.expiresAt())))
                .orElseGet(Looked.Unknown::new);
    }

    /** The same, with the application held until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Looked hold(String token) {
        tokens.link(token)
                .flatMap(it -> signatures.find(it.request()))
                .ifPresent(it -> applications.hold(it.request().application()));
        return look(token);
    }

    private Looked look(Signature signature, Instant expiresAt) {
        return switch (signature) {
            case Signed it -> new Looked.Used(it);
            case Declined it -> new Looked.Used(it);
            case Scanned it -> new Looked.Used(it);
            case Confirmed it -> new Looked.Used(it);
            case Ended(var request, _) -> new Looked.Changed(request);
            case Asked asked ->
                    look(asked, applications.get(asked.request().application()), expiresAt);
        };
    }

    private Looked look(Asked asked, Application application, Instant expiresAt) {
        var request = asked.request();
        if (!(application instanceof Draft draft)
                || !contents.version(draft).equals(request.version())) {
            return new Looked.Changed(request);
        }
        var signatory = contacts.of(draft.about().school(), request.part());
        if (signatory.filter(it -> it.reads(request.signatory().email())).isEmpty()) {
            return new Looked.NoLongerYours(request);
        }
        return clock.instant().isBefore(expiresAt)
                ? new Looked.Works(asked, draft)
                : new Looked.Expired(request);
    }
}
