package org.laurel.preselection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.laurel.people.PersonId;
import org.laurel.round.RoundId;
import org.laurel.scheme.CutOff;
import org.laurel.scheme.CutOffs;
import org.laurel.scheme.EditionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was asked about all schools, when, and how many were found. */
@Repository
public class Runs {

    private static final String ASSUMED = " assumed";

    private final JdbcClient db;

    Runs(JdbcClient db) {
        this.db = db;
    }

    public Optional<Run> find(RunId id) {
        return db.sql("select * from preselection.run where id = :id")
                .param("id", id.value())
                .query((row, _) -> run(row))
                .optional();
    }

    /** The latest first. */
    public List<Run> latest(String scheme, @Nullable RoundId round, int most) {
        return db.sql(
                        """
                        select * from preselection.run
                        where scheme = :scheme and (:round::uuid is null or round = :round::uuid)
                        order by started_at desc, id desc limit :most
                        """)
                .param("scheme", scheme)
                .param("round", round == null ? null : round.value())
                .param("most", most)
                .query((row, _) -> run(row))
                .list();
    }

    void add(Run it) {
        db.sql(
                        """
                        insert into preselection.run (id, scheme, edition, round, asked_on, zone, round_days, ran_by, started_at)
                        values (:id, :scheme, :edition, :round::uuid, :on, :zone, :days, :by::uuid, :at)
                        """)
                .param("id", it.id().value())
                .param("scheme", it.edition().scheme())
                .param("edition", it.edition().inForceFrom())
                .param("round", it.round() == null ? null : it.round().value())
                .param("on", it.on())
                .param("zone", it.zone().getId())
                .param("days", written(it.days()))
                .param("by", it.by() == null ? null : it.by().value())
                .param("at", it.startedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Lets nobody else run it until the transaction ends; its row stays free for the progress. */
    void hold(RunId id) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("preselection " + id)
                .query((_, _) -> true)
                .single();
    }

    /** Seen at once by whoever looks at the page. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void progress(RunId id, int schools) {
        db.sql("update preselection.run set schools = :schools where id = :id")
                .param("schools", schools)
                .param("id", id.value())
                .update();
    }

    void finish(RunId id, Results.Total total, Instant at) {
        db.sql(
                        """
                        update preselection.run
                        set finished_at = :at, schools = :schools, eligible = :eligible where id = :id
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("schools", total.schools())
                .param("eligible", total.eligible())
                .param("id", id.value())
                .update();
    }

    private static Run run(ResultSet row) throws SQLException {
        @Nullable UUID round = row.getObject("round", UUID.class);
        @Nullable UUID by = row.getObject("ran_by", UUID.class);
        @Nullable OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Run(
                new RunId(row.getObject("id", UUID.class)),
                new EditionId(row.getString("scheme"), row.getObject("edition", LocalDate.class)),
                round == null ? null : new RoundId(round),
                row.getObject("asked_on", LocalDate.class),
                ZoneId.of(row.getString("zone")),
                read(row.getString("round_days")),
                by == null ? null : new PersonId(by),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getInt("schools"),
                row.getInt("eligible"));
    }

    private static String written(CutOffs days) {
        return days.days().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(
                        it ->
                                it.getKey().key()
                                        + "="
                                        + it.getValue()
                                        + (days.assumed().contains(it.getKey()) ? ASSUMED : ""))
                .collect(Collectors.joining("\n"));
    }

    private static CutOffs read(String written) {
        var days = new EnumMap<CutOff, LocalDate>(CutOff.class);
        var assumed = EnumSet.noneOf(CutOff.class);
        written.lines()
                .forEach(
                        line -> {
                            for (var cutOff : CutOff.values()) {
                                if (line.startsWith(cutOff.key() + "=")) {
                                    var said = line.substring(cutOff.key().length() + 1);
                                    days.put(cutOff, LocalDate.parse(said.replace(ASSUMED, "")));
                                    if (said.endsWith(ASSUMED)) {
                                        assumed.add(cutOff);
                                    }
                                }
                            }
                        });
        return new CutOffs(days, assumed);
    }
}
