package org.laurel.decision;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.laurel.application.ApplicationId;
import org.laurel.people.PersonId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The submissions that were returned before a deadline. */
@Repository
public class Returns {

    private final JdbcClient db;

    Returns(JdbcClient db) {
        this.db = db;
    }

    /** The last one first. */
    public List<Returned> of(ApplicationId application) {
        var feedback = new HashMap<Integer, Map<String, String>>();
        db.sql("select * from decision.returned_statement where application = :application")
                .param("application", application.value())
                .query(
                        (RowCallbackHandler)
                                row ->
                                        feedback.computeIfAbsent(
                                                        row.getInt("attempt"), _ -> new HashMap<>())
                                                .put(
                                                        row.getString("sub_criterion"),
                                                        row.getString("feedback")));
        return db.sql(
                        "select * from decision.returned where application = :application order by attempt desc")
                .param("application", application.value())
                .query(
                        (row, _) ->
                                new Returned(
                                        application,
                                        row.getInt("attempt"),
                                        row.getString("overall"),
                                        feedback.getOrDefault(row.getInt("attempt"), Map.of()),
                                        new PersonId(row.getObject("by", UUID.class)),
                                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void add(Returned it) {
        db.sql(
                        """
                        insert into decision.returned (application, attempt, overall, by, at)
                        values (:application, :attempt, :overall, :by, :at)
                        """)
                .param("application", it.application().value())
                .param("attempt", it.attempt())
                .param("overall", it.overall())
                .param("by", it.by().value())
                .param("at", it.at().atOffset(ZoneOffset.UTC))
                .update();
        var statements = new ArrayList<String>();
        var texts = new ArrayList<String>();
        it.feedback()
                .forEach(
                        (statement, text) -> {
                            statements.add(statement);
                            texts.add(text);
                        });
        db.sql(
                        """
                        insert into decision.returned_statement (application, attempt, sub_criterion, feedback)
                        select :application, :attempt, f.* from unnest(:statements::text[], :texts::text[]) as f
                        """)
                .param("application", it.application().value())
                .param("attempt", it.attempt())
                .param("statements", statements.toArray(String[]::new))
                .param("texts", texts.toArray(String[]::new))
                .update();
    }
}
