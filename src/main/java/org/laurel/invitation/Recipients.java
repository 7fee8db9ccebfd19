package org.laurel.invitation;

import java.util.List;
import org.laurel.country.CountryCode;
import org.laurel.language.Language;
import org.laurel.preselection.RunId;
import org.laurel.round.RoundId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom a run finds to invite: everybody who is confirmed at an eligible school. */
@Repository
class Recipients {

    static final String OF_RUN =
            """
            from preselection.shown_result r
            join school.shown_school s on s.id = r.school
            join school.shown_staff t on t.school = r.school and t.validated_at is not null and t.left_at is null
            join people.shown_person p on p.id = t.person and p.here
            where r.run = :run and r.eligible
            """;

    private final JdbcClient db;

    Recipients(JdbcClient db) {
        this.db = db;
    }

    List<Preview.InCountry> byCountry(RunId run) {
        return db.sql(
                        "select s.country, count(distinct s.id) as schools, count(distinct p.id) as teachers "
                                + OF_RUN
                                + " group by s.country order by s.country")
                .param("run", run.value())
                .query(
                        (row, _) ->
                                new Preview.InCountry(
                                        new CountryCode(row.getString("country")),
                                        row.getInt("schools"),
                                        row.getInt("teachers")))
                .list();
    }

    List<Preview.InLanguage> byLanguage(RunId run) {
        return db.sql(
                        "select p.language, count(distinct s.id) as schools, count(distinct p.id) as teachers "
                                + OF_RUN
                                + " group by p.language order by p.language")
                .param("run", run.value())
                .query(
                        (row, _) ->
                                new Preview.InLanguage(
                                        Language.of(row.getString("language")).orElse(Language.EN),
                                        row.getInt("schools"),
                                        row.getInt("teachers")))
                .list();
    }

    /** How many have not been written to in this round. */
    int awaited(RunId run, RoundId round) {
        return db.sql(
                        "select count(distinct p.id) "
                                + OF_RUN
                                + " and not exists (select from invitation.letter l where l.round = :round and l.person = p.id)")
                .param("run", run.value())
                .param("round", round.value())
                .query(Integer.class)
                .single();
    }

    /** One for each language, the same whenever asked. */
    List<Recipient> examples(RunId run) {
        return db.sql(
                        "select distinct on (p.language) "
                                + RecipientRow.COLUMNS
                                + OF_RUN
                                + " group by p.id, p.name, p.email, p.language order by p.language, md5(p.id::text)")
                .param("run", run.value())
                .query((row, _) -> RecipientRow.read(row))
                .list();
    }
}
