package org.laurel.job;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far each rework has come. */
@Repository
class ReworkMarks {

    /** Where a rework stands; {@code after} is the last key that was done. */
    record Mark(int version, @Nullable String after, boolean finished) {}

    private final JdbcClient db;
    private final Clock clock;

    ReworkMarks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Takes the mark for the rest of the transaction; empty while another node holds it. */
    Optional<Mark> take(Rework rework) {
        db.sql(
                        """
                        insert into job.rework (name, version, begun_at) values (:name, :version, :now)
                        on conflict (name) do nothing
                        """)
                .param("name", rework.name())
                .param("version", rework.version())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return db.sql(
                        """
                        select version, after, finished_at is not null as finished from job.rework
                        where name = :name for update skip locked
                        """)
                .param("name", rework.name())
                .query(
                        (row, _) ->
                                new Mark(
                                        row.getInt("version"),
                                        row.getString("after"),
                                        row.getBoolean("finished")))
                .optional();
    }

    void begin(Rework rework) {
        db.sql(
                        """
                        update job.rework set version = :version, after = null, begun_at = :now, finished_at = null
                        where name = :name
                        """)
                .param("name", rework.name())
                .param("version", rework.version())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void done(Rework rework, String last) {
        db.sql("update job.rework set after = :last where name = :name")
                .param("name", rework.name())
                .param("last", last)
                .update();
    }

    void finish(Rework rework) {
        db.sql("update job.rework set finished_at = :now where name = :name")
                .param("name", rework.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
