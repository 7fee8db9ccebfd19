package org.laurel.preselection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.people.PersonId;
import org.laurel.round.RoundId;
import org.laurel.rules.Fact;
import org.laurel.scheme.FactName;
import org.laurel.school.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The corrections that stand, by round and school; an earlier one of the same fact is kept too. */
@Repository
public class Corrections {

    private final JdbcClient db;
    private final Clock clock;

    Corrections(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** None where there is no round. */
    List<Correction> of(@Nullable RoundId round) {
        return round == null ? List.of() : of(round, null);
    }

    public List<Correction> of(RoundId round, @Nullable SchoolId school) {
        return db.sql(
                        """
                        select * from preselection.correction
                        where round = :round and (:school::uuid is null or school = :school::uuid) and withdrawn_at is null
                        order by at, id
                        """)
                .param("round", round.value())
                .param("school", school == null ? null : school.value())
                .query((row, _) -> correction(row))
                .list();
    }

    void put(RoundId round, Correction it) {
        db.sql(
                        """
                        update preselection.correction set withdrawn_at = :at
                        where round = :round and school = :school and fact = :fact and withdrawn_at is null
                        """)
                .param("at", it.at().atOffset(ZoneOffset.UTC))
                .param("round", round.value())
                .param("school", it.school().value())
                .param("fact", it.fact().key())
                .update();
        db.sql(
                        """
                        insert into preselection.correction (id, round, school, fact, value, because, by, at)
                        values (:id, :round, :school, :fact, :value, :because, :by, :at)
                        """)
                .param("id", TimeOrderedId.next(clock))
                .param("round", round.value())
                .param("school", it.school().value())
                .param("fact", it.fact().key())
                .param("value", it.value().written())
                .param("because", it.because())
                .param("by", it.by().value())
                .param("at", it.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Correction correction(ResultSet row) throws SQLException {
        var written = row.getString("fact");
        var fact =
                FactName.ofSchools().stream()
                        .filter(it -> it.key().equals(written))
                        .findFirst()
                        .orElseThrow();
        return new Correction(
                new SchoolId(row.getObject("school", UUID.class)),
                fact,
                value(row.getString("value")),
                row.getString("because"),
                new PersonId(row.getObject("by", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Fact value(String written) {
        if (written.equals(Fact.none().written())) {
            return Fact.none();
        }
        return written.contains("-")
                ? Fact.day(LocalDate.parse(written))
                : Fact.count(Long.parseLong(written));
    }
}
