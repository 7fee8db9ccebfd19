package org.laurel.evidence;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.job.TidyRows;
import org.laurel.job.Troubles;
import org.laurel.text.Typed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Brings the titles and addresses of evidence before to what {@link Typed} lets in now, where its
 * form is open: what was handed in or is being signed stays as it is.
 */
@Repository
class TitlesOfEvidence extends TidyRows<TitlesOfEvidence.Row> {

    record Row(UUID id, String title, @Nullable String address, @Nullable String fileName) {}

    private final JdbcClient db;

    TitlesOfEvidence(JdbcClient db, Troubles troubles) {
        super(troubles);
        this.db = db;
    }

    @Override
    public String name() {
        return "evidence.titles";
    }

    @Override
    protected List<Row> after(@Nullable String key, int most) {
        return db.sql(
                        """
                        select i.id, i.title, i.address, i.file_name from evidence.item i
                        join writing.shown_form f on f.id = i.form and f.closed_at is null
                        where not i.frozen and (:after::uuid is null or i.id > :after::uuid) order by i.id limit :most for update of i
                        """)
                .param("after", key)
                .param("most", most)
                .query(
                        (row, _) ->
                                new Row(
                                        row.getObject("id", UUID.class),
                                        row.getString("title"),
                                        row.getString("address"),
                                        row.getString("file_name")))
                .list();
    }

    @Override
    protected String key(Row row) {
        return row.id().toString();
    }

    @Override
    protected String subject(Row row) {
        return "evidence:" + row.id();
    }

    @Override
    protected boolean readable(Row row) {
        return true;
    }

    @Override
    protected Row tidy(Row row) {
        return new Row(
                row.id(), Typed.title(row.title()), line(row.address()), line(row.fileName()));
    }

    @Override
    protected void write(Row now) {
        db.sql(
                        "update evidence.item set title = :title, address = :address, file_name = :file where id = :id")
                .param("title", now.title())
                .param("address", now.address())
                .param("file", now.fileName())
                .param("id", now.id())
                .update();
    }

    private static @Nullable String line(@Nullable String before) {
        return before == null ? null : Typed.line(before);
    }
}
