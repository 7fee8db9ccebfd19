package org.laurel.signature;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.laurel.application.Application.Draft;
import org.laurel.application.ApplicationId;
import org.laurel.application.ApplicationPermissions;
import org.laurel.application.Applications;
import org.laurel.application.DraftContents;
import org.laurel.evidence.Evidence;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.people.PersonId;
import org.laurel.signature.Signature.Asked;
import org.laurel.signature.Signature.Scanned;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says that an uploaded file is the page the head signed by hand. */
@Service
public class HandInScan {

    /** How it ended. */
    public sealed interface Outcome {
        record ToBeConfirmed(Scanned scanned) implements Outcome {}

        /** No PDF or picture was uploaded. */
        record NoPage() implements Outcome {}

        /** Nobody was asked to sign what the form says now. */
        record NotAsked() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final Applications applications;
    private final ApplicationPermissions permissions;
    private final DraftContents contents;
    private final Signatures signatures;
    private final Evidence evidence;
    private final History history;
    private final Clock clock;

    HandInScan(
            Applications applications,
            ApplicationPermissions permissions,
            DraftContents contents,
            Signatures signatures,
            Evidence evidence,
            History history,
            Clock clock) {
        this.applications = applications;
        this.permissions = permissions;
        this.contents = contents;
        this.signatures = signatures;
        this.evidence = evidence;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome handIn(ApplicationId id, PersonId by) {
        var held = applications.hold(id).filter(it -> permissions.owns(by, it)).orElse(null);
        if (held == null) {
            return new Outcome.NotFound();
        }
        return held instanceof Draft draft
                ? signatures
                        .of(id)
                        .flatMap(it -> asked(it, draft))
                        .map(it -> handIn(it, by))
                        .orElseGet(Outcome.NotAsked::new)
                : new Outcome.NotAsked();
    }

    private Optional<Asked> asked(Signature signature, Draft draft) {
        return signature instanceof Asked it
                        && it.request().version().equals(contents.version(draft))
                ? Optional.of(it)
                : Optional.empty();
    }

    private Outcome handIn(Asked asked, PersonId by) {
        evidence.hold(asked.id().form());
        var pages = SignedPages.among(evidence.of(asked.id().form()));
        if (pages.isEmpty()) {
            return new Outcome.NoPage();
        }
        var page = pages.getLast();
        var now = clock.instant();
        evidence.freeze(asked.id().form());
        signatures.scan(asked.id(), page.id(), by, now);
        history.add(
                new Event(
                        asked.request().application().subject(),
                        "signature.scanned",
                        by.value(),
                        now,
                        Map.of("request", asked.id().toString(), "item", page.id().toString())));
        return new Outcome.ToBeConfirmed(new Scanned(asked.request(), page.id(), by, now));
    }
}
