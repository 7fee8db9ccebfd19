package org.laurel.round;

import java.time.Instant;
import org.springframework.stereotype.Service;

/** Finds the round that takes an application. */
@Service
public class FindRound {

    private final Timetables timetables;

    FindRound(Timetables timetables) {
        this.timetables = timetables;
    }

    /** What becomes of an application to this scheme, handed in to this organisation now. */
    public RoundFor find(String scheme, String organisation, Instant now) {
        return RoundFor.among(timetables.of(scheme, organisation, now), now);
    }
}
