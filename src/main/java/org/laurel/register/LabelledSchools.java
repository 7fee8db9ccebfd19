package org.laurel.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.laurel.country.CountryCode;
import org.laurel.register.RegisterEntry.Years;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The schools that stand and hold a label together, by country and by name. */
@Repository
public class LabelledSchools {

    public static final int PAGE = 50;

    /** How many schools of a country are among them. */
    public record Count(String country, int schools) {}

    /** A scheme and the years of labels that schools hold. */
    public record Cohort(String scheme, Years years) {}

    /** What is looked for among them; what is null or empty does not narrow the search. */
    public record Wanted(Cohort cohort, String text, @Nullable String country) {}

    private final JdbcClient db;

    LabelledSchools(JdbcClient db) {
        this.db = db;
    }

    /** The countries of those schools, the one with most of them first. */
    public List<Count> counts(Cohort cohort) {
        return db.sql(
                        """
                        select country, count(*) as schools from label.shown_label
                        where scheme = :scheme and valid_from = :from and valid_until = :until
                            and holder is null and revoked_on is null
                            and school not in (select id from school.shown_school where merged_into is not null)
                        group by country order by schools desc, country
                        """)
                .param("scheme", cohort.scheme())
                .param("from", cohort.years().from())
                .param("until", cohort.years().until())
                .query((row, _) -> new Count(row.getString("country"), row.getInt("schools")))
                .list();
    }

    /** The newest first. Steps from one to the next in the index, past the labels of each. */
    public List<Cohort> cohorts() {
        return db.sql(
                        """
                        with recursive cohort as (
                            (select scheme, valid_from, valid_until from label.shown_label
                             where holder is null and revoked_on is null
                             order by scheme, valid_from, valid_until limit 1)
                            union all
                            select next.* from cohort c, lateral (
                                select scheme, valid_from, valid_until from label.shown_label
                                where holder is null and revoked_on is null
                                    and (scheme, valid_from, valid_until) > (c.scheme, c.valid_from, c.valid_until)
                                order by scheme, valid_from, valid_until limit 1) next)
                        select * from cohort order by valid_from desc, scheme
                        """)
                .query((row, _) -> new Cohort(row.getString("scheme"), years(row)))
                .list();
    }

    /** A page by country and name, and one more where there is a next page. */
    public List<RegisteredSchool> page(Wanted wanted, @Nullable SchoolPlace after) {
        var parameters = new HashMap<String, Object>();
        var sql = sql(wanted, after, parameters);
        return db.sql(sql).params(parameters).query((row, _) -> school(row)).list();
    }

    static String sql(Wanted wanted, @Nullable SchoolPlace after, Map<String, Object> parameters) {
        var sql =
                new StringBuilder(
                        """
                        select s.code, s.name, s.city, l.country, s.support_organisation
                        from label.shown_label l join school.shown_school s on s.id = l.school
                        where l.scheme = :scheme and l.valid_from = :from and l.valid_until = :until
                            and l.holder is null and l.revoked_on is null and s.merged_into is null
                        """);
        parameters.put("scheme", wanted.cohort().scheme());
        parameters.put("from", wanted.cohort().years().from());
        parameters.put("until", wanted.cohort().years().until());
        if (!wanted.text().isEmpty()) {
            sql.append(" and (s.name || ' ' || s.city) ilike :like");
            parameters.put("like", "%" + wanted.text().replaceAll("[\\\\%_]", "\\\\$0") + "%");
        }
        if (wanted.country() != null) {
            sql.append(" and l.country = :country");
            parameters.put("country", wanted.country());
        }
        if (after != null) {
            sql.append(
                    " and l.country >= :place and (l.country, s.name, s.code) > (:place, :name, :code)");
            parameters.put("place", after.country());
            parameters.put("name", after.name());
            parameters.put("code", after.code());
        }
        return sql.append(" order by l.country, s.name, s.code limit ").append(PAGE + 1).toString();
    }

    private static RegisteredSchool school(ResultSet row) throws SQLException {
        return new RegisteredSchool(
                row.getString("code"),
                row.getString("name"),
                row.getString("city"),
                new CountryCode(row.getString("country")),
                row.getString("support_organisation"));
    }

    private static Years years(ResultSet row) throws SQLException {
        return new Years(
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }
}
