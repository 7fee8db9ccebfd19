package org.laurel.people;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.laurel.csv.CsvRow;
import org.laurel.csv.Staging;
import org.laurel.search.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The people of a file on their way in, from the columns {@code email}, {@code name}, {@code
 * language} and {@code joined_on}, and {@code time_zone}, which a school gives to somebody new.
 */
@Repository
public class IncomingPeople {

    private final Staging staging;
    private final JdbcClient db;
    private final Clock clock;

    IncomingPeople(Staging staging, JdbcClient db, Clock clock) {
        this.staging = staging;
        this.db = db;
        this.clock = clock;
    }

    /** The columns this takes that no file has: {@link #derive} makes them. */
    public static final List<String> DERIVED = List.of("search_text", "search_near");

    /** Makes of a row what its person is found by. */
    public static void derive(CsvRow row) {
        var text = SearchText.of(row.text("name"));
        row.derive("search_text", text.words());
        row.derive("search_near", text.nearAsArray());
    }

    /** Marks the rows of whom we cannot take in. */
    public void refuse() {
        staging.refuseRepeated("lower(email)");
        db.sql(
                        """
                        update incoming i
                        set reason = concat_ws('; ', i.reason, 'this person left Laurel; only they can come back')
                        from people.person p where lower(p.email) = lower(i.email) and p.left_at is not null
                        """)
                .update();
    }

    public void settle() {
        db.sql(
                        """
                        with written as (
                            insert into people.person as p (id, email, name, language, time_zone, joined_at, search_text,
                                search_near, search_version)
                            select uuidv7(), email, name, language, coalesce(time_zone, 'Europe/Brussels'),
                                coalesce(joined_on::date::timestamp at time zone coalesce(time_zone, 'Europe/Brussels'), :now),
                                coalesce(search_text, ''), search_near::int[], :version
                            from incoming where reason is null
                            on conflict (lower(email)) do update
                            set (name, language, search_text, search_near, search_version)
                                = (excluded.name, excluded.language, excluded.search_text, excluded.search_near,
                                    excluded.search_version)
                            where (p.name, p.language) is distinct from (excluded.name, excluded.language)
                            returning lower(new.email) as email, old.id is null as added)
                        update incoming i set effect = case when w.added then 'new' else 'changed' end
                        from written w where w.email = lower(i.email) and i.reason is null
                        """)
                .param("version", SearchText.VERSION)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
