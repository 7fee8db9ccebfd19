package org.laurel.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.laurel.language.Language;

class TimelineTest {

    private static final LocalDate TEN_YEARS_FROM = LocalDate.of(2017, 1, 1);

    static final Timeline BADGE = Samples.timeline();

    static LocalDate inForce(String country, String day) {
        return BADGE.inForce(country, LocalDate.parse(day)).orElseThrow().id().inForceFrom();
    }

    @Test
    void an_edition_is_in_force_from_its_day_until_the_next_begins() {
        assertThat(BADGE.inForce(null, Samples.FIRST.minusDays(1))).isEmpty();
        assertThat(inForce(null, "2020-09-01")).isEqualTo(Samples.FIRST);
        assertThat(inForce(null, "2022-08-31")).isEqualTo(Samples.FIRST);
        assertThat(inForce(null, "2022-09-01")).isEqualTo(Samples.SECOND);
        assertThat(inForce("SE", "2030-01-01")).isEqualTo(Samples.SECOND);
    }

    @Test
    void a_country_can_keep_an_edition_up_to_and_including_a_day() {
        assertThat(inForce("DK", "2022-09-01")).isEqualTo(Samples.FIRST);
        assertThat(inForce("DK", "2023-07-31")).isEqualTo(Samples.FIRST);
        assertThat(inForce("DK", "2023-08-01")).isEqualTo(Samples.SECOND);
        assertThat(BADGE.inForce("DK", Samples.FIRST.minusDays(1))).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> every_day_of_ten_years_has_its_edition_with_all_its_words() {
        var shipped = SchemeFiles.in(java.nio.file.Path.of("schemes"));
        return shipped.schemes().stream()
                .flatMap(
                        scheme -> {
                            var timeline = shipped.timeline(scheme);
                            return Stream.of("SE", "DK", "BG", "PL", "BE")
                                    .map(
                                            country ->
                                                    DynamicTest.dynamicTest(
                                                            scheme + " in " + country,
                                                            () -> walk(timeline, country)));
                        });
    }

    private static void walk(Timeline timeline, String country) {
        var before = timeline.editions().getFirst();
        var begins = before.id().inForceFrom();
        var first = begins.isAfter(TEN_YEARS_FROM) ? begins : TEN_YEARS_FROM;
        for (var day = first; day.isBefore(TEN_YEARS_FROM.plusYears(10)); day = day.plusDays(1)) {
            var edition = timeline.inForce(country, day).orElseThrow();
            assertThat(edition.id().inForceFrom())
                    .as("never an older one than the day before, on " + day)
                    .isAfterOrEqualTo(before.id().inForceFrom());
            for (var language : Language.values()) {
                assertThat(edition.words(language, country).say("name")).isNotBlank();
            }
            before = edition;
        }
    }
}
