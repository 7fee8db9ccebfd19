package org.laurel.project;

import java.util.List;
import java.util.UUID;
import org.laurel.job.Troubles;
import org.laurel.people.RespellAddresses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The addresses of invitations that wait: whoever is invited finds them by the own address. */
@Repository
class RespellInvitations extends RespellAddresses {

    private final JdbcClient db;

    RespellInvitations(JdbcClient db, Troubles troubles) {
        super(troubles);
        this.db = db;
    }

    @Override
    public String name() {
        return "project.invitation-addresses";
    }

    @Override
    protected String subject(UUID id) {
        return "invitation:" + id;
    }

    @Override
    protected List<Spelled> after(UUID id, int most) {
        return db.sql(
                        """
                        select id, email from project.invitation where id > :id and ending is null
                        order by id limit :most
                        """)
                .param("id", id)
                .param("most", most)
                .query(RespellAddresses::spelled)
                .list();
    }

    @Override
    protected void respell(UUID id, String form) {
        db.sql(
                        """
                        update project.invitation i set email = :form
                        where i.id = :id and not exists (
                            select from project.invitation o where o.project = i.project and o.id <> i.id
                                and o.ending is null and lower(o.email) = lower(:form))
                        """)
                .param("form", form)
                .param("id", id)
                .update();
    }
}
