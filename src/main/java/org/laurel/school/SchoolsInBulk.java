package org.laurel.school;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laurel.country.Countries;
import org.laurel.csv.CopyRows;
import org.laurel.people.PersonId;
import org.laurel.search.SearchText;
import org.springframework.stereotype.Repository;

/** Schools and who works there, by the hundred thousand, where none of them is yet. */
@Repository
public class SchoolsInBulk {

    /** Somebody's time at a school, confirmed when it began. */
    public record Time(
            UUID id, SchoolId school, PersonId person, Instant from, @Nullable Instant until) {}

    private final CopyRows rows;
    private final Countries countries;
    private final SchoolText texts;

    SchoolsInBulk(CopyRows rows, Countries countries, SchoolText texts) {
        this.rows = rows;
        this.countries = countries;
        this.texts = texts;
    }

    public void add(Stream<School> schools) {
        rows.copy(
                "copy school.school (id, register, code, name, city, country, support_organisation, registered_on, search_text, search_near, search_version, sort_key) from stdin",
                schools.map(this::row));
    }

    private @Nullable Object[] row(School it) {
        var text = texts.text(it.name(), it.city());
        return new @Nullable Object[] {
            it.id(),
            countries.get(it.country()).register(it.supportOrganisation()),
            it.code(),
            it.name(),
            it.city(),
            it.country(),
            it.supportOrganisation(),
            it.registeredOn(),
            text.words(),
            text.nearAsArray(),
            SearchText.VERSION,
            "\\x" + texts.sortKey(it.name(), it.country().value())
        };
    }

    public void addStaff(Stream<Time> times) {
        rows.copy(
                "copy school.staff (id, school, person, joined_at, validated_at, left_at) from stdin",
                times.map(
                        it ->
                                new @Nullable Object[] {
                                    it.id(),
                                    it.school(),
                                    it.person(),
                                    it.from(),
                                    it.from(),
                                    it.until()
                                }));
    }
}
