package org.laurel.signature;

import java.time.Instant;
import org.laurel.application.ApplicationId;
import org.laurel.evidence.ItemId;
import org.laurel.people.PersonId;
import org.laurel.school.Contact;

/** The head's word on one exact version of a school's form. Each state is a type of its own. */
public sealed interface Signature {

    Request request();

    default SignatureId id() {
        return request().id();
    }

    /** Whether it stands for what would be handed in under that digest. */
    default boolean covers(String version) {
        return switch (this) {
            case Signed _, Scanned _, Confirmed _ -> request().version().equals(version);
            case Asked _, Declined _, Ended _ -> false;
        };
    }

    /** Who was asked by whom to sign what; it never changes. */
    record Request(
            SignatureId id,
            ApplicationId application,
            String version,
            Contact.Part part,
            Contact signatory,
            PersonId askedBy,
            Instant askedAt) {}

    /** The link was mailed; nothing is signed. */
    record Asked(Request request) implements Signature {}

    /** By link and code. */
    record Signed(Request request, Instant at) implements Signature {}

    record Declined(Request request, String because, Instant at) implements Signature {}

    /** On paper; an assessor or officer has yet to look at it. */
    record Scanned(Request request, ItemId scan, PersonId by, Instant at) implements Signature {}

    record Confirmed(Scanned scanned, PersonId by, Instant at) implements Signature {

        @Override
        public Request request() {
            return scanned.request();
        }
    }

    /** The form was opened again to change it, or another request took its place. */
    record Ended(Request request, Instant at) implements Signature {}
}
