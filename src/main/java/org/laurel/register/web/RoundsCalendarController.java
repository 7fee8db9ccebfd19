package org.laurel.register.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.laurel.language.Language;
import org.laurel.register.CalendarFile;
import org.laurel.register.CalendarFile.Entry;
import org.laurel.register.CalendarFile.When;
import org.laurel.register.CalendarFile.When.AllDay;
import org.laurel.register.CalendarFile.When.Moment;
import org.laurel.scheme.Edition;
import org.laurel.scheme.Editions;
import org.laurel.settings.Settings;
import org.laurel.site.LanguageInAddress;
import org.laurel.words.Texts;
import org.laurel.words.Words;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The dates of the rounds, for the reader's own calendar. */
@Controller
class RoundsCalendarController {

    private final AnnouncedRounds rounds;
    private final Editions editions;
    private final SchemeNames names;
    private final Settings settings;
    private final Words words;

    RoundsCalendarController(
            AnnouncedRounds rounds,
            Editions editions,
            SchemeNames names,
            Settings settings,
            Words words) {
        this.rounds = rounds;
        this.editions = editions;
        this.names = names;
        this.settings = settings;
        this.words = words;
    }

    @GetMapping(LanguageInAddress.PATTERN + "/labels/{scheme}/rounds.ics")
    ResponseEntity<String> show(@PathVariable Language language, @PathVariable String scheme) {
        var ofSchools =
                editions.all(scheme).stream().anyMatch(it -> it.holder() == Edition.Holder.SCHOOL);
        if (!ofSchools) {
            return ResponseEntity.notFound().build();
        }
        var t = words.in(language);
        var label = names.today(scheme, language);
        var entries =
                rounds.of(scheme, language).stream().flatMap(it -> entries(it, label, t)).toList();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(new CalendarFile(t.say("register.calendar.name", label), entries).written());
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
                                lastMinute(round.deadline().tooLateAt()),
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
                lastMinute(country.tooLateAt()),
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

    private static Moment lastMinute(Instant tooLateAt) {
        return new Moment(tooLateAt.minus(Duration.ofMinutes(1)));
    }
}
