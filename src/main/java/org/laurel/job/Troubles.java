package org.laurel.job;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What Laurel could not do by itself, for an administrator to look at. */
@Repository
public class Troubles {

    /** Rows that could not be brought along; the subject is the name of the {@link Rework}. */
    static final String REWORK = "rework";

    /**
     * One thing that went wrong, met {@code times} times.
     *
     * @param kind names its words: {@code notification.trouble.<kind>}
     * @param subject what it is about: an id, a name of a rule; no personal data
     * @param detail what else helps to find the cause; no personal data
     */
    public record Trouble(
            String kind, String subject, String detail, Instant first, Instant last, int times) {}

    private final JdbcClient db;
    private final Clock clock;

    Troubles(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Notes it in a transaction of its own, so that it outlives the one that failed. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void report(String kind, String subject, String detail) {
        db.sql(
                        """
                        insert into job.trouble as t (kind, subject, detail, first_at, last_at, times)
                        values (:kind, :subject, :detail, :now, :now, 1)
                        on conflict (kind, subject) do update set
                            detail = excluded.detail, last_at = excluded.last_at, settled_at = null,
                            first_at = case when t.settled_at is null then t.first_at else excluded.first_at end,
                            times = case when t.settled_at is null then t.times + 1 else 1 end
                        """)
                .param("kind", kind)
                .param("subject", subject)
                .param("detail", detail)
                .param("now", now())
                .update();
    }

    /** It works again, or somebody mended it; says whether it was on the list. */
    @Transactional
    public boolean settled(String kind, String subject) {
        return db.sql(
                                """
                        update job.trouble set settled_at = :now
                        where kind = :kind and subject = :subject and settled_at is null
                        """)
                        .param("kind", kind)
                        .param("subject", subject)
                        .param("now", now())
                        .update()
                > 0;
    }

    /** What the open ones of a kind are about. */
    Set<String> subjects(String kind) {
        return new HashSet<>(
                db.sql("select subject from job.trouble where kind = :kind and settled_at is null")
                        .param("kind", kind)
                        .query(String.class)
                        .list());
    }

    /** The open ones, the latest first. */
    public List<Trouble> open(int most) {
        return db.sql(
                        """
                        select kind, subject, detail, first_at, last_at, times from job.trouble
                        where settled_at is null order by last_at desc, kind, subject limit :most
                        """)
                .param("most", most)
                .query(
                        (row, _) ->
                                new Trouble(
                                        row.getString("kind"),
                                        row.getString("subject"),
                                        row.getString("detail"),
                                        row.getObject("first_at", OffsetDateTime.class).toInstant(),
                                        row.getObject("last_at", OffsetDateTime.class).toInstant(),
                                        row.getInt("times")))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
