package org.laurel.round.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.calendar.Deadline;
import org.laurel.country.SupportOrganisation;
import org.laurel.round.Round;
import org.laurel.words.Texts;

/** The rounds of one scheme at one support organisation, as its officers see them now. */
public record Desk(
        SupportOrganisation organisation,
        String scheme,
        String schemeName,
        ZoneId zone,
        List<Round> rounds,
        Instant now) {

    public String address() {
        return "/rounds/%s/%s".formatted(organisation.key(), scheme);
    }

    public String address(Round round, String action) {
        return "%s/%s/%s".formatted(address(), round.id().value(), action);
    }

    /** What the clock on the organisation's wall shows, as a form wants it. */
    String clockShows() {
        return LocalDateTime.ofInstant(now, zone).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** What an officer called the round, else its dates. */
    public String name(Round round, Texts t) {
        var name = round.name();
        var deadline = round.deadline();
        if (name != null) {
            return name;
        }
        return deadline == null
                ? t.say("round.page.all-year")
                : t.say("round.page.until", t.day(deadline.shown().toLocalDate()));
    }

    public String state(Round round, Texts t) {
        var deadline = round.deadline();
        var closedAt = round.closedAt();
        return switch (round.stage(now)) {
            case TO_OPEN -> t.say("round.page.to-open", t.moment(round.opensAt(), zone));
            case OPEN ->
                    deadline == null
                            ? t.say("round.page.open")
                            : t.say("round.page.open-until", lastMinute(deadline, t));
            case OVER -> t.say("round.page.over", lastMinute(deadline, t));
            case CLOSED ->
                    t.say("round.page.closed", closedAt == null ? "" : t.moment(closedAt, zone));
        };
    }

    public String late(Round round, Texts t) {
        if (round.deadline() == null) {
            return t.say("round.page.late-never");
        }
        return switch (round.late()) {
            case REFUSED -> t.say("round.page.late-refused");
            case NEXT_ROUND -> t.say("round.page.late-next-round");
        };
    }

    /** The last minute in time, in words; nothing where there is no deadline. */
    public String lastMinute(@Nullable Deadline deadline, Texts t) {
        return deadline == null ? "" : t.moment(deadline.shown());
    }

    public boolean extendable(Round round) {
        return round.deadline() != null && round.closedAt() == null;
    }

    public boolean closable(Round round) {
        return switch (round.stage(now)) {
            case TO_OPEN, OPEN -> true;
            case OVER, CLOSED -> false;
        };
    }
}
