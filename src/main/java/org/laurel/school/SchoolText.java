package org.laurel.school;

import java.util.HexFormat;
import java.util.Locale;
import org.laurel.country.Countries;
import org.laurel.country.Country;
import org.laurel.language.Alphabet;
import org.laurel.search.SearchText;
import org.springframework.stereotype.Component;

/** What a school is found by, and where it stands in the alphabet of its country. */
@Component
class SchoolText {

    private final Countries countries;

    SchoolText(Countries countries) {
        this.countries = countries;
    }

    SearchText text(String name, String city) {
        return SearchText.of(name, city);
    }

    /** In hexadecimal digits. */
    String sortKey(String name, String country) {
        var language =
                countries
                        .find(country)
                        .map(Country::languages)
                        .map(it -> it.getFirst())
                        .orElse(Locale.ROOT);
        return HexFormat.of().formatHex(Alphabet.key(name, language));
    }
}
