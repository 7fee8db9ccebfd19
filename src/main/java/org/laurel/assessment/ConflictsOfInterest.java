package org.laurel.assessment;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.laurel.application.ApplicationId;
import org.laurel.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who stands too close to what: the same for assigning, scoring, deciding and revoking. */
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
                        select p.person, a.id as application,
                            a.applicant = p.person as own,
                            exists (select from project.shown_member m
                                where m.project = a.project and m.person = p.person and m.accepted_at is not null) as project,
                            exists (select from school.shown_staff s
                                where s.school in (a.school, (select merged_into from school.shown_school where id = a.school))
                                    and s.person = p.person and s.left_at is null) as school
                        from application.shown_application a, unnest(:people::uuid[]) as p (person)
                        where a.id = any(:applications::uuid[])
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param(
                        "applications",
                        applications.stream().map(ApplicationId::value).toArray(UUID[]::new))
                .query(
                        row -> {
                            var reasons = EnumSet.noneOf(ConflictOfInterest.class);
                            if (row.getBoolean("own")) {
                                reasons.add(ConflictOfInterest.OWN_APPLICATION);
                            }
                            if (row.getBoolean("project")) {
                                reasons.add(ConflictOfInterest.SAME_PROJECT);
                            }
                            if (row.getBoolean("school")) {
                                reasons.add(ConflictOfInterest.SAME_SCHOOL);
                            }
                            if (!reasons.isEmpty()) {
                                found.put(
                                        new Pair(
                                                new PersonId(row.getObject("person", UUID.class)),
                                                new ApplicationId(
                                                        row.getObject("application", UUID.class))),
                                        new HashSet<>(reasons));
                            }
                        });
        return found;
    }
}
