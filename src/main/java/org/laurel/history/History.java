package org.laurel.history;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.laurel.calendar.TimeOrderedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The events of all subjects; they are added, never changed. */
@Repository
public class History {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    History(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Event event) {
        db.sql(
                        """
                        insert into history.event (id, subject, what, by, at, details)
                        values (:id, :subject, :what, :by, :at, :details::jsonb)
                        """)
                .param("id", TimeOrderedId.next(clock))
                .param("subject", event.subject())
                .param("what", event.what())
                .param("by", event.by())
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .param("details", json.writeValueAsString(event.details()))
                .update();
    }

    /** What the system or a person did just now, without particulars. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String subject, String what, UUID by, Instant at) {
        add(new Event(subject, what, by, at, Map.of()));
    }

    /** The same deed on many subjects at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Collection<String> subjects, String what, UUID by, Instant at) {
        db.sql(
                        """
                        insert into history.event (id, subject, what, by, at, details)
                        select e.id, e.subject, :what, :by, :at, '{}' from unnest(:ids, :subjects::text[]) as e (id, subject)
                        """)
                .param(
                        "ids",
                        subjects.stream().map(_ -> TimeOrderedId.next(clock)).toArray(UUID[]::new))
                .param("subjects", subjects.toArray(String[]::new))
                .param("what", what)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The events of one subject, oldest first. */
    public List<Event> of(String subject) {
        return db.sql(
                        """
                        select what, by, at, details from history.event
                        where subject = :subject order by at, number
                        """)
                .param("subject", subject)
                .query(
                        (row, _) ->
                                new Event(
                                        subject,
                                        row.getString("what"),
                                        row.getObject("by", UUID.class),
                                        row.getObject("at", OffsetDateTime.class).toInstant(),
                                        json.readValue(row.getString("details"), DETAILS)))
                .list();
    }
}
