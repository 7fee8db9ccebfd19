package org.laurel.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.country.CountryCode;
import org.laurel.label.LabelCode;
import org.laurel.register.RegisterEntry.Named;
import org.laurel.register.RegisterEntry.Years;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register as strangers read it: labels that stand, and the schools of their holders. */
@Repository
public class RegisterEntries {

    public static final int PAGE = 50;

    private static final String ENTRIES =
            """
            select l.id, l.scheme, l.awarded_on, j.title, s.code as school_code, s.name as school_name,
                s.city, l.country, s.support_organisation,
                case when l.holder is null or p.name_public and p.here then l.code end as code,
                case when l.holder is null then s.name when p.name_public and p.here then p.name end as holder,
                l.valid_from, l.valid_until
            from label.shown_label l
            join school.shown_school s on s.id = l.school
            left join project.shown_project j on j.id = l.project
            left join people.shown_person p on p.id = l.holder
            where l.revoked_on is null
            """;

    /** Each branch has its own index; one condition over all three would have none. */
    private static final String FOUND_BY_TEXT =
            """
             and l.code in (
                select h.code from label.shown_label h
                join project.shown_project t on t.id = h.project where t.title ilike :like
                union all
                select h.code from label.shown_label h
                join school.shown_school t on t.id = h.school where (t.name || ' ' || t.city) ilike :like
                union all
                select h.code from label.shown_label h
                join people.shown_person t on t.id = h.holder where t.name_public and t.here and t.name ilike :like)
            """;

    private final JdbcClient db;

    RegisterEntries(JdbcClient db) {
        this.db = db;
    }

    /** A page of labels, newest first, and one more where there is a next page. */
    public List<RegisterEntry> page(RegisterSearch search, @Nullable Place after) {
        var parameters = new HashMap<String, Object>();
        var sql = sql(search, after, parameters);
        return db.sql(sql).params(parameters).query((row, _) -> entry(row)).list();
    }

    /** The year of the first label; none while there is no label. */
    public Optional<Integer> firstYear() {
        return db.sql(
                        """
                        select awarded_on from label.shown_label where revoked_on is null
                        order by awarded_on, id limit 1
                        """)
                .query((row, _) -> row.getObject("awarded_on", LocalDate.class).getYear())
                .optional();
    }

    /** The school that another is part of now; none where that one stands. */
    public Optional<RegisteredSchool> partOf(RegisteredSchool school) {
        return db.sql(
                        """
                        select s.code as school_code, s.name as school_name, s.city, s.country, s.support_organisation
                        from school.shown_school e join school.shown_school s on s.id = e.merged_into
                        where e.code = :code
                        """)
                .param("code", school.code())
                .query((row, _) -> school(row))
                .optional();
    }

    public Optional<RegisteredSchool> school(String code) {
        return db.sql(
                        """
                        select code as school_code, name as school_name, city, country, support_organisation
                        from school.shown_school where code = :code
                        """)
                .param("code", code)
                .query((row, _) -> school(row))
                .optional();
    }

    /** The school at which the holder of a label earned it. */
    public RegisteredSchool school(LabelCode label) {
        return db.sql(
                        """
                        select s.code as school_code, s.name as school_name, s.city, s.country, s.support_organisation
                        from label.shown_label l join school.shown_school s on s.id = l.school
                        where l.code = :code
                        """)
                .param("code", label.value())
                .query((row, _) -> school(row))
                .single();
    }

    static String sql(
            RegisterSearch search, @Nullable Place after, Map<String, Object> parameters) {
        var sql = new StringBuilder(ENTRIES);
        if (!search.text().isEmpty()) {
            sql.append(FOUND_BY_TEXT);
            parameters.put("like", "%" + search.text().replaceAll("[\\\\%_]", "\\\\$0") + "%");
        }
        if (search.country() != null) {
            sql.append(" and l.country = :country");
            parameters.put("country", search.country());
        }
        if (search.year() != null) {
            sql.append(" and l.awarded_on between :from and :until");
            parameters.put("from", LocalDate.of(search.year(), 1, 1));
            parameters.put("until", LocalDate.of(search.year(), 12, 31));
        }
        if (search.school() != null) {
            sql.append(" and s.code = :school");
            parameters.put("school", search.school());
        } else {
            sql.append(" and (l.holder is not null or s.merged_into is null)");
        }
        if (after != null) {
            sql.append(" and (l.awarded_on, l.id) < (:day, :label)");
            parameters.put("day", after.awardedOn());
            parameters.put("label", after.label());
        }
        return sql.append(" order by l.awarded_on desc, l.id desc limit ")
                .append(PAGE + 1)
                .toString();
    }

    private static RegisterEntry entry(ResultSet row) throws SQLException {
        var code = row.getString("code");
        @Nullable LocalDate from = row.getObject("valid_from", LocalDate.class);
        return new RegisterEntry(
                new Place(
                        row.getObject("awarded_on", LocalDate.class),
                        row.getObject("id", UUID.class)),
                row.getString("scheme"),
                row.getString("title"),
                school(row),
                new CountryCode(row.getString("country")),
                code == null ? null : new Named(row.getString("holder"), code),
                from == null
                        ? null
                        : new Years(from, row.getObject("valid_until", LocalDate.class)));
    }

    private static RegisteredSchool school(ResultSet row) throws SQLException {
        return new RegisteredSchool(
                row.getString("school_code"),
                row.getString("school_name"),
                row.getString("city"),
                new CountryCode(row.getString("country")),
                row.getString("support_organisation"));
    }
}
