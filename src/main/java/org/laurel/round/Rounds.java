package org.laurel.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.calendar.Deadline;
import org.laurel.people.PersonId;
import org.laurel.scheme.Windows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rounds that support organisations opened or changed here. */
@Repository
class Rounds {

    private final JdbcClient db;

    Rounds(JdbcClient db) {
        this.db = db;
    }

    /** Lets nobody else change these rounds until the transaction ends; there may be no row yet. */
    void hold(String scheme, String organisation) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("round %s %s".formatted(scheme, organisation))
                .query((_, _) -> true)
                .single();
    }

    /** In the order in which they open. */
    List<Round> of(String scheme, String organisation) {
        return db.sql(
                        """
                        select id, scheme, support_organisation, name, opens_at, too_late_at, zone, late,
                               european_label_by, closed_at
                        from round.round
                        where scheme = :scheme and support_organisation = :organisation
                        order by opens_at, id
                        """)
                .param("scheme", scheme)
                .param("organisation", organisation)
                .query((row, _) -> round(row))
                .list();
    }

    void add(Round it, PersonId by, Instant at) {
        db.sql(
                        """
                        insert into round.round (id, scheme, support_organisation, name, opens_at, too_late_at,
                            zone, late, european_label_by, opened_by, written_at)
                        values (:id, :scheme, :organisation, :name, :opensAt, :tooLateAt,
                            :zone, :late, :europeanLabelBy, :by, :at)
                        """)
                .param("id", it.id().value())
                .param("scheme", it.scheme())
                .param("organisation", it.organisation())
                .param("name", it.name())
                .param("opensAt", it.opensAt().atOffset(ZoneOffset.UTC))
                .param("tooLateAt", tooLateAt(it.deadline()))
                .param("zone", it.zone().getId())
                .param("late", written(it.late()))
                .param("europeanLabelBy", tooLateAt(it.europeanLabel()))
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void extend(RoundId id, Deadline until) {
        db.sql("update round.round set too_late_at = :until where id = :id")
                .param("until", tooLateAt(until))
                .param("id", id.value())
                .update();
    }

    void close(RoundId id, PersonId by, Instant at) {
        db.sql("update round.round set closed_at = :at, closed_by = :by where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param("id", id.value())
                .update();
    }

    private static Round round(ResultSet row) throws SQLException {
        var zone = ZoneId.of(row.getString("zone"));
        return new Round(
                new RoundId(row.getObject("id", UUID.class)),
                row.getString("scheme"),
                row.getString("support_organisation"),
                row.getString("name"),
                row.getObject("opens_at", OffsetDateTime.class).toInstant(),
                deadline(row, "too_late_at", zone),
                zone,
                late(row.getString("late")),
                deadline(row, "european_label_by", zone),
                instant(row, "closed_at"));
    }

    private static @Nullable Deadline deadline(ResultSet row, String column, ZoneId zone)
            throws SQLException {
        var at = instant(row, column);
        return at == null ? null : new Deadline(at, zone);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime tooLateAt(@Nullable Deadline it) {
        return it == null ? null : it.tooLateAt().atOffset(ZoneOffset.UTC);
    }

    private static String written(Windows.Late late) {
        return late.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Windows.Late late(String written) {
        return Windows.Late.valueOf(written.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
