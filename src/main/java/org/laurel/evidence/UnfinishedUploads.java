package org.laurel.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.laurel.people.PersonId;
import org.laurel.writing.FormId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files on their way in, each of one person for one form. */
@Repository
public class UnfinishedUploads {

    /** How long one may take from its first byte to its last. */
    public static final Duration LAST = Duration.ofHours(24);

    private final JdbcClient db;
    private final Clock clock;

    UnfinishedUploads(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(UUID id, FormId form, PersonId by, long size) {
        db.sql(
                        """
                        insert into evidence.upload (id, form, begun_by, begun_at, size)
                        values (:id, :form, :by, :at, :size)
                        """)
                .param("id", id)
                .param("form", form.value())
                .param("by", by.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("size", size)
                .update();
    }

    /** Bytes a person's uploads may still come to. */
    long announced(PersonId by) {
        return db.sql(
                        """
                        select coalesce(sum(size), 0)::bigint from evidence.upload
                        where begun_by = :by
                        """)
                .param("by", by.value())
                .query(Long.class)
                .single();
    }

    /** Bytes that are still to come or wait to be finished, of everybody. */
    long announced() {
        return db.sql("select coalesce(sum(size), 0)::bigint from evidence.upload")
                .query(Long.class)
                .single();
    }

    int begun(PersonId by) {
        return db.sql("select count(*) from evidence.upload where begun_by = :by")
                .param("by", by.value())
                .query(Integer.class)
                .single();
    }

    public void forget(UUID id) {
        db.sql("delete from evidence.upload where id = :id").param("id", id).update();
    }

    /** Those that took too long; they are forgotten at once. */
    public List<UUID> forgetExpired() {
        return db.sql("delete from evidence.upload where begun_at <= :moment returning id")
                .param("moment", clock.instant().minus(LAST).atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }
}
