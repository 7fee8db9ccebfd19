package org.laurel.register;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A calendar that other programs subscribe to, written as RFC 5545 asks. */
public record CalendarFile(String name, List<Entry> entries) {

    /** Something that is due; the id stays the same as long as it is the same thing. */
    public record Entry(
            String id,
            Instant writtenAt,
            When when,
            String summary,
            String description,
            String address) {}

    /** When it is due. */
    public sealed interface When {
        record Moment(Instant at) implements When {}

        record AllDay(LocalDate day) implements When {}
    }

    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    public String written() {
        var file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Laurel//Rounds//EN");
        line(file, "NAME:" + text(name));
        line(file, "X-WR-CALNAME:" + text(name)); // older programs know no other name
        line(file, "REFRESH-INTERVAL;VALUE=DURATION:P1D");
        for (var entry : entries) {
            line(file, "BEGIN:VEVENT");
            line(file, "UID:" + entry.id());
            line(file, "DTSTAMP:" + UTC.format(entry.writtenAt()));
            switch (entry.when()) {
                case When.Moment(var at) -> {
                    line(file, "DTSTART:" + UTC.format(at));
                    line(file, "DURATION:PT1M"); // without an end some programs show hours
                }
                case When.AllDay(var day) ->
                        line(
                                file,
                                "DTSTART;VALUE=DATE:"
                                        + DateTimeFormatter.BASIC_ISO_DATE.format(day));
            }
            line(file, "SUMMARY:" + text(entry.summary()));
            line(file, "DESCRIPTION:" + text(entry.description()));
            line(file, "URL:" + entry.address());
            line(file, "TRANSP:TRANSPARENT"); // it keeps nobody busy
            line(file, "END:VEVENT");
        }
        line(file, "END:VCALENDAR");
        return file.toString();
    }

    private static String text(String it) {
        return it.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** Folded by octets, and never in the middle of a letter. */
    private static void line(StringBuilder file, String whole) {
        var octets = 0;
        for (var letter : whole.codePoints().mapToObj(Character::toString).toList()) {
            var more = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LONGEST_LINE) {
                file.append("\r\n ");
                octets = 1;
            }
            file.append(letter);
            octets += more;
        }
        file.append("\r\n");
    }
}
