package org.laurel.project;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.laurel.people.PersonId;

/** Somebody was asked, by mail, to take part in a project. */
public record Invitation(
        InvitationId id,
        ProjectId project,
        String title,
        Part part,
        String email,
        PersonId by,
        String byName,
        Instant at,
        @Nullable Ending ending) {

    /** How an invitation can end. */
    public enum Ending {
        ACCEPTED,
        DECLINED,
        WITHDRAWN;

        /** The word used in the database and in message keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean waits() {
        return ending == null;
    }
}
