package org.laurel.label;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.laurel.round.EuropeanRound;
import org.laurel.scheme.CutOff;

/** The days from which and until which a school's label is valid, both included. */
record Years(LocalDate from, LocalDate until) {

    static Years of(EuropeanRound round) {
        var days = round.cutOffs().days();
        return new Years(
                requireNonNull(days.get(CutOff.VALID_FROM)),
                requireNonNull(days.get(CutOff.VALID_UNTIL)));
    }
}
