package org.laurel.people;

import java.util.List;
import java.util.UUID;
import org.laurel.job.Troubles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The addresses of persons; two accounts of one address are left for somebody to look at. */
@Repository
class RespellPeople extends RespellAddresses {

    private static final String TROUBLE = "double-account";

    private final JdbcClient db;
    private final Troubles troubles;

    RespellPeople(JdbcClient db, Troubles troubles) {
        super(troubles);
        this.db = db;
        this.troubles = troubles;
    }

    @Override
    public String name() {
        return "people.addresses";
    }

    @Override
    protected String subject(UUID id) {
        return "person:" + id;
    }

    @Override
    protected List<Spelled> after(UUID id, int most) {
        return db.sql("select id, email from people.person where id > :id order by id limit :most")
                .param("id", id)
                .param("most", most)
                .query(RespellAddresses::spelled)
                .list();
    }

    @Override
    protected void respell(UUID id, String form) {
        db.sql("select id from people.person where lower(email) = lower(:form) and id <> :id")
                .param("form", form)
                .param("id", id)
                .query(UUID.class)
                .optional()
                .ifPresentOrElse(
                        other -> troubles.report(TROUBLE, "person:" + id, "person:" + other),
                        () -> write(id, form));
    }

    private void write(UUID id, String form) {
        db.sql("update people.person set email = :form where id = :id")
                .param("form", form)
                .param("id", id)
                .update();
    }
}
