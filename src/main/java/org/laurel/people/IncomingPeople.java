package org.laurel.people;

import java.time.Clock;
import java.time.ZoneOffset;
import org.laurel.csv.Staging;
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
                            insert into people.person as p (id, email, name, language, time_zone, joined_at)
                            select uuidv7(), email, name, language, coalesce(time_zone, 'Europe/Brussels'),
                                coalesce(joined_on::date::timestamp at time zone coalesce(time_zone, 'Europe/Brussels'), :now)
                            from incoming where reason is null
                            on conflict (lower(email)) do update
                            set (name, language) = (excluded.name, excluded.language)
                            where (p.name, p.language) is distinct from (excluded.name, excluded.language)
                            returning lower(new.email) as email, old.id is null as added)
                        update incoming i set effect = case when w.added then 'new' else 'changed' end
                        from written w where w.email = lower(i.email) and i.reason is null
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
