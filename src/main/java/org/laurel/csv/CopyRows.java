package org.laurel.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Copies rows into a table: the only way in that is quick enough for a million of them. */
@Component
public class CopyRows {

    private static final int BUFFER = 1 << 16;

    private final DataSource dataSource;
    private final PendingWords words;

    CopyRows(DataSource dataSource, PendingWords words) {
        this.dataSource = dataSource;
        this.words = words;
    }

    /**
     * The statement names table and columns: {@code copy school.school (id, code) from stdin}.
     * Where the rows come from must not ask the database, whose connection is busy with them.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void copy(String statement, Stream<@Nullable Object[]> rows) {
        words.gather();
        try (var out = new PGCopyOutputStream(connection(), statement, BUFFER);
                var text =
                        new BufferedWriter(
                                new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER)) {
            for (Iterator<@Nullable Object[]> it = rows.iterator(); it.hasNext(); ) {
                write(it.next(), text);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        words.sortIn();
        // So that it plans for what it holds now; one table at a time, none takes long.
        execute("analyze " + statement.replaceFirst("copy (\\S+) .*", "$1"));
    }

    private void execute(String sql) {
        try (var statement = DataSourceUtils.getConnection(dataSource).createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private PGConnection connection() throws SQLException {
        return DataSourceUtils.getConnection(dataSource).unwrap(PGConnection.class);
    }

    private static void write(@Nullable Object[] row, BufferedWriter text) throws IOException {
        for (int i = 0; i < row.length; i++) {
            if (i > 0) {
                text.write('\t');
            }
            text.write(
                    switch (row[i]) {
                        case null -> "\\N";
                        case String it -> CopyText.escaped(it);
                        case Object it -> it.toString();
                    });
        }
        text.write('\n');
    }
}
