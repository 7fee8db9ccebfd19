package org.laurel.kit;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Function;
import org.laurel.country.CountryCode;
import org.laurel.label.LabelCode;
import org.laurel.scheme.EditionId;
import org.laurel.school.SchoolId;

/** How a kit is read, in the state that its columns say. */
final class KitRow {

    private KitRow() {}

    static Kit read(ResultSet row, Function<CountryCode, ZoneId> zones) throws SQLException {
        var about =
                new About(
                        new LabelCode(row.getString("code")),
                        new EditionId(
                                row.getString("scheme"), row.getObject("edition", LocalDate.class)),
                        new SchoolId(row.getObject("school", UUID.class)),
                        row.getString("name"),
                        row.getString("town"),
                        new CountryCode(row.getString("country")),
                        row.getString("support_organisation"),
                        row.getBoolean("standing"));
        return switch (Step.valueOf(row.getString("step"))) {
            case AWAITED -> new Kit.Awaited(about);
            case CONFIRMED ->
                    new Kit.Confirmed(
                            about, address(row), confirmedOn(row, zones.apply(about.country())));
            case SENT -> new Kit.Sent(about, address(row), day(row, "sent_on"));
            case RECEIVED ->
                    new Kit.Received(
                            about, address(row), day(row, "sent_on"), day(row, "received_on"));
        };
    }

    private static Address address(ResultSet row) throws SQLException {
        return new Address(
                row.getString("recipient"),
                row.getString("street"),
                row.getString("postcode"),
                row.getString("city"));
    }

    private static LocalDate confirmedOn(ResultSet row, ZoneId zone) throws SQLException {
        return row.getObject("confirmed_at", OffsetDateTime.class)
                .atZoneSameInstant(zone)
                .toLocalDate();
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return requireNonNull(row.getObject(column, LocalDate.class), column);
    }
}
