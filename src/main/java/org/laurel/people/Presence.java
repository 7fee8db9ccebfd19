package org.laurel.people;

import java.time.ZoneId;

/** What every request needs to know of the person behind it, read at once. */
public record Presence(SignedIn who, ZoneId zone, boolean secondFactorSetUp, int trust) {

    /** The name under which a session says which trust it began with. */
    public static final String TRUST = "trust";

    /** Whether a role asks for a code besides the password. */
    public boolean needsSecondFactor() {
        return who.roles().stream().anyMatch(it -> it.kind().asksForSecondFactor());
    }
}
