package org.laurel.people;

import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laurel.csv.CopyRows;
import org.laurel.search.SearchText;
import org.springframework.stereotype.Repository;

/** People by the hundred thousand, without passwords, where none of them is yet. */
@Repository
public class PeopleInBulk {

    /** Somebody who joined some time ago; the roles stay out. */
    public record Newcomer(Person person, ZoneId zone, Instant joinedAt) {}

    private final CopyRows rows;

    PeopleInBulk(CopyRows rows) {
        this.rows = rows;
    }

    public void add(Stream<Newcomer> people) {
        rows.copy(
                "copy people.person (id, email, name, language, time_zone, joined_at, name_public_since, search_text, search_near, search_version) from stdin",
                people.map(PeopleInBulk::row));
    }

    private static @Nullable Object[] row(Newcomer it) {
        var text = SearchText.of(it.person().name());
        return new @Nullable Object[] {
            it.person().id(),
            it.person().email(),
            it.person().name(),
            it.person().language().code(),
            it.zone(),
            it.joinedAt(),
            it.person().namePublic() ? it.joinedAt() : null,
            text.words(),
            text.nearAsArray(),
            SearchText.VERSION
        };
    }
}
