package org.laurel.membership;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.country.CountryCode;
import org.laurel.people.PersonId;

/** A mail to the teachers of all members, or of those in one country. */
public sealed interface Mailing {

    UUID id();

    @Nullable CountryCode country();

    Wording wording();

    /** It can still be changed, and nobody got it. */
    record Draft(UUID id, @Nullable CountryCode country, Wording wording, Instant writtenAt)
            implements Mailing {

        Released release(PersonId by, Instant at) {
            return new Released(id, country, wording, by, at);
        }
    }

    /** It went to everybody who belonged to a member at that moment, and to nobody later. */
    record Released(
            UUID id, @Nullable CountryCode country, Wording wording, PersonId by, Instant at)
            implements Mailing {}
}
