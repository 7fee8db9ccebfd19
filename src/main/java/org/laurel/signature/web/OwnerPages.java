package org.laurel.signature.web;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.application.Application;
import org.laurel.application.Application.Draft;
import org.laurel.application.DraftContents;
import org.laurel.application.DraftContents.Standing;
import org.laurel.evidence.Evidence;
import org.laurel.evidence.Item;
import org.laurel.school.Contact.Part;
import org.laurel.school.Contacts;
import org.laurel.signature.Signature;
import org.laurel.signature.Signatures;
import org.laurel.signature.SignedPages;
import org.laurel.site.Page;
import org.springframework.stereotype.Component;

/** Puts together how a signature stands, as the teachers of the school see it. */
@Component
class OwnerPages {

    private final SignatureReading reading;
    private final DraftContents contents;
    private final Signatures signatures;
    private final Contacts contacts;
    private final Evidence evidence;
    private final Clock clock;

    OwnerPages(
            SignatureReading reading,
            DraftContents contents,
            Signatures signatures,
            Contacts contacts,
            Evidence evidence,
            Clock clock) {
        this.reading = reading;
        this.contents = contents;
        this.signatures = signatures;
        this.contacts = contacts;
        this.evidence = evidence;
        this.clock = clock;
    }

    Page of(Application application, @Nullable String problem) {
        var signature = signatures.of(application);
        var uploaded = signature.map(it -> evidence.of(it.id().form())).orElseGet(List::<Item>of);
        var draft = application instanceof Draft it ? contents.standing(it) : null;
        var expires = signature.flatMap(it -> signatures.linkExpires(it.id())).orElse(null);
        var school = application.about().school();
        return Page.of(
                "signature/owner",
                new SignaturePage(
                        application,
                        reading.names(application).school(),
                        draft != null,
                        draft != null && draft.missing().isEmpty(),
                        draft != null && signature.filter(it -> !over(it, draft)).isPresent(),
                        signature,
                        expires,
                        expires != null && !clock.instant().isBefore(expires),
                        contacts.of(school, Part.HEAD),
                        contacts.of(school, Part.DEPUTY),
                        uploaded,
                        !SignedPages.among(uploaded).isEmpty(),
                        reading.zone(application),
                        problem));
    }

    private static boolean over(Signature signature, Standing draft) {
        return signature.request().version().equals(draft.version());
    }
}
