package org.laurel.kit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.job.TidyRows;
import org.laurel.job.Troubles;
import org.laurel.text.Typed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Brings the postal addresses of kits before to what {@link Typed} lets in now. */
@Repository
class AddressesOfKits extends TidyRows<AddressesOfKits.Row> {

    record Row(String id, String recipient, String street, String postcode, String city) {}

    private final JdbcClient db;

    AddressesOfKits(JdbcClient db, Troubles troubles) {
        super(troubles);
        this.db = db;
    }

    @Override
    public String name() {
        return "kit.addresses";
    }

    @Override
    protected List<Row> after(@Nullable String key, int most) {
        return db.sql(
                        """
                        select label, recipient, street, postcode, city from kit.kit
                        where (:after::text is null or label > :after::text) order by label limit :most for update
                        """)
                .param("after", key)
                .param("most", most)
                .query(
                        (row, _) ->
                                new Row(
                                        row.getString("label"),
                                        row.getString("recipient"),
                                        row.getString("street"),
                                        row.getString("postcode"),
                                        row.getString("city")))
                .list();
    }

    @Override
    protected String key(Row row) {
        return row.id();
    }

    @Override
    protected String subject(Row row) {
        return "kit:" + row.id();
    }

    @Override
    protected boolean readable(Row row) {
        return Typed.name(row.recipient()).isPresent() && Typed.name(row.street()).isPresent();
    }

    @Override
    protected Row tidy(Row row) {
        return new Row(
                row.id(),
                Typed.known(row.recipient()),
                Typed.known(row.street()),
                Typed.known(row.postcode()),
                Typed.known(row.city()));
    }

    @Override
    protected void write(Row now) {
        db.sql(
                        "update kit.kit set recipient = :recipient, street = :street, postcode = :postcode, city = :city where label = :id")
                .param("recipient", now.recipient())
                .param("street", now.street())
                .param("postcode", now.postcode())
                .param("city", now.city())
                .param("id", now.id())
                .update();
    }
}
