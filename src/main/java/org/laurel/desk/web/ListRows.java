package org.laurel.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.laurel.country.Countries;
import org.laurel.desk.Listed;
import org.laurel.desk.Stage;
import org.laurel.scheme.EditionId;
import org.laurel.scheme.Editions;
import org.laurel.words.Texts;
import org.springframework.stereotype.Component;

/** Puts listed applications into words, with the days of their own country. */
@Component
class ListRows {

    private final Editions editions;
    private final Countries countries;
    private final Clock clock;

    ListRows(Editions editions, Countries countries, Clock clock) {
        this.editions = editions;
        this.countries = countries;
        this.clock = clock;
    }

    List<ListRow> of(List<Listed> applications, Texts t) {
        var names = new HashMap<EditionId, String>();
        return applications.stream().map(it -> row(it, names, t)).toList();
    }

    private ListRow row(Listed it, Map<EditionId, String> names, Texts t) {
        var zone = countries.get(it.country()).zone();
        return new ListRow(
                it.id(),
                it.submittedAt().atZone(zone).toLocalDate(),
                it.nextRound(),
                names.computeIfAbsent(it.edition(), edition -> name(edition, it, t)),
                it.project(),
                it.teacher(),
                it.school(),
                it.city(),
                state(it, t),
                color(it),
                it.handedIn(),
                it.asked(),
                it.wanted(),
                it.due(),
                it.late(LocalDate.ofInstant(clock.instant(), zone)),
                it.lapsed() && it.stage() == Stage.TO_ASSIGN);
    }

    private String name(EditionId edition, Listed it, Texts t) {
        return editions.get(edition).words(t.language(), it.country().value()).say("name");
    }

    private static String state(Listed it, Texts t) {
        return switch (it.ending()) {
            case NOT_YET -> t.say("desk.stage." + it.stage().key());
            case AWARDED -> t.say("application.state.awarded");
            case REFUSED -> t.say("application.state.refused");
            case WITHDRAWN -> t.say("application.state.withdrawn");
        };
    }

    private static String color(Listed it) {
        return switch (it.ending()) {
            case NOT_YET ->
                    switch (it.stage()) {
                        case TO_ASSIGN, TO_DECIDE, DECIDED -> "warning";
                        case ASSESSING -> "accent";
                        case DONE -> "neutral";
                    };
            case AWARDED -> "gold";
            case REFUSED -> "danger";
            case WITHDRAWN -> "neutral";
        };
    }
}
