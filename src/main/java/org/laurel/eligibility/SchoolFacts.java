package org.laurel.eligibility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.laurel.school.SchoolId;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The facts about schools as other modules show them: of one, or of all on one snapshot. */
@Repository
public class SchoolFacts {

    /** Holds a few megabytes of rows at a time, however many schools there are. */
    private static final int AT_A_TIME = 5_000;

    /** The text for one school, which takes the parameter {@code school} besides the others. */
    static final String OF_ONE = text();

    /** The same text for every school there is. */
    static final String OF_ALL = OF_ONE.replace("= :school", "is not null");

    private final JdbcClient db;

    SchoolFacts(JdbcClient db) {
        this.db = db;
    }

    public Optional<KnownSchool> of(SchoolId school, SchoolQuestion question) {
        return db.sql(OF_ONE)
                .params(question.parameters())
                .param("school", school.value())
                .query((row, _) -> known(row))
                .optional();
    }

    /** All schools at one moment, whatever is written meanwhile, in no order. */
    @Transactional(
            readOnly = true,
            isolation = Isolation.REPEATABLE_READ,
            propagation = Propagation.REQUIRES_NEW)
    public void each(SchoolQuestion question, Consumer<KnownSchool> school) {
        db.sql("set local work_mem = '64MB'").update();
        RowCallbackHandler tell = row -> school.accept(known(row));
        db.sql(OF_ALL).withFetchSize(AT_A_TIME).params(question.parameters()).query(tell);
    }

    public int count() {
        return db.sql("select count(*) from school.shown_school where merged_into is null")
                .query(Integer.class)
                .single();
    }

    private static KnownSchool known(ResultSet row) throws SQLException {
        return new KnownSchool(
                new SchoolId(row.getObject(1, UUID.class)),
                row.getObject(2, LocalDate.class),
                row.getInt(3),
                row.getInt(4),
                row.getObject(5, LocalDate.class));
    }

    private static String text() {
        try {
            return new ClassPathResource("eligibility/school-facts.sql")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
