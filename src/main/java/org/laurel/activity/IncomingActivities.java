package org.laurel.activity;

import org.laurel.csv.Staging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The activities of a file on their way in. */
@Repository
class IncomingActivities {

    private final Staging staging;
    private final JdbcClient db;

    IncomingActivities(Staging staging, JdbcClient db) {
        this.staging = staging;
        this.db = db;
    }

    void settle() {
        staging.refuseRepeated("(lower(email), done_on, kind)");
        db.sql("alter table incoming add column person uuid").update();
        db.sql(
                        """
                        update incoming i set person = p.id from people.shown_person p
                        where lower(p.email) = lower(i.email)
                        """)
                .update();
        db.sql(
                        """
                        update incoming
                        set reason = concat_ws('; ', reason, 'email ''' || email || ''' is nobody in Laurel')
                        where email is not null and person is null
                        """)
                .update();
        db.sql(
                        """
                        with written as (
                            insert into activity.activity (person, done_on, kind)
                            select person, done_on::date, kind from incoming where reason is null
                            on conflict on constraint a_kind_of_activity_counts_once_a_day do nothing
                            returning person, done_on, kind)
                        update incoming i set effect = 'new'
                        from written w
                        where (w.person, w.done_on, w.kind) = (i.person, i.done_on::date, i.kind) and i.reason is null
                        """)
                .update();
    }
}
