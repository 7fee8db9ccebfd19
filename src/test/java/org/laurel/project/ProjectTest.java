package org.laurel.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laurel.project.WorkPage.Openness;

class ProjectTest {

    static final Project.Open ENDS_ON_31_AUGUST =
            new Project.Open(
                    new ProjectId(UUID.randomUUID()),
                    "P-1",
                    ProjectCast.rivers(),
                    0,
                    Instant.parse("2025-09-01T08:00:00Z"));

    @Test
    void it_is_ending_from_the_sixtieth_day_before_its_declared_end() {
        var end = LocalDate.of(2026, 8, 31);
        assertThat(ENDS_ON_31_AUGUST.stage(end.minusDays(61))).isEqualTo(Stage.RUNNING);
        assertThat(ENDS_ON_31_AUGUST.stage(end.minusDays(60))).isEqualTo(Stage.ENDING);
        assertThat(ENDS_ON_31_AUGUST.stage(end.plusDays(400))).isEqualTo(Stage.ENDING);
    }

    @Test
    void it_is_closed_from_the_day_it_was_closed_on() {
        var day = LocalDate.of(2026, 3, 1);
        var closed = ENDS_ON_31_AUGUST.close(day);
        assertThat(closed.stage(day.minusDays(1))).isEqualTo(Stage.RUNNING);
        assertThat(closed.stage(day)).isEqualTo(Stage.CLOSED);
    }

    @Test
    void a_title_never_breaks_the_line() {
        var description =
                new Description(
                        " Rivers\r\nBcc: all ",
                        "",
                        LocalDate.MIN,
                        LocalDate.MAX,
                        List.of(),
                        List.of(),
                        List.of(),
                        Set.of(),
                        null);
        assertThat(description.title()).isEqualTo("Rivers Bcc: all");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://school.example.org/rivers?page=1#map",
                "www.example.org",
                "http://училище.бг/проект",
                "HTTPS://example.org"
            })
    void a_page_on_the_web_is_taken(String address) {
        assertThat(page(address).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rivers",
                "javascript:alert(1)",
                "ftp://example.org/a",
                "https:///nowhere",
                "https://bank.example@evil.example/",
                "https://example.org/a b",
                "data:text/html,hello"
            })
    void anything_else_is_no_page(String address) {
        assertThat(page(address).problems()).containsExactly(WorkPage.Problem.ADDRESS_UNREADABLE);
    }

    @Test
    void a_page_that_not_everybody_can_open_says_how_an_assessor_gets_in() {
        var page =
                new WorkPage(
                        new WorkPageId(UUID.randomUUID()),
                        "TwinSpace",
                        "https://example.org",
                        Openness.MEMBERS,
                        " ");
        assertThat(page.problems()).containsExactly(WorkPage.Problem.WAY_IN_MISSING);
    }

    private static WorkPage page(String address) {
        return new WorkPage(
                new WorkPageId(UUID.randomUUID()), "TwinSpace", address, Openness.EVERYBODY, "");
    }
}
