package org.laurel.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.laurel.calendar.Deadline;
import org.laurel.country.CountryCode;
import org.laurel.people.PersonId;
import org.laurel.scheme.CutOff;
import org.laurel.scheme.CutOffs;
import org.laurel.scheme.EditionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rounds of all countries together, and where a country ends one earlier. */
@Repository
public class EuropeanRounds {

    private final JdbcClient db;

    EuropeanRounds(JdbcClient db) {
        this.db = db;
    }

    /** In the order in which they open. */
    public List<EuropeanRound> of(String scheme) {
        return db.sql("select * from round.european_round where scheme = :scheme order by opens_at")
                .param("scheme", scheme)
                .query((row, _) -> round(row))
                .list();
    }

    /** Those whose announcement day has come, in the order in which they open. */
    public List<EuropeanRound> announced(String scheme, Instant now) {
        return of(scheme).stream().filter(it -> !it.announcedAt().isAfter(now)).toList();
    }

    public Optional<EuropeanRound> find(RoundId id) {
        return db.sql("select * from round.european_round where id = :id")
                .param("id", id.value())
                .query((row, _) -> round(row))
                .optional();
    }

    public Optional<EuropeanRound> find(String scheme, String key) {
        return db.sql("select * from round.european_round where scheme = :scheme and key = :key")
                .param("scheme", scheme)
                .param("key", key)
                .query((row, _) -> round(row))
                .optional();
    }

    /** The deadline in a country: its own where it set an earlier one. */
    public Deadline deadline(EuropeanRound round, CountryCode country, ZoneId zone) {
        return db.sql(
                        """
                        select too_late_at from round.earlier_deadline
                        where round = :round and country = :country
                        """)
                .param("round", round.id().value())
                .param("country", country.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(it -> new Deadline(it.toInstant(), zone))
                .orElse(round.deadline());
    }

    /** Where countries end a round earlier, by country. */
    public List<EarlierDeadline> earlier(RoundId round) {
        return db.sql(
                        """
                        select e.country, e.too_late_at, e.set_at from round.earlier_deadline e
                        join round.european_round r on r.id = e.round and e.too_late_at < r.too_late_at
                        where e.round = :round order by e.country
                        """)
                .param("round", round.value())
                .query(
                        (row, _) ->
                                new EarlierDeadline(
                                        new CountryCode(row.getString("country")),
                                        instant(row, "too_late_at"),
                                        instant(row, "set_at")))
                .list();
    }

    /** Lets nobody else open one or change a deadline until the transaction ends. */
    void hold(String scheme) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("european round " + scheme)
                .query((_, _) -> true)
                .single();
    }

    void add(EuropeanRound it, PersonId by, Instant at) {
        var days = it.cutOffs().days();
        var insert =
                db.sql(
                                """
                                insert into round.european_round (id, scheme, edition, key, announced_at, opens_at,
                                    too_late_at, zone, second_screening_on, published_on, registered_by, active_since,
                                    active_until, label_from, label_to, valid_from, valid_until, assumed, opened_by, written_at)
                                values (:id, :scheme, :edition, :key, :announced, :opens,
                                    :tooLate, :zone, :screening, :published, :registered_by, :active_since,
                                    :active_until, :label_from, :label_to, :valid_from, :valid_until, :assumed, :by, :at)
                                """)
                        .param("id", it.id().value())
                        .param("scheme", it.edition().scheme())
                        .param("edition", it.edition().inForceFrom())
                        .param("key", it.key())
                        .param("announced", utc(it.announcedAt()))
                        .param("opens", utc(it.opensAt()))
                        .param("tooLate", utc(it.deadline().tooLateAt()))
                        .param("zone", it.zone().getId())
                        .param("screening", it.secondScreeningOn())
                        .param("published", it.publishedOn())
                        .param(
                                "assumed",
                                it.cutOffs().assumed().stream()
                                        .map(CutOff::key)
                                        .sorted()
                                        .toArray(String[]::new))
                        .param("by", by.value())
                        .param("at", utc(at));
        for (var cutOff : CutOff.values()) {
            insert = insert.param(column(cutOff), days.get(cutOff));
        }
        insert.update();
    }

    void end(RoundId round, CountryCode country, Deadline earlier, PersonId by, Instant at) {
        db.sql(
                        """
                        insert into round.earlier_deadline (round, country, too_late_at, set_by, set_at)
                        values (:round, :country, :tooLate, :by, :at)
                        on conflict (round, country) do update
                        set too_late_at = excluded.too_late_at, set_by = excluded.set_by, set_at = excluded.set_at
                        """)
                .param("round", round.value())
                .param("country", country.value())
                .param("tooLate", utc(earlier.tooLateAt()))
                .param("by", by.value())
                .param("at", utc(at))
                .update();
    }

    private static EuropeanRound round(ResultSet row) throws SQLException {
        var days = new EnumMap<CutOff, LocalDate>(CutOff.class);
        for (var cutOff : CutOff.values()) {
            days.put(cutOff, row.getObject(column(cutOff), LocalDate.class));
        }
        var named = Arrays.asList((String[]) row.getArray("assumed").getArray());
        var assumed = EnumSet.allOf(CutOff.class);
        assumed.removeIf(it -> !named.contains(it.key()));
        return new EuropeanRound(
                new RoundId(row.getObject("id", UUID.class)),
                new EditionId(row.getString("scheme"), row.getObject("edition", LocalDate.class)),
                row.getString("key"),
                instant(row, "announced_at"),
                instant(row, "opens_at"),
                new Deadline(instant(row, "too_late_at"), ZoneId.of(row.getString("zone"))),
                row.getObject("second_screening_on", LocalDate.class),
                row.getObject("published_on", LocalDate.class),
                new CutOffs(days, assumed));
    }

    private static String column(CutOff cutOff) {
        return cutOff.name().toLowerCase(Locale.ROOT);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
