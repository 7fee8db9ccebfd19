package org.laurel.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.laurel.application.ApplicationId;
import org.laurel.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who stands too close to what: the same for assigning, scoring, deciding and reading. */
@Repository
public class ConflictsOfInterest {

    /** A person who must not judge an application. */
    public record Pair(PersonId person, ApplicationId application) {}

    private final JdbcClient db;

    ConflictsOfInterest(JdbcClient db) {
        this.db = db;
    }

    public Set<ConflictOfInterest> between(PersonId person, ApplicationId application) {
        return among(Set.of(person), Set.of(application))
                .getOrDefault(new Pair(person, application), Set.of());
    }

    /** All conflicts between some people and some applications, in one query. */
    public Map<Pair, Set<ConflictOfInterest>> among(
            Collection<PersonId> people, Collection<ApplicationId> applications) {
        var found = new HashMap<Pair, Set<ConflictOfInterest>>();
        db.sql(
                        """
                        select distinct person, application, because from assessment.shown_closeness
                        where person = any(:people::uuid[]) and application = any(:applications::uuid[])
                        """)
                .param("people", ids(people))
                .param("applications", applicationIds(applications))
                .query(
                        row -> {
                            found.computeIfAbsent(
                                            pair(row),
                                            _ -> EnumSet.noneOf(ConflictOfInterest.class))
                                    .add(ConflictOfInterest.of(row.getString("because")));
                        });
        return found;
    }

    /**
     * Who was asked into the project of an application, since when, and never accepted. That is no
     * conflict, or applicants could keep assessors away; whoever decides should know it.
     */
    public Map<Pair, Instant> invited(
            Collection<PersonId> people, Collection<ApplicationId> applications) {
        var found = new HashMap<Pair, Instant>();
        db.sql(
                        """
                        select i.person, a.id as application, max(i.invited_at) as at
                        from application.shown_application a
                        join project.shown_invitation i on i.project = a.project
                        where i.person = any(:people::uuid[]) and a.id = any(:applications::uuid[])
                        group by i.person, a.id
                        """)
                .param("people", ids(people))
                .param("applications", applicationIds(applications))
                .query(
                        row -> {
                            found.put(
                                    pair(row),
                                    row.getObject("at", OffsetDateTime.class).toInstant());
                        });
        return found;
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(
                new PersonId(row.getObject("person", UUID.class)),
                new ApplicationId(row.getObject("application", UUID.class)));
    }

    private static UUID[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static UUID[] applicationIds(Collection<ApplicationId> applications) {
        return applications.stream().map(ApplicationId::value).toArray(UUID[]::new);
    }
}
