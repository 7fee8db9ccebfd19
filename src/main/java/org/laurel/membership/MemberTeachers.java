package org.laurel.membership;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.country.CountryCode;
import org.laurel.language.Language;
import org.laurel.mail.LettersByState;
import org.laurel.mail.Outbox.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The teachers of all members, and which mailings they got. */
@Repository
class MemberTeachers {

    /** How many schools, and how many teachers of them. */
    record Size(int schools, int teachers) {}

    private static final String TEACHERS =
            """
            from label.shown_label l
            join school.shown_school s on s.id = l.school
            join school.shown_staff t on t.school = s.id and t.validated_at is not null and t.left_at is null
            join people.shown_person p on p.id = t.person and p.here
            where l.holder is null and l.revoked_on is null and :today between l.valid_from and l.valid_until
                and (:country::text is null or s.country = :country)
            """;

    private final JdbcClient db;

    MemberTeachers(JdbcClient db) {
        this.db = db;
    }

    Size size(@Nullable CountryCode country, LocalDate today) {
        return db.sql(
                        "select count(distinct s.id) as schools, count(distinct p.id) as teachers "
                                + TEACHERS)
                .param("today", today)
                .param("country", country == null ? null : country.value())
                .query((row, _) -> new Size(row.getInt("schools"), row.getInt("teachers")))
                .single();
    }

    /** How many teachers read which language. */
    Map<Language, Integer> languages(@Nullable CountryCode country, LocalDate today) {
        var languages = new EnumMap<Language, Integer>(Language.class);
        db.sql("select p.language, count(distinct p.id) as teachers " + TEACHERS + " group by 1")
                .param("today", today)
                .param("country", country == null ? null : country.value())
                .query(
                        row -> {
                            languages.merge(
                                    Language.of(row.getString("language")).orElse(Language.EN),
                                    row.getInt("teachers"),
                                    Integer::sum);
                        });
        return languages;
    }

    /** Notes a letter for everybody who belongs to a member today. */
    void address(Mailing mailing, LocalDate today) {
        db.sql(
                        """
                        insert into membership.letter (id, mailing, person)
                        select uuidv7(), :mailing, it.id from (select distinct p.id\s
                        """
                                + TEACHERS
                                + ") it on conflict do nothing")
                .param("mailing", mailing.id())
                .param("today", today)
                .param("country", mailing.country() == null ? null : mailing.country().value())
                .update();
    }

    List<Recipient> letters(UUID mailing) {
        return db.sql(
                        """
                        select l.id, p.email, p.language from membership.letter l
                        join people.shown_person p on p.id = l.person where l.mailing = :mailing order by l.id
                        """)
                .param("mailing", mailing)
                .query(
                        (row, _) ->
                                new Recipient(
                                        row.getObject("id", UUID.class),
                                        row.getString("email"),
                                        Language.of(row.getString("language")).orElse(Language.EN)))
                .list();
    }

    /** What became of the letters. */
    Map<State, Integer> states(UUID mailing) {
        return db.sql(
                        """
                        select m.state, count(*) as letters
                        from membership.letter l join mail.shown_message m on m.id = l.id
                        where l.mailing = :mailing group by m.state
                        """)
                .param("mailing", mailing)
                .query(new LettersByState());
    }
}
