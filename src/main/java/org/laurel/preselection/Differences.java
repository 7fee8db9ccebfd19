package org.laurel.preselection;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.country.CountryCode;
import org.laurel.school.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In what two runs differ. A school that only one of them saw was not eligible in the other. */
@Repository
class Differences {

    private static final String BOTH =
            """
            from (select school, coalesce(a.eligible, false) as before, coalesce(b.eligible, false) as after
                  from (select school, eligible from preselection.result where run = :before) a
                  full join (select school, eligible from preselection.result where run = :after) b using (school)) d
            join school.shown_school s on s.id = d.school
            join school.shown_search t on t.id = d.school
            """;

    private final JdbcClient db;

    Differences(JdbcClient db) {
        this.db = db;
    }

    List<CompareRuns.InCountry> byCountry(RunId before, RunId after) {
        return db.sql(
                        """
                        select s.country, count(*) filter (where before) as eligible_before,
                            count(*) filter (where after) as eligible_after,
                            count(*) filter (where after and not before) as gained,
                            count(*) filter (where before and not after) as lost
                        """
                                + BOTH
                                + " group by s.country order by s.country")
                .param("before", before.value())
                .param("after", after.value())
                .query(
                        (row, _) ->
                                new CompareRuns.InCountry(
                                        new CountryCode(row.getString("country")),
                                        row.getInt("eligible_before"),
                                        row.getInt("eligible_after"),
                                        row.getInt("gained"),
                                        row.getInt("lost")))
                .list();
    }

    /** Those that change, by country and name; those after one of them where a page goes on. */
    List<CompareRuns.Changed> changed(
            RunId before, RunId after, @Nullable SchoolId last, int most) {
        return db.sql(
                        "select s.id, s.name, s.city, s.country, after as gained "
                                + BOTH
                                + """
                                  where before <> after and (:last::uuid is null or (s.country, t.sort_key, s.id) >
                                      (select l.country, l.sort_key, l.id from school.shown_search l where l.id = :last::uuid))
                                  order by s.country, t.sort_key, s.id limit :most
                                  """)
                .param("before", before.value())
                .param("after", after.value())
                .param("last", last == null ? null : last.value())
                .param("most", most)
                .query(
                        (row, _) ->
                                new CompareRuns.Changed(
                                        new SchoolId(row.getObject("id", UUID.class)),
                                        row.getString("name"),
                                        row.getString("city"),
                                        new CountryCode(row.getString("country")),
                                        row.getBoolean("gained")))
                .list();
    }
}
