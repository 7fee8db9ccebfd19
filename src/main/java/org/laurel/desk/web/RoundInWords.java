package org.laurel.desk.web;

import org.jspecify.annotations.Nullable;
import org.laurel.calendar.Deadline;
import org.laurel.round.Round;
import org.laurel.round.RoundFor;
import org.laurel.words.Texts;

/** Until when a draft can be submitted, for its writer. */
final class RoundInWords {

    private RoundInWords() {}

    static String of(RoundFor round, Texts t) {
        return switch (round) {
            case RoundFor.Taken(var it) -> until(it.deadline(), t);
            case RoundFor.Late late ->
                    next(late.next(), "desk.round.late", "desk.round.late-until", t);
            case RoundFor.Closed closed ->
                    next(closed.next(), "desk.round.closed", "desk.round.closed-until", t);
        };
    }

    private static String until(@Nullable Deadline deadline, Texts t) {
        return deadline == null
                ? t.say("desk.round.any-time")
                : t.say("desk.round.until", t.moment(deadline.shown()));
    }

    private static String next(@Nullable Round next, String unknown, String known, Texts t) {
        return next == null ? t.say(unknown) : t.say(known, t.moment(next.opensAt(), next.zone()));
    }
}
