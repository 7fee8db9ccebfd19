package org.laurel.register.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.laurel.calendar.Deadline;
import org.laurel.country.SupportOrganisation;
import org.laurel.round.Round;
import org.laurel.scheme.Windows;
import org.laurel.words.Texts;

/** When one support organisation takes applications, as said on the page of the label. */
public record OrganisationRounds(
        SupportOrganisation organisation, List<Round> rounds, Instant now) {

    /** Whether a calendar has something to show of them. */
    boolean dated() {
        return rounds.stream().anyMatch(it -> it.deadline() != null && it.closedAt() == null);
    }

    /** What is open and what is to come; when nothing is, what was last. */
    public List<String> said(Texts t) {
        var said = new ArrayList<String>();
        var last = "";
        for (var round : rounds) {
            switch (round.stage(now)) {
                case OPEN -> said.add(open(round, t));
                case TO_OPEN -> said.add(toOpen(round, t));
                case OVER -> last = t.say("register.scheme.round-over", deadline(round, t));
                case CLOSED -> last = t.say("register.scheme.round-closed");
            }
        }
        if (said.isEmpty()) {
            said.add(last.isEmpty() ? t.say("register.scheme.round-none") : last);
        }
        return said;
    }

    private String open(Round round, Texts t) {
        return named(
                round,
                round.deadline() == null
                        ? t.say("register.scheme.round-all-year")
                        : t.say("register.scheme.round-open-until", deadline(round, t)),
                t);
    }

    private String toOpen(Round round, Texts t) {
        var opens = t.moment(round.opensAt(), round.zone());
        return named(
                round,
                round.deadline() == null
                        ? t.say("register.scheme.round-opens", opens)
                        : t.say("register.scheme.round-opens-until", opens, deadline(round, t)),
                t);
    }

    private static String named(Round round, String said, Texts t) {
        var whole = new StringBuilder(round.name() == null ? "" : round.name() + ": ").append(said);
        if (round.deadline() != null && round.late() == Windows.Late.NEXT_ROUND) {
            whole.append(' ').append(t.say("register.scheme.round-late"));
        }
        var european = round.europeanLabel();
        if (european != null) {
            whole.append(' ')
                    .append(t.say("register.scheme.round-european-label", lastMinute(european, t)));
        }
        return whole.toString();
    }

    private static String deadline(Round round, Texts t) {
        var deadline = round.deadline();
        return deadline == null ? "" : lastMinute(deadline, t);
    }

    private static String lastMinute(Deadline deadline, Texts t) {
        return t.moment(deadline.shown());
    }
}
