package org.laurel.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryFileTest {

    private static final String SWEDEN =
            """
            zone: Europe/Stockholm
            languages: [sv]
            school-year-starts:
              on: 09-01
              clause: "Assumed"
              assumed: true
            support-organisations:
              - key: uhr
                name: "UHR"
                clause: "UHR, page on awards"
            """;

    @Test
    void reads_a_country_with_where_each_fact_was_found() {
        var sweden = CountryFile.read("SE.yaml", SWEDEN);
        assertThat(sweden.languages()).containsExactly(Locale.of("sv"));
        assertThat(sweden.schoolYearSource()).isEqualTo(new Source("Assumed", true));
        assertThat(sweden.supportOrganisations())
                .containsExactly(
                        new SupportOrganisation(
                                "uhr",
                                "UHR",
                                new CountryCode("SE"),
                                new Source("UHR, page on awards", false)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Europe/Stockholm | Europe/Stokholm | 1: Not a time zone: Europe/Stokholm
                    [sv]             | sv              | 2: Expected a list of at least one
                    [sv]             | [s]             | 2: Not a language such as sv: s
                    09-01            | 09-31           | 4: Not a day such as 09-01: 09-31
                    true             | yes             | 6: Not a yes or no, written true or false: yes
                    zone:            | zoned:          | 1: Unknown key: zoned
                    name:            | key:            | 9: Written twice: key
                    name:            | names:          | 9: Unknown key: names
                    [sv]             | [sv             | 3: expected ',' or ']', but got :
                    """)
    void what_is_not_understood_is_named_with_its_line(String right, String wrong, String reason) {
        assertThatThrownBy(() -> CountryFile.read("SE.yaml", SWEDEN.replace(right, wrong)))
                .isInstanceOf(CountryFileException.class)
                .hasMessage("SE.yaml, line " + reason);
    }

    @Test
    void a_missing_fact_is_named() {
        assertThatThrownBy(() -> CountryFile.read("SE.yaml", SWEDEN.replace("languages: [sv]", "")))
                .hasMessage("SE.yaml, line 1: Missing: languages");
    }

    @Test
    void a_file_is_named_by_its_country() {
        assertThatThrownBy(() -> CountryFile.read("Sweden.yaml", SWEDEN))
                .hasMessage("Sweden.yaml, line 1: A country file is named as SE.yaml");
    }
}
