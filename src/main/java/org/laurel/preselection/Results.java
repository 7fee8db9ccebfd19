package org.laurel.preselection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.laurel.country.CountryCode;
import org.laurel.scheme.FactName;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What runs found about every school. */
@Repository
public class Results {

    private static final int BUFFER = 1 << 16;
    private static final int AT_A_TIME = 5_000;

    /** How many schools were looked at and how many of them may apply. */
    public record Total(int schools, int eligible) {}

    /** The same of one country. */
    public record InCountry(CountryCode country, int schools, int eligible) {}

    /** What is kept about one school, with facts and values as rules write them. */
    record Row(
            String country,
            String code,
            boolean eligible,
            SortedMap<String, String> facts,
            int findings) {}

    private final DataSource dataSource;
    private final JdbcClient db;

    Results(DataSource dataSource, JdbcClient db) {
        this.dataSource = dataSource;
        this.db = db;
    }

    /** Writes what the source tells, one school after the other, as fast as rows go in. */
    @Transactional(propagation = Propagation.MANDATORY)
    Total write(RunId run, Consumer<Consumer<Judged>> source) {
        var copy =
                "copy preselection.result (run, school, registered_on, active_teachers, labelled_projects,"
                        + " holds_label_until, findings, eligible) from stdin";
        try (var out = new PGCopyOutputStream(connection(), copy, BUFFER)) {
            var rows = new ResultRows(run, out);
            source.accept(rows::add);
            return rows.finish();
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<InCountry> byCountry(RunId run) {
        return db.sql(
                        """
                        select s.country, count(*) as schools, count(*) filter (where r.eligible) as eligible
                        from preselection.result r join school.shown_school s on s.id = r.school
                        where r.run = :run group by s.country order by s.country
                        """)
                .param("run", run.value())
                .query(
                        (row, _) ->
                                new InCountry(
                                        new CountryCode(row.getString("country")),
                                        row.getInt("schools"),
                                        row.getInt("eligible")))
                .list();
    }

    /** What a run kept about every school, by country and code. */
    @Transactional(propagation = Propagation.MANDATORY)
    void each(RunId run, Consumer<Row> school) {
        RowCallbackHandler tell =
                row -> {
                    var facts = new TreeMap<String, String>();
                    facts.put(FactName.REGISTERED_ON.key(), row.getString("registered_on"));
                    facts.put(FactName.ACTIVE_TEACHERS.key(), row.getString("active_teachers"));
                    facts.put(
                            FactName.LABELLED_EUROPEAN_PROJECTS.key(),
                            row.getString("labelled_projects"));
                    facts.put(FactName.HOLDS_LABEL_UNTIL.key(), row.getString("until"));
                    school.accept(
                            new Row(
                                    row.getString("country"),
                                    row.getString("code"),
                                    row.getBoolean("eligible"),
                                    facts,
                                    row.getInt("findings")));
                };
        db.sql(
                        """
                        select s.country, s.code, r.*, coalesce(r.holds_label_until::text, 'none') as until
                        from preselection.result r join school.shown_school s on s.id = r.school
                        where r.run = :run order by s.country, s.code collate "C"
                        """)
                .withFetchSize(AT_A_TIME)
                .param("run", run.value())
                .query(tell);
    }

    private PGConnection connection() throws SQLException {
        return DataSourceUtils.getConnection(dataSource).unwrap(PGConnection.class);
    }
}
