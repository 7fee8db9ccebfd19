package org.laurel.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.laurel.job.Rework;
import org.laurel.job.Troubles;

/**
 * Brings the addresses of one table to the form that all their spellings share. One that is no
 * address, for a sign in it that nobody sees, is left as it is: another may be meant.
 */
public abstract class RespellAddresses implements Rework {

    private static final int BATCH = 500;
    private static final UUID FIRST = new UUID(0, 0);
    private static final String NO_ADDRESS = "address";

    private final Troubles troubles;

    protected RespellAddresses(Troubles troubles) {
        this.troubles = troubles;
    }

    /** A row as it was written before there was one form. */
    public record Spelled(UUID id, String email) {}

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Optional<String> next(Optional<String> after) {
        var rows = after(after.map(UUID::fromString).orElse(FIRST), BATCH);
        for (var row : rows) {
            var form = EmailAddress.form(row.email());
            if (!form.equals(row.email())) {
                respell(row.id(), form);
            }
            if (EmailAddress.of(form).isEmpty()) {
                troubles.report(NO_ADDRESS, subject(row.id()), "");
            }
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast().id().toString());
    }

    /** What an address is of, for an administrator. */
    protected abstract String subject(UUID id);

    /** The next rows by id. */
    protected abstract List<Spelled> after(UUID id, int most);

    protected static Spelled spelled(ResultSet row, int number) throws SQLException {
        return new Spelled(row.getObject("id", UUID.class), row.getString("email"));
    }

    /** Writes the form, unless another row has it. */
    protected abstract void respell(UUID id, String form);
}
