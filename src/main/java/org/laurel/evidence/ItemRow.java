package org.laurel.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.laurel.people.PersonId;
import org.laurel.writing.FormId;

/** A row of {@code evidence.item}, read. */
final class ItemRow {

    private ItemRow() {}

    static Item read(ResultSet row) throws SQLException {
        var id = new ItemId(row.getObject("id", UUID.class));
        var form = new FormId(row.getObject("form", UUID.class));
        var title = row.getString("title");
        var by = new PersonId(row.getObject("given_by", UUID.class));
        var at = row.getObject("given_at", OffsetDateTime.class).toInstant();
        return row.getString("kind").equals("link")
                ? new Item.Link(
                        id, form, title, row.getString("address"), by, at, row.getString("shows"))
                : new Item.File(
                        id,
                        form,
                        title,
                        row.getString("file_name"),
                        FileKind.of(row.getString("media_type")).orElseThrow(),
                        new Stored(Sha256.of(row.getBytes("content")), row.getLong("size")),
                        by,
                        at,
                        row.getString("shows"),
                        new Privacy(
                                Pupils.of(row.getString("pupils")),
                                Remains.of(row.getString("remains")),
                                row.getBoolean("remains_known")));
    }
}
