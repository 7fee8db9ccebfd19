package org.laurel.signature;

import java.time.Duration;
import org.laurel.application.ApplicationId;
import org.laurel.people.Attempts.Bound;

/** How often a head can be mailed, and codes be tried: the bounds that sign-in has. */
final class Limits {

    private Limits() {}

    static Bound links(ApplicationId application) {
        return new Bound("signature link " + application, 5, Duration.ofHours(1));
    }

    static Bound invitations(ApplicationId application) {
        return new Bound("head invited " + application, 1, Duration.ofDays(1));
    }

    static Bound codes(SignatureId request) {
        return new Bound("signature code " + request, 5, Duration.ofHours(1));
    }

    /** One network address may stand for a whole school. */
    static Bound codesFrom(String networkAddress) {
        return new Bound("mail from " + networkAddress, 200, Duration.ofHours(1));
    }

    static Bound triesFrom(String networkAddress) {
        return new Bound("signature try from " + networkAddress, 200, Duration.ofMinutes(15));
    }
}
