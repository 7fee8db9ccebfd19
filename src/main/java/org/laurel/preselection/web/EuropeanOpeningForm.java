package org.laurel.preselection.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.laurel.calendar.Europe;
import org.laurel.calendar.SkippedTime;
import org.laurel.round.OpenEuropeanRound.Wanted;
import org.laurel.scheme.CutOff;
import org.laurel.scheme.CutOffs;
import org.laurel.scheme.DatedRound;
import org.laurel.scheme.Edition;
import org.laurel.site.Problem;
import org.laurel.words.Texts;

/** The form that opens a round of Europe, as it was filled in, by the names of its boxes. */
public record EuropeanOpeningForm(Map<String, String> typed) {

    private static final List<String> MOMENTS = List.of("announced", "opens", "deadline");
    private static final List<String> DAYS = List.of("screening", "published");

    public EuropeanOpeningForm {
        typed = Map.copyOf(typed);
    }

    /** What an announcement dated; the rest is left to be filled in. */
    static EuropeanOpeningForm of(DatedRound round) {
        var typed = new HashMap<String, String>();
        typed.put("key", round.key());
        put(typed, "announced", round.announced(), "T09:00");
        put(typed, "opens", round.opens(), "T09:00");
        put(typed, "screening", round.secondScreening(), "");
        put(typed, "published", round.published(), "");
        var deadline = round.deadline();
        if (deadline != null) {
            typed.put("deadline", deadline.at().toString());
            typed.put("zone", deadline.zone().getId());
        }
        round.cutOffs().days().forEach((cutOff, day) -> typed.put(cutOff.key(), day.toString()));
        return new EuropeanOpeningForm(typed);
    }

    public String value(String box) {
        return typed.getOrDefault(box, "").strip();
    }

    public String zone() {
        return ZoneId.getAvailableZoneIds().contains(value("zone"))
                ? value("zone")
                : Europe.ZONE.getId();
    }

    List<Problem> problems(Texts t) {
        var problems = new ArrayList<Problem>();
        if (!value("key").matches("[\\p{L}\\p{N} -]{1,40}")) {
            problems.add(new Problem("key", t.say("preselection.opening.key-wrong")));
        }
        for (var box : MOMENTS) {
            problem(box, t).ifPresent(it -> problems.add(new Problem(box, it)));
        }
        for (var box : DAYS) {
            if (day(box).isEmpty()) {
                problems.add(new Problem(box, t.say("preselection.opening.no-day")));
            }
        }
        for (var cutOff : CutOff.values()) {
            if (!value(cutOff.key()).isEmpty() && day(cutOff.key()).isEmpty()) {
                problems.add(new Problem(cutOff.key(), t.say("preselection.opening.no-day")));
            }
        }
        return problems;
    }

    /** What it asks for, once it has no problems. */
    Wanted wanted(Edition edition) {
        var days = new EnumMap<CutOff, LocalDate>(CutOff.class);
        for (var cutOff : CutOff.values()) {
            day(cutOff.key()).ifPresent(it -> days.put(cutOff, it));
        }
        return new Wanted(
                edition,
                value("key"),
                moment("announced").orElseThrow(),
                moment("opens").orElseThrow(),
                moment("deadline").orElseThrow(),
                zoneOfClocks(),
                day("screening").orElseThrow(),
                day("published").orElseThrow(),
                new CutOffs(days, Set.of()));
    }

    /**
     * With the empty days filled in as they follow from the deadline; nothing typed is replaced.
     */
    EuropeanOpeningForm suggested(Edition edition, LocalDate deadline) {
        var filled = new HashMap<>(typed);
        CutOffs.NONE
                .completed(edition.cutOffs(), deadline)
                .days()
                .forEach(
                        (cutOff, day) -> {
                            if (value(cutOff.key()).isEmpty()) {
                                filled.put(cutOff.key(), day.toString());
                            }
                        });
        return new EuropeanOpeningForm(filled);
    }

    Optional<LocalDateTime> moment(String box) {
        try {
            return Optional.of(LocalDateTime.parse(value(box))).filter(it -> ours(it.getYear()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private Optional<String> problem(String box, Texts t) {
        var moment = moment(box);
        return moment.isEmpty()
                ? Optional.of(t.say("preselection.opening.no-time"))
                : SkippedTime.around(moment.get(), zoneOfClocks())
                        .map(
                                it ->
                                        t.say(
                                                "preselection.opening.skipped-time",
                                                it.from().toLocalDate(),
                                                it.from().toLocalTime().toString(),
                                                it.until().toLocalTime().toString(),
                                                zone()));
    }

    private ZoneId zoneOfClocks() {
        return ZoneId.of(zone());
    }

    private Optional<LocalDate> day(String box) {
        try {
            return Optional.of(LocalDate.parse(value(box))).filter(it -> ours(it.getYear()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static boolean ours(int year) {
        return year >= 2000 && year < 2200;
    }

    private static void put(
            Map<String, String> typed, String box, @Nullable LocalDate day, String time) {
        typed.put(box, day == null ? "" : day + time);
    }
}
