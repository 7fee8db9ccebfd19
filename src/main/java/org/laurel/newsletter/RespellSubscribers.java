package org.laurel.newsletter;

import java.util.List;
import java.util.UUID;
import org.laurel.job.Troubles;
import org.laurel.people.RespellAddresses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The addresses of subscribers. */
@Repository
class RespellSubscribers extends RespellAddresses {

    private final JdbcClient db;

    RespellSubscribers(JdbcClient db, Troubles troubles) {
        super(troubles);
        this.db = db;
    }

    @Override
    public String name() {
        return "newsletter.addresses";
    }

    @Override
    protected String subject(UUID id) {
        return "subscriber:" + id;
    }

    @Override
    protected List<Spelled> after(UUID id, int most) {
        return db.sql(
                        "select id, email from newsletter.subscriber where id > :id order by id limit :most")
                .param("id", id)
                .param("most", most)
                .query(RespellAddresses::spelled)
                .list();
    }

    @Override
    protected void respell(UUID id, String form) {
        db.sql(
                        """
                        update newsletter.subscriber s set email = :form
                        where s.id = :id and not exists (
                            select from newsletter.subscriber o
                            where o.id <> s.id and lower(o.email) = lower(:form))
                        """)
                .param("form", form)
                .param("id", id)
                .update();
    }
}
