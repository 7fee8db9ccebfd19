package org.laurel.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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

    /** So long what was removed can be put back. */
    public static final Duration KEPT = Duration.ofDays(30);

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
                .query((row, _) -> ItemRow.read(row))
                .list();
    }

    public Given given(FormId form) {
        return Given.of(of(form));
    }

    /** What was removed since then and can be put back, the last first. */
    public List<Item> removed(FormId form, Instant since) {
        return db.sql(
                        """
                        select * from evidence.item
                        where form = :form and removed_at >= :since order by removed_at desc, id
                        """)
                .param("form", form.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> ItemRow.read(row))
                .list();
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
                .query((row, _) -> ItemRow.read(row))
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
}
