package org.laurel.signature;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.laurel.application.Application.Draft;
import org.laurel.application.ApplicationId;
import org.laurel.application.ApplicationPermissions;
import org.laurel.application.Applications;
import org.laurel.application.DraftContents;
import org.laurel.application.Missing;
import org.laurel.application.Subject;
import org.laurel.assessment.Signatories;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.country.Countries;
import org.laurel.evidence.Evidence;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.people.Attempts;
import org.laurel.people.PersonId;
import org.laurel.school.Contact;
import org.laurel.school.Contacts;
import org.laurel.signature.Signature.Asked;
import org.laurel.signature.Signature.Declined;
import org.laurel.signature.Signature.Request;
import org.laurel.writing.Answers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes a school's form and asks the head, or a deputy, to sign exactly what it says. */
@Service
public class AskForSignature {

    /** How it ended. */
    public sealed interface Outcome {
        record Mailed(Asked asked) implements Outcome {}

        /** Just this is signed already. */
        record Already(Signature signature) implements Outcome {}

        record NotYet(List<Missing> missing) implements Outcome {}

        /** The support organisation has confirmed nobody who could sign. */
        record NobodyToAsk() implements Outcome {}

        record TooManyMails() implements Outcome {}

        /** Nothing to sign, or not this person's. */
        record NotFound() implements Outcome {}
    }

    private final Applications applications;
    private final ApplicationPermissions permissions;
    private final DraftContents contents;
    private final Answers answers;
    private final Evidence evidence;
    private final Contacts contacts;
    private final Countries countries;
    private final Attempts attempts;
    private final Signatures signatures;
    private final Signatories signatories;
    private final Tokens tokens;
    private final SignatureMails mails;
    private final History history;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AskForSignature(
            Applications applications,
            ApplicationPermissions permissions,
            DraftContents contents,
            Answers answers,
            Evidence evidence,
            Contacts contacts,
            Countries countries,
            Attempts attempts,
            Signatures signatures,
            Signatories signatories,
            Tokens tokens,
            SignatureMails mails,
            History history,
            Clock clock,
            TransactionTemplate transaction) {
        this.applications = applications;
        this.permissions = permissions;
        this.contents = contents;
        this.answers = answers;
        this.evidence = evidence;
        this.contacts = contacts;
        this.countries = countries;
        this.attempts = attempts;
        this.signatures = signatures;
        this.signatories = signatories;
        this.tokens = tokens;
        this.mails = mails;
        this.history = history;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Asking again for the same version mails one more link. */
    public Outcome ask(ApplicationId id, Contact.Part part, PersonId by) {
        if (applications.find(id).filter(it -> permissions.owns(by, it)).isEmpty()) {
            return new Outcome.NotFound();
        }
        var bound = Limits.links(id);
        if (!attempts.admits(bound)) {
            return new Outcome.TooManyMails();
        }
        var outcome = transaction.execute(_ -> close(id, part, by));
        if (!(outcome instanceof Outcome.Mailed)) {
            attempts.forgive(bound);
        }
        return outcome;
    }

    private Outcome close(ApplicationId id, Contact.Part part, PersonId by) {
        var held = applications.hold(id).filter(it -> permissions.owns(by, it)).orElse(null);
        if (!(held instanceof Draft draft)
                || !(draft.about().subject() instanceof Subject.WholeSchool)) {
            return new Outcome.NotFound();
        }
        var signatory = contacts.of(draft.about().school(), part);
        return signatory
                .map(it -> closeAndAsk(draft, part, it, by))
                .orElseGet(Outcome.NobodyToAsk::new);
    }

    private Outcome closeAndAsk(Draft draft, Contact.Part part, Contact signatory, PersonId by) {
        var form = draft.id().form();
        var now = clock.instant();
        var closedNow = answers.close(form, now);
        evidence.hold(form);
        var outcome = ask(draft, part, signatory, by, now);
        if (closedNow && !(outcome instanceof Outcome.Mailed)) {
            answers.reopen(form);
        }
        return outcome;
    }

    private Outcome ask(
            Draft draft, Contact.Part part, Contact signatory, PersonId by, Instant now) {
        var standing = contents.standing(draft);
        if (!standing.missing().isEmpty()) {
            return new Outcome.NotYet(standing.missing());
        }
        var version = standing.version();
        var before = signatures.of(draft.id()).orElse(null);
        if (before != null && before.covers(version)) {
            return new Outcome.Already(before);
        }
        if (before instanceof Asked asked && asks(asked.request(), version, part, signatory)) {
            return mail(asked.request(), draft, by, now);
        }
        if (before != null && !(before instanceof Declined)) {
            signatures.end(before.id(), now); // it was for another version, or another person
            history.add(draft.id().subject(), "signature.void", by.value(), now);
        }
        var id = new SignatureId(TimeOrderedId.next(clock));
        var request = new Request(id, draft.id(), version, part, signatory, by, now);
        signatures.ask(request);
        signatories.asked(draft.id(), request.signatory().email());
        return mail(request, draft, by, now);
    }

    private static boolean asks(
            Request request, String version, Contact.Part part, Contact signatory) {
        return request.version().equals(version)
                && request.part() == part
                && request.signatory().equals(signatory);
    }

    private Outcome mail(Request request, Draft draft, PersonId by, Instant now) {
        var zone = countries.get(draft.about().country()).zone();
        var lastDay = LocalDate.ofInstant(now.plus(Tokens.LINK_LASTS), zone);
        mails.link(request, draft, tokens.newLink(request.id()), lastDay);
        history.add(
                new Event(
                        draft.id().subject(),
                        "signature.asked",
                        by.value(),
                        now,
                        Map.of("version", request.version(), "request", request.id().toString())));
        return new Outcome.Mailed(new Asked(request));
    }
}
