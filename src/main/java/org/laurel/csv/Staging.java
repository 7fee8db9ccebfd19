package org.laurel.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of one file in the table {@code incoming}, which lasts as long as the transaction: the
 * file's columns as text (null where empty), {@code line}, {@code reason} where the row is bad, and
 * {@code effect} ({@code new} or {@code changed}) once it went in.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Staging {

    private static final int BUFFER = 1 << 16;

    private final DataSource dataSource;
    private final JdbcClient db;
    private final PendingWords words;

    Staging(DataSource dataSource, JdbcClient db, PendingWords words) {
        this.dataSource = dataSource;
        this.db = db;
        this.words = words;
    }

    void fill(List<String> columns, CopyText.Source rows) throws IOException {
        db.sql(
                        "create temp table pg_temp.incoming (line bigint, reason text, effect text, %s) on commit drop"
                                .formatted(
                                        columns.stream()
                                                .map(it -> it + " text")
                                                .collect(Collectors.joining(", "))))
                .update();
        var copy =
                "copy incoming (line, reason, %s) from stdin".formatted(String.join(", ", columns));
        try (var out = new PGCopyOutputStream(connection(), copy, BUFFER);
                var text =
                        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            rows.writeTo(new CopyText(text, columns));
        } catch (SQLException e) {
            throw new IOException(e);
        }
        db.sql("analyze incoming").update();
        words.gather();
    }

    /** Lists each row as bad whose key an earlier row has; the key is an SQL expression. */
    public void refuseRepeated(String key) {
        db.sql(
                        """
                        update incoming i
                        set reason = concat_ws('; ', i.reason, 'stands in line ' || k.first || ' already')
                        from (select line, min(line) over (partition by %s) as first from incoming
                              where (%s) is not null and reason is null) k
                        where i.line = k.line and k.first < k.line
                        """
                                .formatted(key, key))
                .update();
    }

    /** Once all rows went in. */
    void sortWordsIn() {
        words.sortIn();
    }

    Tally tally() {
        return db.sql(
                        """
                        select count(*) filter (where effect = 'new') as added,
                            count(*) filter (where effect = 'changed') as changed,
                            count(*) filter (where effect is null and reason is null) as unchanged,
                            count(*) filter (where reason is not null) as bad
                        from incoming
                        """)
                .query(
                        (row, _) ->
                                new Tally(
                                        row.getLong("added"),
                                        row.getLong("changed"),
                                        row.getLong("unchanged"),
                                        row.getLong("bad")))
                .single();
    }

    void report(OutputStream out) throws IOException {
        try {
            connection()
                    .getCopyAPI()
                    .copyOut(
                            "copy (select line, reason from incoming where reason is not null order by line) to stdout (format csv, header)",
                            out);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private PGConnection connection() throws SQLException {
        return DataSourceUtils.getConnection(dataSource).unwrap(PGConnection.class);
    }
}
