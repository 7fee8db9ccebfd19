package org.laurel.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.laurel.language.Language;

class CountriesTest {

    private final Countries countries;

    CountriesTest() throws IOException {
        countries = new Countries();
    }

    @Test
    void forty_three_countries_take_part() {
        assertThat(countries.all()).hasSize(43);
    }

    @Test
    void every_country_has_a_support_organisation_that_is_found_by_its_key() {
        assertThat(countries.all())
                .allSatisfy(
                        country ->
                                assertThat(country.supportOrganisations())
                                        .isNotEmpty()
                                        .allSatisfy(
                                                it ->
                                                        assertThat(countries.organisation(it.key()))
                                                                .isEqualTo(it)));
    }

    @Test
    void belgium_has_several_support_organisations() {
        assertThat(countries.get(new CountryCode("BE")).supportOrganisations())
                .extracting(SupportOrganisation::key)
                .containsExactly("epos", "federation-wallonie-bruxelles", "jugendbuero");
    }

    @Test
    void only_in_poland_does_the_school_year_start_on_1_august() {
        assertThat(countries.all())
                .filteredOn(it -> !it.schoolYearStarts().equals(MonthDay.of(9, 1)))
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.code()).isEqualTo(new CountryCode("PL"));
                            assertThat(it.schoolYearStarts()).isEqualTo(MonthDay.of(8, 1));
                            assertThat(it.schoolYearSource().assumed()).isFalse();
                        });
    }

    @Test
    void every_country_keeps_time_by_a_zone_with_rules_not_by_an_offset() {
        assertThat(countries.all())
                .extracting(Country::zone)
                .allSatisfy(it -> assertThat(ZoneId.getAvailableZoneIds()).contains(it.getId()));
    }

    @Test
    void every_country_has_a_name_in_every_language() {
        for (var language : Language.values()) {
            assertThat(countries.all())
                    .extracting(it -> countries.name(it.code(), language))
                    .doesNotHaveDuplicates()
                    .noneMatch(it -> it.matches("[A-Z]{2}"));
        }
        assertThat(countries.name(new CountryCode("FI"), Language.BG)).isEqualTo("Финландия");
    }

    @Test
    void a_reader_finds_countries_in_the_alphabet_of_the_language() {
        assertThat(countries.all(Language.SV).getLast().code()).isEqualTo(new CountryCode("AT"));
        assertThat(countries.all(Language.EN).getLast().code()).isEqualTo(new CountryCode("UA"));
    }

    @Test
    void what_was_typed_and_is_unknown_is_not_found() {
        assertThat(countries.find("XX")).isEmpty();
        assertThat(countries.findOrganisation("nobody")).isEmpty();
    }

    @Test
    void two_organisations_with_one_key_are_refused() {
        var sweden = countries.get(new CountryCode("SE"));
        var twin =
                new Country(
                        new CountryCode("NO"),
                        sweden.zone(),
                        sweden.languages(),
                        sweden.schoolYearStarts(),
                        sweden.schoolYearSource(),
                        sweden.supportOrganisations());
        assertThatThrownBy(() -> new Countries(List.of(sweden, twin)))
                .hasMessage("Two support organisations have the key uhr: in SE and in NO");
    }
}
