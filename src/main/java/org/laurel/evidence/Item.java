package org.laurel.evidence;

import java.time.Instant;
import org.laurel.people.PersonId;
import org.laurel.writing.FormId;

/** One piece of evidence: a link or a file that a person gave with a form. */
public sealed interface Item {

    ItemId id();

    FormId form();

    /** What the giver calls it, as typed; may be empty. */
    String title();

    PersonId givenBy();

    Instant givenAt();

    /** The question it is evidence for; empty where it is for the form as a whole. */
    String shows();

    /** What to call it where one line must do. */
    default String name() {
        return title().isEmpty()
                ? switch (this) {
                    case Link link -> link.address();
                    case File file -> file.fileName();
                }
                : title();
    }

    /** An address on the web; nothing is ever fetched from it. */
    record Link(
            ItemId id,
            FormId form,
            String title,
            String address,
            PersonId givenBy,
            Instant givenAt,
            String shows)
            implements Item {}

    /** A file, by the digest its bytes are kept under. */
    record File(
            ItemId id,
            FormId form,
            String title,
            String fileName,
            FileKind kind,
            Stored stored,
            PersonId givenBy,
            Instant givenAt,
            String shows,
            Privacy privacy)
            implements Item {}
}
