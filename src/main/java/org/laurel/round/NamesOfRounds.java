package org.laurel.round;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.job.TidyRows;
import org.laurel.job.Troubles;
import org.laurel.text.Typed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Brings the names of rounds before to what {@link Typed} lets in now. */
@Repository
class NamesOfRounds extends TidyRows<NamesOfRounds.Row> {

    record Row(UUID id, String name) {}

    private final JdbcClient db;

    NamesOfRounds(JdbcClient db, Troubles troubles) {
        super(troubles);
        this.db = db;
    }

    @Override
    public String name() {
        return "round.names";
    }

    @Override
    protected List<Row> after(@Nullable String key, int most) {
        return db.sql(
                        """
                        select id, name from round.round where (:after::uuid is null or id > :after::uuid)
                        order by id limit :most for update
                        """)
                .param("after", key)
                .param("most", most)
                .query((row, _) -> new Row(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    @Override
    protected String key(Row row) {
        return row.id().toString();
    }

    @Override
    protected String subject(Row row) {
        return "round:" + row.id();
    }

    @Override
    protected boolean readable(Row row) {
        return Typed.name(row.name()).isPresent();
    }

    @Override
    protected Row tidy(Row row) {
        return new Row(row.id(), Typed.known(row.name()));
    }

    @Override
    protected void write(Row now) {
        db.sql("update round.round set name = :name where id = :id")
                .param("name", now.name())
                .param("id", now.id())
                .update();
    }
}
