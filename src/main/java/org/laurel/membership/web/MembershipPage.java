package org.laurel.membership.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.label.Label;
import org.laurel.label.Standing;
import org.laurel.language.Language;
import org.laurel.round.EuropeanRound;
import org.laurel.school.School;
import org.laurel.words.Texts;

/** A school's label as its teachers see it; one that holds none is told how to get one. */
public record MembershipPage(
        School school, ZoneId zone, Instant now, List<Line> history, @Nullable Held held) {

    /** A label of the school, by name. */
    public record Line(
            String name, LocalDate from, LocalDate until, Standing standing, String code) {}

    /** The label that counts today, with what the school can do with it and how it is renewed. */
    public record Held(
            Label label,
            String name,
            LocalDate until,
            Language language,
            String html,
            String logo,
            @Nullable EuropeanRound next) {

        public String scheme() {
            return label.edition().scheme();
        }
    }

    public String standing(Line line, Texts t) {
        return t.say(
                switch (line.standing()) {
                    case NOT_YET_VALID -> "membership.page.not-yet";
                    case VALID -> "membership.page.valid";
                    case ENDED -> "membership.page.ended";
                    case REVOKED -> "membership.page.revoked";
                });
    }

    /** When the next round opens, or that it has. */
    public String round(EuropeanRound next, Texts t) {
        return next.opensAt().isAfter(now)
                ? t.say("membership.page.round", next.key(), t.moment(next.opensAt(), zone))
                : t.say("membership.page.round-open", next.key());
    }
}
