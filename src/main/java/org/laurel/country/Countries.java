package org.laurel.country;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.laurel.language.Alphabet;
import org.laurel.language.Language;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The countries that take part, as the folder {@code countries} describes them. */
@Component
public class Countries {

    private final Map<String, Country> byCode = new TreeMap<>();
    private final Map<String, SupportOrganisation> organisations = new HashMap<>();

    /** Reads every country file that comes with Laurel. */
    public Countries() throws IOException {
        this(shipped());
    }

    Countries(Collection<Country> countries) {
        for (var country : countries) {
            byCode.put(country.code().value(), country);
            for (var organisation : country.supportOrganisations()) {
                var other = organisations.put(organisation.key(), organisation);
                if (other != null) {
                    throw new IllegalArgumentException(
                            "Two support organisations have the key %s: in %s and in %s"
                                    .formatted(
                                            organisation.key(), other.country(), country.code()));
                }
            }
        }
    }

    public Country get(CountryCode code) {
        return find(code.value())
                .orElseThrow(() -> new NoSuchElementException("No such country: " + code));
    }

    /** The country of a code that somebody typed. */
    public Optional<Country> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** All of them, by code. */
    public List<Country> all() {
        return List.copyOf(byCode.values());
    }

    /** All of them as a reader of that language looks for them, by name. */
    public List<Country> all(Language language) {
        return byCode.values().stream()
                .sorted(
                        Comparator.comparing(
                                it -> name(it.code(), language), Alphabet.of(language)))
                .toList();
    }

    public SupportOrganisation organisation(String key) {
        return findOrganisation(key)
                .orElseThrow(
                        () -> new NoSuchElementException("No such support organisation: " + key));
    }

    /** The support organisation of a key that somebody typed. */
    public Optional<SupportOrganisation> findOrganisation(String key) {
        return Optional.ofNullable(organisations.get(key));
    }

    /** The country's name in a language, from the Unicode locale data. */
    public String name(CountryCode code, Language language) {
        return ULocale.getDisplayCountry("und-" + code, ULocale.forLocale(language.locale()));
    }

    private static List<Country> shipped() throws IOException {
        var countries = new TreeMap<String, Country>();
        for (var file :
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:countries/*.yaml")) {
            var name = Objects.requireNonNull(file.getFilename());
            countries.put(
                    name, CountryFile.read(name, file.getContentAsString(StandardCharsets.UTF_8)));
        }
        return List.copyOf(countries.values());
    }
}
