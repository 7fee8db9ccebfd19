package org.laurel.school;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.job.TidyRows;
import org.laurel.job.Troubles;
import org.laurel.people.EmailAddress;
import org.laurel.text.Typed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Brings what was proposed for heads and deputies, and waits, to what {@link Typed} lets in now.
 */
@Repository
class ProposedContacts extends TidyRows<ProposedContacts.Row> {

    record Row(UUID id, @Nullable String name, @Nullable String email) {}

    private final JdbcClient db;

    ProposedContacts(JdbcClient db, Troubles troubles) {
        super(troubles);
        this.db = db;
    }

    @Override
    public String name() {
        return "school.proposed-contacts";
    }

    @Override
    protected List<Row> after(@Nullable String key, int most) {
        return db.sql(
                        """
                        select id, name, email from school.contact_change
                        where settled_at is null and (:after::uuid is null or id > :after::uuid)
                        order by id limit :most for update
                        """)
                .param("after", key)
                .param("most", most)
                .query(
                        (row, _) ->
                                new Row(
                                        row.getObject("id", UUID.class),
                                        row.getString("name"),
                                        row.getString("email")))
                .list();
    }

    @Override
    protected String key(Row row) {
        return row.id().toString();
    }

    @Override
    protected String subject(Row row) {
        return "contact:" + row.id();
    }

    @Override
    protected boolean readable(Row row) {
        return row.name() == null || Typed.name(row.name()).isPresent();
    }

    @Override
    protected Row tidy(Row row) {
        return new Row(
                row.id(),
                row.name() == null ? null : Typed.known(row.name()),
                row.email() == null ? null : EmailAddress.form(row.email()));
    }

    @Override
    protected void write(Row now) {
        db.sql("update school.contact_change set name = :name, email = :email where id = :id")
                .param("name", now.name())
                .param("email", now.email())
                .param("id", now.id())
                .update();
    }
}
