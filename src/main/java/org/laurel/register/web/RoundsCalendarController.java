package org.laurel.register.web;

import java.time.Duration;
import org.laurel.language.Language;
import org.laurel.register.CalendarFile;
import org.laurel.scheme.Edition;
import org.laurel.scheme.Editions;
import org.laurel.site.LanguageInAddress;
import org.laurel.words.Words;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The dates of the rounds, for the reader's own calendar. */
@Controller
class RoundsCalendarController {

    private final EuropeanDates european;
    private final NationalDates national;
    private final Editions editions;
    private final SchemeNames names;
    private final Words words;

    RoundsCalendarController(
            EuropeanDates european,
            NationalDates national,
            Editions editions,
            SchemeNames names,
            Words words) {
        this.european = european;
        this.national = national;
        this.editions = editions;
        this.names = names;
        this.words = words;
    }

    /** Not there before it has an entry: many programs refuse a calendar of nothing. */
    @GetMapping(LanguageInAddress.PATTERN + "/labels/{scheme}/rounds.ics")
    ResponseEntity<String> show(
            @PathVariable Language language,
            @PathVariable String scheme,
            @RequestParam(defaultValue = "") String country) {
        if (editions.all(scheme).isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        var t = words.in(language);
        var label = names.today(scheme, language);
        var entries =
                ofSchools(scheme)
                        ? european.of(scheme, label, t)
                        : national.of(scheme, country, label, t);
        return entries.isEmpty()
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                        .body(
                                new CalendarFile(t.say("register.calendar.name", label), entries)
                                        .written());
    }

    private boolean ofSchools(String scheme) {
        return editions.all(scheme).stream().anyMatch(it -> it.holder() == Edition.Holder.SCHOOL);
    }
}
