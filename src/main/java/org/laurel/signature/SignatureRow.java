package org.laurel.signature;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.application.ApplicationId;
import org.laurel.evidence.ItemId;
import org.laurel.people.PersonId;
import org.laurel.school.Contact;
import org.laurel.signature.Signature.Asked;
import org.laurel.signature.Signature.Confirmed;
import org.laurel.signature.Signature.Declined;
import org.laurel.signature.Signature.Ended;
import org.laurel.signature.Signature.Request;
import org.laurel.signature.Signature.Scanned;
import org.laurel.signature.Signature.Signed;

/** A request for a signature as it is kept, with {@code ended_at} where it counts no more. */
final class SignatureRow {

    private SignatureRow() {}

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static Signature signature(ResultSet row) throws SQLException {
        var request =
                new Request(
                        new SignatureId(row.getObject("id", UUID.class)),
                        new ApplicationId(row.getObject("application", UUID.class)),
                        HexFormat.of().formatHex(row.getBytes("version")),
                        Contact.Part.of(row.getString("part")),
                        new Contact(row.getString("name"), row.getString("email")),
                        new PersonId(row.getObject("asked_by", UUID.class)),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant());
        var ended = instant(row, "ended_at");
        if (ended != null) {
            return new Ended(request, ended);
        }
        var signed = instant(row, "signed_at");
        if (signed != null) {
            return new Signed(request, signed);
        }
        var declined = instant(row, "declined_at");
        if (declined != null) {
            return new Declined(request, row.getString("because"), declined);
        }
        var scanned = instant(row, "scanned_at");
        return scanned == null ? new Asked(request) : scanned(row, request, scanned);
    }

    private static Signature scanned(ResultSet row, Request request, Instant at)
            throws SQLException {
        var scanned =
                new Scanned(
                        request,
                        new ItemId(row.getObject("scan", UUID.class)),
                        new PersonId(row.getObject("scanned_by", UUID.class)),
                        at);
        var confirmed = instant(row, "confirmed_at");
        return confirmed == null
                ? scanned
                : new Confirmed(
                        scanned,
                        new PersonId(row.getObject("confirmed_by", UUID.class)),
                        confirmed);
    }
}
