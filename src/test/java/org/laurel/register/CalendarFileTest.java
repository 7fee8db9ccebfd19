package org.laurel.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.laurel.register.CalendarFile.Entry;
import org.laurel.register.CalendarFile.When;

class CalendarFileTest {

    static final Instant WRITTEN = Instant.parse("2026-01-10T08:00:00Z");

    @Test
    void a_moment_stands_in_utc_and_a_whole_day_as_a_day() {
        assertThat(written("Deadline", new When.Moment(Instant.parse("2026-03-10T22:59:00Z"))))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")
                .contains(
                        "\r\nUID:one\r\nDTSTAMP:20260110T080000Z\r\nDTSTART:20260310T225900Z\r\n"
                                + "DURATION:PT1M\r\n");
        assertThat(written("Labels", new When.AllDay(LocalDate.of(2026, 5, 9))))
                .contains("\r\nDTSTART;VALUE=DATE:20260509\r\n")
                .doesNotContain("DURATION:PT");
    }

    @Test
    void signs_with_a_meaning_are_escaped() {
        assertThat(written("a, b; c\\d\r\ne\u0007", new When.AllDay(LocalDate.of(2026, 5, 9))))
                .contains("\r\nSUMMARY:a\\, b\\; c\\\\d\\ne\r\n");
    }

    @Test
    void long_lines_are_folded_by_octets_and_never_within_a_letter() {
        var said = "Краен срок за кандидатстване за знака на училищата в цяла Европа 🏫 – 10 март";
        for (int i = 0; i < 8; i++) {
            var summary = "x".repeat(i) + said;
            var file = written(summary, new When.AllDay(LocalDate.of(2026, 5, 9)));
            for (var line : file.split("\r\n")) {
                assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75);
                assertThat(line).doesNotContain("\n").doesNotContain("\r");
            }
            assertThat(file.replace("\r\n ", "")).contains("\r\nSUMMARY:" + summary + "\r\n");
            assertThat(new String(file.getBytes(UTF_8), UTF_8)).isEqualTo(file);
        }
    }

    private static String written(String summary, When when) {
        return new CalendarFile(
                        "Rounds",
                        List.of(
                                new Entry(
                                        "one", WRITTEN, when, summary, "", "https://a.example/x")))
                .written();
    }
}
