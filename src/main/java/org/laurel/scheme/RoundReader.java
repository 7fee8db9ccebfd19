package org.laurel.scheme;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads how cut-offs follow from a deadline, and {@code rounds.yaml}. */
final class RoundReader {

    private static final String MONTH_DAY = "\\d{2}-\\d{2}";

    private final Map<CutOff, FromDeadline> rules;
    private final Set<String> taken = new HashSet<>();

    RoundReader(Map<CutOff, FromDeadline> rules) {
        this.rules = rules;
    }

    /** All cut-offs: a round that lacked one could not be judged. */
    static Map<CutOff, FromDeadline> rules(Written written) {
        var rules = new EnumMap<CutOff, FromDeadline>(CutOff.class);
        var names = new TreeSet<>(Set.of("clause", "assumed"));
        EnumSet.allOf(CutOff.class).forEach(it -> names.add(it.key()));
        var fields = written.fields(names.toArray(String[]::new));
        var _ = fields.source();
        for (var it : CutOff.values()) {
            rules.put(it, rule(fields.get(it.key())));
        }
        return rules;
    }

    private static FromDeadline rule(Written written) {
        var fields = written.fields("years-before-deadline", "years-after-deadline", "on");
        var before = fields.find("years-before-deadline").map(it -> it.wholeNumber(0, 20));
        var after = fields.find("years-after-deadline").map(it -> it.wholeNumber(0, 20));
        if (before.isPresent() == after.isPresent()) {
            throw written.wrong(
                    "Expected either 'years-before-deadline' or 'years-after-deadline'");
        }
        return new FromDeadline(
                before.map(it -> -it).or(() -> after).orElseThrow(),
                fields.find("on").map(RoundReader::monthDay).orElse(null));
    }

    DatedRound round(Written written) {
        var fields =
                written.fields(
                        "round",
                        "clause",
                        "assumed",
                        "announced",
                        "opens",
                        "deadline",
                        "zone",
                        "second-screening",
                        "published",
                        "cut-offs");
        var assumed = new TreeSet<>(fields.list("assumed", Written::word));
        var deadline = deadline(fields, assumed);
        var opens = day(fields, "opens");
        if (opens != null && deadline != null && opens.isAfter(deadline.at().toLocalDate())) {
            throw written.wrong("A round opens before its deadline");
        }
        return new DatedRound(
                fields.get("round").newWord(taken),
                day(fields, "announced"),
                opens,
                deadline,
                day(fields, "second-screening"),
                day(fields, "published"),
                cutOffs(fields, assumed, deadline),
                new Source(fields.get("clause").text(), !assumed.isEmpty()));
    }

    private CutOffs cutOffs(
            Fields fields, Set<String> assumed, DatedRound.@Nullable Deadline deadline) {
        var days = new EnumMap<CutOff, LocalDate>(CutOff.class);
        var supposed = EnumSet.noneOf(CutOff.class);
        fields.find("cut-offs")
                .map(Written::entries)
                .orElse(Map.of())
                .forEach(
                        (name, it) -> {
                            var cutOff = cutOff(name, it);
                            days.put(cutOff, it.day());
                            if (assumed.contains(name)) {
                                supposed.add(cutOff);
                            }
                        });
        var given = new CutOffs(days, supposed);
        return deadline == null ? given : given.completed(rules, deadline.at().toLocalDate());
    }

    private static CutOff cutOff(String name, Written at) {
        return EnumSet.allOf(CutOff.class).stream()
                .filter(it -> it.key().equals(name))
                .findFirst()
                .orElseThrow(() -> at.wrong("'%s' is not a cut-off of a round", name));
    }

    private static DatedRound.@Nullable Deadline deadline(Fields fields, Set<String> assumed) {
        return fields.find("deadline")
                .map(
                        it ->
                                new DatedRound.Deadline(
                                        it.minute(),
                                        zone(fields.get("zone")),
                                        assumed.contains("deadline")))
                .orElse(null);
    }

    private static @Nullable LocalDate day(Fields fields, String name) {
        return fields.find(name).map(Written::day).orElse(null);
    }

    private static ZoneId zone(Written written) {
        try {
            return ZoneId.of(written.text());
        } catch (DateTimeException e) {
            throw written.wrong(
                    "Expected a zone such as Europe/Brussels, found '%s'", written.text());
        }
    }

    private static MonthDay monthDay(Written written) {
        try {
            return MonthDay.parse("--" + written.matching(MONTH_DAY, "a date such as 12-31"));
        } catch (DateTimeException e) {
            throw written.wrong("Expected a date such as 12-31");
        }
    }
}
