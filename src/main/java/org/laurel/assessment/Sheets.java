package org.laurel.assessment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.laurel.application.ApplicationId;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.people.PersonId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sheets that were handed in, and the agreements on them. */
@Repository
public class Sheets {

    private final JdbcClient db;
    private final java.time.Clock clock;

    Sheets(JdbcClient db, java.time.Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * The sheets of one attempt; none of a recused assessor is ever among them, and none that was
     * taken back.
     */
    public List<Sheet> of(ApplicationId application, int attempt) {
        var scores = new HashMap<UUID, Map<String, Sheet.Score>>();
        var conditions = new HashMap<UUID, Map<String, Sheet.Confirmation>>();
        db.sql(
                        """
                        select s.* from assessment.score s join assessment.assignment a on a.id = s.assignment
                        where a.application = :application and a.attempt = :attempt and a.handed_in_at is not null and a.ended_at is null
                        """)
                .param("application", application.value())
                .param("attempt", attempt)
                .query(
                        (RowCallbackHandler)
                                row ->
                                        scores.computeIfAbsent(
                                                        row.getObject("assignment", UUID.class),
                                                        _ -> new HashMap<>())
                                                .put(
                                                        row.getString("sub_criterion"),
                                                        new Sheet.Score(
                                                                row.getInt("points"),
                                                                row.getString("comment"))));
        db.sql(
                        """
                        select c.* from assessment.confirmation c join assessment.assignment a on a.id = c.assignment
                        where a.application = :application and a.attempt = :attempt and a.handed_in_at is not null and a.ended_at is null
                        """)
                .param("application", application.value())
                .param("attempt", attempt)
                .query(
                        (RowCallbackHandler)
                                row ->
                                        conditions
                                                .computeIfAbsent(
                                                        row.getObject("assignment", UUID.class),
                                                        _ -> new HashMap<>())
                                                .put(
                                                        row.getString("requirement"),
                                                        new Sheet.Confirmation(
                                                                row.getBoolean("confirmed"),
                                                                row.getString("reason"))));
        return db.sql(
                        """
                        select id, assessor, overall from assessment.assignment
                        where application = :application and attempt = :attempt and handed_in_at is not null and ended_at is null
                        order by handed_in_at, id
                        """)
                .param("application", application.value())
                .param("attempt", attempt)
                .query(
                        (row, _) -> {
                            var id = row.getObject("id", UUID.class);
                            return new Sheet(
                                    new AssignmentId(id),
                                    new PersonId(row.getObject("assessor", UUID.class)),
                                    scores.getOrDefault(id, Map.of()),
                                    conditions.getOrDefault(id, Map.of()),
                                    row.getString("overall"));
                        })
                .list();
    }

    void add(Sheet sheet) {
        var subs = new ArrayList<String>();
        var points = new ArrayList<Integer>();
        var comments = new ArrayList<String>();
        sheet.scores()
                .forEach(
                        (sub, score) -> {
                            subs.add(sub);
                            points.add(score.points());
                            comments.add(score.comment());
                        });
        db.sql(
                        """
                        insert into assessment.score (assignment, sub_criterion, points, comment)
                        select :assignment, s.* from unnest(:subs::text[], :points::int[], :comments::text[]) as s
                        """)
                .param("assignment", sheet.assignment().value())
                .param("subs", subs.toArray(String[]::new))
                .param("points", points.toArray(Integer[]::new))
                .param("comments", comments.toArray(String[]::new))
                .update();
        var confirmations = new LinkedHashMap<>(sheet.conditions());
        db.sql(
                        """
                        insert into assessment.confirmation (assignment, requirement, confirmed, reason)
                        select :assignment, c.* from unnest(:requirements::text[], :confirmed::boolean[], :reasons::text[]) as c
                        """)
                .param("assignment", sheet.assignment().value())
                .param("requirements", confirmations.keySet().toArray(String[]::new))
                .param(
                        "confirmed",
                        confirmations.values().stream()
                                .map(Sheet.Confirmation::confirmed)
                                .toArray(Boolean[]::new))
                .param(
                        "reasons",
                        confirmations.values().stream()
                                .map(Sheet.Confirmation::reason)
                                .toArray(String[]::new))
                .update();
    }

    void agree(ApplicationId application, int attempt, Agreement agreement) {
        db.sql(
                        """
                        insert into assessment.agreement (id, application, attempt, sheets, confirmed, text, by, at)
                        values (:id, :application, :attempt, :sheets, :confirmed, :text, :by, :at)
                        """)
                .param("id", TimeOrderedId.next(clock))
                .param("application", application.value())
                .param("attempt", attempt)
                .param("sheets", agreement.sheets())
                .param("confirmed", agreement.confirmed().toArray(String[]::new))
                .param("text", agreement.text())
                .param("by", agreement.by().value())
                .param("at", agreement.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The latest agreement on an attempt. */
    public Optional<Agreement> agreement(ApplicationId application, int attempt) {
        return db.sql(
                        """
                        select * from assessment.agreement
                        where application = :application and attempt = :attempt order by at desc limit 1
                        """)
                .param("application", application.value())
                .param("attempt", attempt)
                .query(
                        (row, _) ->
                                new Agreement(
                                        row.getInt("sheets"),
                                        Set.of((String[]) row.getArray("confirmed").getArray()),
                                        row.getString("text"),
                                        new PersonId(row.getObject("by", UUID.class)),
                                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** How assessors who disagreed came together; it holds for as many sheets as there were. */
    public record Agreement(
            int sheets, Set<String> confirmed, String text, PersonId by, Instant at) {}
}
