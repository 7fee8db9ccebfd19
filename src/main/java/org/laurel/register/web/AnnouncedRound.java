package org.laurel.register.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.laurel.calendar.Deadline;
import org.laurel.round.EuropeanRound;
import org.laurel.words.Texts;

/** A round of all countries once its announcement day has come. */
public record AnnouncedRound(EuropeanRound round, List<Earlier> earlier, Instant now) {

    /** A country that ends it earlier, told in its own zone. */
    public record Earlier(
            String code, String country, Instant tooLateAt, ZoneId zone, Instant setAt) {

        public String lastMinute(Texts t) {
            return said(tooLateAt, zone, t);
        }
    }

    /** As people write them: {@code 2025–2026}. */
    public String years() {
        return round.key().replace('-', '–');
    }

    public boolean over() {
        return round.deadline().passed(now);
    }

    /** Where it stands today. */
    public String state(Texts t) {
        return round.opensAt().isAfter(now)
                ? t.say("register.scheme.round-opens", opens(t))
                : t.say("register.scheme.round-open-until", deadline(t));
    }

    public String announced(Texts t) {
        return t.moment(round.announcedAt(), round.zone());
    }

    public String opens(Texts t) {
        return t.moment(round.opensAt(), round.zone());
    }

    public String deadline(Texts t) {
        return said(round.deadline().tooLateAt(), round.zone(), t);
    }

    /** The last minute in time. */
    private static String said(Instant tooLateAt, ZoneId zone, Texts t) {
        return t.moment(new Deadline(tooLateAt, zone).shown());
    }
}
