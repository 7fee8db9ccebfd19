package org.laurel.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.laurel.people.PersonId;
import org.laurel.writing.FormId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All evidence of all forms. */
@Repository
public class Evidence {

    private final JdbcClient db;

    Evidence(JdbcClient db) {
        this.db = db;
    }

    /** What stands with a form now, oldest first. */
    public List<Item> of(FormId form) {
        return db.sql(
                        """
                        select * from evidence.item
                        where form = :form and removed_at is null order by given_at, id
                        """)
                .param("form", form.value())
                .query((row, _) -> item(row))
                .list();
    }

    public Given given(FormId form) {
        var shown = new HashMap<String, Integer>();
        db.sql(
                        """
                        select shows, count(*) as number from evidence.item
                        where form = :form and removed_at is null group by shows
                        """)
                .param("form", form.value())
                .query(
                        row -> {
                            shown.put(row.getString("shows"), row.getInt("number"));
                        });
        return new Given(shown);
    }

    public int count(FormId form) {
        return db.sql(
                        "select count(*) from evidence.item where form = :form and removed_at is null")
                .param("form", form.value())
                .query(Integer.class)
                .single();
    }

    /**
     * What stands with a form now, for the snapshot of a submission: its bytes stay for good, and
     * nothing is added or removed before the transaction ends.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void freeze(FormId form) {
        hold(form);
        db.sql("update evidence.item set frozen = true where form = :form and removed_at is null")
                .param("form", form.value())
                .update();
    }

    /** An item that can still be seen: one that stands, or one a snapshot holds. */
    public Optional<Item> find(ItemId id) {
        return db.sql(
                        """
                        select * from evidence.item
                        where id = :id and (removed_at is null or frozen)
                        """)
                .param("id", id.value())
                .query((row, _) -> item(row))
                .optional();
    }

    /** The form an item was given with, also where it was removed. */
    Optional<FormId> formOf(ItemId id) {
        return db.sql("select form from evidence.item where id = :id")
                .param("id", id.value())
                .query((row, _) -> new FormId(row.getObject("form", UUID.class)))
                .optional();
    }

    /** Bytes a person's files take, removed ones included until they are cleared away. */
    long taken(PersonId by) {
        return db.sql(
                        """
                        select coalesce(sum(size), 0)::bigint from evidence.item
                        where given_by = :by and kind = 'file'
                        """)
                .param("by", by.value())
                .query(Long.class)
                .single();
    }

    void hold(PersonId person) {
        hold("person " + person);
    }

    /** Lets nobody give or remove evidence of a form until the transaction ends. */
    public void hold(FormId form) {
        hold("form " + form.value());
    }

    void hold(Sha256 content) {
        hold("content " + content.hex());
    }

    /** None of these has a row of ours that could be locked, and some have none at all. */
    private void hold(String what) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('evidence ' || :what, 0))")
                .param("what", what)
                .query((_, _) -> what)
                .single();
    }

    void add(Item.Link it) {
        db.sql(
                        """
                        insert into evidence.item (id, form, kind, title, address, given_by, given_at, shows)
                        values (:id, :form, 'link', :title, :address, :by, :at, :shows)
                        """)
                .param("id", it.id().value())
                .param("form", it.form().value())
                .param("title", it.title())
                .param("address", it.address())
                .param("shows", it.shows())
                .param("by", it.givenBy().value())
                .param("at", it.givenAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(Item.File it) {
        db.sql(
                        """
                        insert into evidence.content (sha256, size, media_type, first_stored_at)
                        values (:content, :size, :type, :at) on conflict do nothing
                        """)
                .param("content", it.stored().sha256().bytes())
                .param("size", it.stored().size())
                .param("type", it.kind().mediaType())
                .param("at", it.givenAt().atOffset(ZoneOffset.UTC))
                .update();
        db.sql(
                        """
                        insert into evidence.item
                            (id, form, kind, title, content, size, media_type, file_name, given_by, given_at, shows)
                        values (:id, :form, 'file', :title, :content, :size, :type, :name, :by, :at, :shows)
                        """)
                .param("id", it.id().value())
                .param("form", it.form().value())
                .param("title", it.title())
                .param("content", it.stored().sha256().bytes())
                .param("size", it.stored().size())
                .param("type", it.kind().mediaType())
                .param("name", it.fileName())
                .param("shows", it.shows())
                .param("by", it.givenBy().value())
                .param("at", it.givenAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False where somebody else removed it just before. */
    boolean remove(ItemId id, Instant at) {
        return db.sql(
                                "update evidence.item set removed_at = :at where id = :id and removed_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .update()
                > 0;
    }

    /** Forgets a content nobody uses since that moment; false where somebody does. */
    boolean forget(Sha256 content, Instant unusedSince) {
        db.sql(
                        """
                        delete from evidence.item
                        where content = :content and removed_at < :moment and not frozen
                        """)
                .param("content", content.bytes())
                .param("moment", unusedSince.atOffset(ZoneOffset.UTC))
                .update();
        var used =
                db.sql("select exists (select from evidence.item where content = :content)")
                        .param("content", content.bytes())
                        .query(Boolean.class)
                        .single();
        if (!used) {
            db.sql("delete from evidence.content where sha256 = :content")
                    .param("content", content.bytes())
                    .update();
        }
        return !used;
    }

    private static Item item(ResultSet row) throws SQLException {
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
                        row.getString("shows"));
    }
}
