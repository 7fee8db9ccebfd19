package org.laurel.project;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.laurel.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What projects ticked and noted on the checklists they plan with. */
@Repository
public class Plans {

    private final JdbcClient db;

    Plans(JdbcClient db) {
        this.db = db;
    }

    /** The lines of a project that somebody ticked or annotated. */
    public Map<LineKey, PlanLine> of(ProjectId project) {
        return db
                .sql("select * from project.plan_line where project = :project")
                .param("project", project.value())
                .query(
                        (row, _) -> {
                            var line = row.getString("line").split("/", 2);
                            return new PlanLine(
                                    new LineKey(row.getString("scheme"), line[0], line[1]),
                                    row.getBoolean("ticked"),
                                    row.getString("note"));
                        })
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(PlanLine::key, Function.identity()));
    }

    void put(ProjectId project, PlanLine line, PersonId by, Instant at) {
        db.sql(
                        """
                        insert into project.plan_line (project, scheme, line, ticked, note, changed_by, changed_at)
                        values (:project, :scheme, :line, :ticked, :note, :by, :at)
                        on conflict on constraint a_plan_has_a_line_once do update
                        set ticked = excluded.ticked, note = excluded.note,
                            changed_by = excluded.changed_by, changed_at = excluded.changed_at
                        """)
                .param("project", project.value())
                .param("scheme", line.key().scheme())
                .param("line", line.key().criterion() + "/" + line.key().line())
                .param("ticked", line.ticked())
                .param("note", line.note())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
