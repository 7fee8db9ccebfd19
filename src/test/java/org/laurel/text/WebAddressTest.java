package org.laurel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org/rivers?year=2026#map, https://example.org/rivers?year=2026#map",
        "HTTP://example.org, HTTP://example.org",
        "' www.example.org/rivers ', https://www.example.org/rivers",
        "example.org:8443/rivers, https://example.org:8443/rivers",
        "skola.example/återvinning, https://skola.example/återvinning",
        "https://åkersskola.example/, https://åkersskola.example/",
        "училище.example, https://училище.example",
        "http://localhost/rivers, http://localhost/rivers"
    })
    void what_people_type_is_completed(String typed, String address) {
        assertThat(WebAddress.of(typed)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rivers",
                "our rivers.example",
                "ftp://example.org/",
                "javascript:alert(1)",
                "mailto:anna@example.org",
                "anna@example.org",
                "https:///rivers",
                "https://my bank.example/",
                "https://bank.example@evil.example/",
                "https://-bank.example/"
            })
    void what_leads_nowhere_is_none(String typed) {
        assertThat(WebAddress.of(typed)).isEmpty();
    }

    @Test
    void what_came_along_with_a_copy_is_no_part_of_it() {
        assertThat(WebAddress.of("\u200ehttps://example.org/a\u200b\r\n"))
                .contains("https://example.org/a");
    }
}
