package org.laurel.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.laurel.application.ApplicationId;
import org.laurel.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much assessors have to do, and what they were asked for. */
@Repository
public class Workload {

    private final JdbcClient db;

    Workload(JdbcClient db) {
        this.db = db;
    }

    /** Who has how many sheets still to hand in; whoever is free is left out. */
    public Map<PersonId, Integer> open(Collection<PersonId> assessors) {
        var open = new HashMap<PersonId, Integer>();
        db.sql(
                        """
                        select assessor, count(*) as number from assessment.shown_assignment
                        where assessor = any(:assessors) and recused_at is null and ended_at is null
                            and handed_in_at is null
                        group by assessor
                        """)
                .param("assessors", assessors.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(
                        row -> {
                            open.put(
                                    new PersonId(row.getObject("assessor", UUID.class)),
                                    row.getInt("number"));
                        });
        return open;
    }

    /**
     * Who was asked for which application, in its present attempt; whose time ended may be again.
     */
    Map<ApplicationId, Set<PersonId>> asked(Collection<ApplicationId> applications) {
        var asked = new HashMap<ApplicationId, Set<PersonId>>();
        db.sql(
                        """
                        select t.application, t.assessor from assessment.shown_assignment t
                        join application.shown_application a on a.id = t.application and a.attempt = t.attempt
                        where t.application = any(:applications) and t.ended_at is null
                        """)
                .param(
                        "applications",
                        applications.stream().map(ApplicationId::value).toArray(UUID[]::new))
                .query(
                        row -> {
                            asked.computeIfAbsent(
                                            new ApplicationId(
                                                    row.getObject("application", UUID.class)),
                                            _ -> new HashSet<>())
                                    .add(new PersonId(row.getObject("assessor", UUID.class)));
                        });
        return asked;
    }
}
