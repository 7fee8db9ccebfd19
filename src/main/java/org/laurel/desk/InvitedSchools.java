package org.laurel.desk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.laurel.country.CountryCode;
import org.laurel.people.PersonId;
import org.laurel.round.RoundId;
import org.laurel.school.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The schools for which somebody was invited to apply, until they have applied. */
@Repository
public class InvitedSchools {

    /** A school and the round it is invited to. */
    public record Invited(RoundId round, SchoolId school, String name, CountryCode country) {}

    private final JdbcClient db;

    InvitedSchools(JdbcClient db) {
        this.db = db;
    }

    /** Where a country ends a round earlier, whoever asks must look. */
    public List<Invited> of(PersonId teacher, Instant now) {
        return db.sql(
                        """
                        select i.round, s.id, s.name, s.country
                        from invitation.shown_invited i
                        join round.shown_european_round r on r.id = i.round and r.too_late_at > :now
                        join school.shown_school s on s.id = i.school
                        join school.shown_staff t on t.school = i.school and t.person = i.person
                            and t.validated_at is not null and t.left_at is null
                        where i.person = :teacher and not exists (
                            select from application.shown_application a
                            where a.school = i.school and a.european_round = i.round and a.state not in ('draft', 'withdrawn'))
                        order by r.too_late_at, s.name, s.id
                        """)
                .param("teacher", teacher.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(
                        (row, _) ->
                                new Invited(
                                        new RoundId(row.getObject("round", UUID.class)),
                                        new SchoolId(row.getObject("id", UUID.class)),
                                        row.getString("name"),
                                        new CountryCode(row.getString("country"))))
                .list();
    }
}
