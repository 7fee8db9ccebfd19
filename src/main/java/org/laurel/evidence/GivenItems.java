package org.laurel.evidence;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds to evidence, describes, removes and forgets it; reading and locks are in Evidence. */
@Repository
class GivenItems {

    private final JdbcClient db;

    GivenItems(JdbcClient db) {
        this.db = db;
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
                            (id, form, kind, title, content, size, media_type, file_name, given_by, given_at, shows, remains)
                        values (:id, :form, 'file', :title, :content, :size, :type, :name, :by, :at, :shows, :remains)
                        """)
                .param("id", it.id().value())
                .param("form", it.form().value())
                .param("title", it.title())
                .param("content", it.stored().sha256().bytes())
                .param("size", it.stored().size())
                .param("type", it.kind().mediaType())
                .param("name", it.fileName())
                .param("remains", it.privacy().remains().key())
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

    /** False where it was collected, or put back just before. */
    boolean putBack(ItemId id, Instant removedSince) {
        return db.sql(
                                """
                                update evidence.item set removed_at = null
                                where id = :id and removed_at >= :since
                                """)
                        .param("id", id.value())
                        .param("since", removedSince.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    void describe(ItemId id, Pupils pupils, boolean remainsKnown) {
        db.sql(
                        """
                        update evidence.item set pupils = :pupils, remains_known = :known
                        where id = :id and kind = 'file'
                        """)
                .param("pupils", pupils.key())
                .param("known", remainsKnown)
                .param("id", id.value())
                .update();
    }

    /** Links take no room worth counting; they go like files. */
    void forgetLinks(Instant removedBefore) {
        db.sql(
                        """
                        delete from evidence.item
                        where kind = 'link' and removed_at < :moment and not frozen
                        """)
                .param("moment", removedBefore.atOffset(ZoneOffset.UTC))
                .update();
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
}
