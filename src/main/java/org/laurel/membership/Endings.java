package org.laurel.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.laurel.country.CountryCode;
import org.laurel.language.Language;
import org.laurel.scheme.EditionId;
import org.laurel.school.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was told that a label ends. */
@Repository
class Endings {

    private final JdbcClient db;

    Endings(JdbcClient db) {
        this.db = db;
    }

    /**
     * Notes who is to be told of the labels that end within those days, and answers who was not
     * before. A school that already holds a later label has nothing to renew.
     */
    List<Ending> note(LocalDate today, LocalDate until, Instant at) {
        return db.sql(
                        """
                        with told as (
                            insert into membership.reminder (label, person, mail, at)
                            select l.code, p.id, uuidv7(), :at
                            from label.shown_label l
                            join school.shown_staff t on t.school = l.school and t.validated_at is not null and t.left_at is null
                            join people.shown_person p on p.id = t.person and p.here
                            where l.holder is null and l.revoked_on is null and l.valid_until between :today and :until
                                and l.valid_from <= :today
                                and not exists (select from label.shown_label o
                                    where o.scheme = l.scheme and o.school = l.school and o.holder is null
                                        and o.revoked_on is null and o.valid_until > l.valid_until)
                            on conflict do nothing returning label, person, mail)
                        select told.mail, p.name as person_name, p.email, p.language, s.id as school, s.name, s.country,
                            l.scheme, l.edition, l.valid_until
                        from told
                        join label.shown_label l on l.code = told.label
                        join school.shown_school s on s.id = l.school
                        join people.shown_person p on p.id = told.person
                        order by told.mail
                        """)
                .param("today", today)
                .param("until", until)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> ending(row))
                .list();
    }

    private static Ending ending(ResultSet row) throws SQLException {
        return new Ending(
                row.getObject("mail", UUID.class),
                row.getString("person_name"),
                row.getString("email"),
                Language.of(row.getString("language")).orElse(Language.EN),
                new SchoolId(row.getObject("school", UUID.class)),
                row.getString("name"),
                new CountryCode(row.getString("country")),
                new EditionId(row.getString("scheme"), row.getObject("edition", LocalDate.class)),
                row.getObject("valid_until", LocalDate.class));
    }
}
