package org.laurel.round.web;

import java.time.Instant;
import org.laurel.calendar.Deadline;
import org.laurel.country.SupportOrganisation;
import org.laurel.round.EuropeanRound;
import org.laurel.words.Texts;

/** A round of all countries as the officers of one of them see it, in the zone of that country. */
public record EuropeanDesk(
        SupportOrganisation organisation,
        String country,
        String schemeName,
        EuropeanRound round,
        Deadline deadline,
        Instant now) {

    public String address() {
        return "/rounds/%s/european/%s/deadline".formatted(organisation.key(), round.id().value());
    }

    public String name() {
        return schemeName + " " + round.key();
    }

    public boolean earlier() {
        return deadline.tooLateAt().isBefore(round.deadline().tooLateAt());
    }

    public boolean changeable() {
        return !deadline.passed(now);
    }

    public String opens(Texts t) {
        return t.moment(round.opensAt(), deadline.zone());
    }

    public String here(Texts t) {
        return said(deadline.tooLateAt(), t);
    }

    public String inEurope(Texts t) {
        return said(round.deadline().tooLateAt(), t);
    }

    /** The last minute in time, as clocks in the country show it. */
    String said(Instant tooLateAt, Texts t) {
        return t.moment(new Deadline(tooLateAt, deadline.zone()).shown());
    }
}
