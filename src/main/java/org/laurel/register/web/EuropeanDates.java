package org.laurel.register.web;

import java.util.List;
import java.util.stream.Stream;
import org.laurel.calendar.Deadline;
import org.laurel.register.CalendarFile.Entry;
import org.laurel.register.CalendarFile.When;
import org.laurel.register.CalendarFile.When.AllDay;
import org.laurel.register.CalendarFile.When.Moment;
import org.laurel.settings.Settings;
import org.laurel.words.Texts;
import org.springframework.stereotype.Component;

/** The dates of the announced rounds of all countries as entries of a calendar. */
@Component
class EuropeanDates {

    private final AnnouncedRounds rounds;
    private final Settings settings;

    EuropeanDates(AnnouncedRounds rounds, Settings settings) {
        this.rounds = rounds;
        this.settings = settings;
    }

    /** None before the first announcement. */
    List<Entry> of(String scheme, String label, Texts t) {
        return rounds.of(scheme, t.language()).stream()
                .flatMap(it -> entries(it, label, t))
                .toList();
    }

    private Stream<Entry> entries(AnnouncedRound it, String label, Texts t) {
        var round = it.round();
        var named = new Object[] {label, it.years()};
        var common =
                List.of(
                        entry(
                                it,
                                "announcement",
                                new Moment(round.announcedAt()),
                                t.say("register.calendar.announced", named),
                                it.announced(t),
                                t),
                        entry(
                                it,
                                "opening",
                                new Moment(round.opensAt()),
                                t.say("register.calendar.opens", named),
                                it.opens(t),
                                t),
                        entry(
                                it,
                                "second-screening",
                                new AllDay(round.secondScreeningOn()),
                                t.say("register.calendar.screening", named),
                                t.day(round.secondScreeningOn()),
                                t),
                        entry(
                                it,
                                "deadline",
                                lastMinute(round.deadline()),
                                t.say("register.calendar.deadline", named),
                                it.deadline(t),
                                t),
                        entry(
                                it,
                                "publication",
                                new AllDay(round.publishedOn()),
                                t.say("register.calendar.published", named),
                                t.day(round.publishedOn()),
                                t));
        return Stream.concat(
                common.stream(),
                it.earlier().stream().map(country -> earlier(it, country, label, t)));
    }

    private Entry earlier(
            AnnouncedRound it, AnnouncedRound.Earlier country, String label, Texts t) {
        return new Entry(
                it.round().id().value() + "-deadline-" + country.code(),
                country.setAt(),
                lastMinute(new Deadline(country.tooLateAt(), country.zone())),
                t.say("register.calendar.earlier", label, it.years(), country.country()),
                country.lastMinute(t),
                address(it, t));
    }

    private Entry entry(
            AnnouncedRound it, String step, When when, String summary, String said, Texts t) {
        return new Entry(
                it.round().id().value() + "-" + step,
                it.round().announcedAt(),
                when,
                summary,
                said,
                address(it, t));
    }

    private String address(AnnouncedRound it, Texts t) {
        return settings.publicUrl()
                .resolve(
                        "/%s/schemes/%s"
                                .formatted(t.language().code(), it.round().edition().scheme()))
                .toString();
    }

    private static Moment lastMinute(Deadline deadline) {
        return new Moment(deadline.shown().toInstant());
    }
}
