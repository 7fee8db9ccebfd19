package org.laurel.project;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.job.TidyRows;
import org.laurel.job.Troubles;
import org.laurel.text.Typed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Brings the titles and addresses of pages before to what {@link Typed} lets in now. */
@Repository
class TitlesOfPages extends TidyRows<TitlesOfPages.Row> {

    record Row(UUID id, String title, String address) {}

    private final JdbcClient db;

    TitlesOfPages(JdbcClient db, Troubles troubles) {
        super(troubles);
        this.db = db;
    }

    @Override
    public String name() {
        return "project.pages";
    }

    @Override
    protected List<Row> after(@Nullable String key, int most) {
        return db.sql(
                        """
                        select id, title, address from project.page where (:after::uuid is null or id > :after::uuid)
                        order by id limit :most for update
                        """)
                .param("after", key)
                .param("most", most)
                .query(
                        (row, _) ->
                                new Row(
                                        row.getObject("id", UUID.class),
                                        row.getString("title"),
                                        row.getString("address")))
                .list();
    }

    @Override
    protected String key(Row row) {
        return row.id().toString();
    }

    @Override
    protected String subject(Row row) {
        return "page:" + row.id();
    }

    @Override
    protected boolean readable(Row row) {
        return Typed.name(row.title()).isPresent();
    }

    @Override
    protected Row tidy(Row row) {
        return new Row(row.id(), Typed.known(row.title()), Typed.line(row.address()));
    }

    @Override
    protected void write(Row now) {
        db.sql("update project.page set title = :title, address = :address where id = :id")
                .param("title", now.title())
                .param("address", now.address())
                .param("id", now.id())
                .update();
    }
}
