package org.laurel.evidence;

import java.util.UUID;
import org.laurel.people.SignedIn;
import org.laurel.settings.Settings;
import org.laurel.writing.FormId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a person send a file in pieces, if there is room for it among the person's files. */
@Service
public class BeginUpload {

    /** What came of it. */
    public sealed interface Outcome {
        record Begun() implements Outcome {}

        /** No such form, or no longer one this person writes. */
        record NotYours() implements Outcome {}

        record QuotaReached(Bound bound) implements Outcome {}

        /** This person began very many and finished none. */
        record TooManyAtOnce() implements Outcome {}

        /** Everybody together sends as much as there is room for. */
        record NoRoom() implements Outcome {}
    }

    /** Each takes a folder and a row, however small it is. */
    private static final int MOST_AT_ONCE = 50;

    private final Evidence evidence;
    private final UnfinishedUploads uploads;
    private final EvidencePermissions permissions;
    private final long room;

    BeginUpload(
            Evidence evidence,
            UnfinishedUploads uploads,
            EvidencePermissions permissions,
            Settings settings) {
        this.room = (long) settings.limits().uploadMegabytes() << 20;
        this.evidence = evidence;
        this.uploads = uploads;
        this.permissions = permissions;
    }

    @Transactional
    public Outcome begin(SignedIn who, FormId form, UUID upload, long size) {
        if (!permissions.mayWrite(who, form)) {
            return new Outcome.NotYours();
        }
        evidence.hold(who.id());
        var coming = evidence.taken(who.id()) + uploads.announced(who.id()) + size;
        if (coming > Bound.PERSON_BYTES.most()) {
            return new Outcome.QuotaReached(Bound.PERSON_BYTES);
        }
        if (uploads.begun(who.id()) >= MOST_AT_ONCE) {
            return new Outcome.TooManyAtOnce();
        }
        if (uploads.announced() + size > room) {
            return new Outcome.NoRoom();
        }
        uploads.add(upload, form, who.id(), size);
        return new Outcome.Begun();
    }
}
