package org.laurel.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laurel.country.CountryCode;
import org.laurel.label.LabelCode;
import org.laurel.register.RegisterEntry.Named;
import org.laurel.register.RegisterEntry.Years;
import org.laurel.school.SchoolId;
import org.laurel.search.SearchWords.Match;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register as strangers read it: labels that stand, and the schools of their holders. */
@Repository
public class RegisterEntries {

    public static final int PAGE = 50;

    private static final String ENTRIES =
            """
            select h.id, h.scheme, h.awarded_on, j.title, s.id as school_id, s.register, s.code as school_code, s.name as school_name,
                s.city, h.country, s.support_organisation,
                case when h.holder is null or p.name_public and p.here then h.code end as code,
                case when h.holder is null then s.name when p.name_public and p.here then p.name end as holder,
                h.valid_from, h.valid_until
            from label.shown_label h
            join school.shown_school s on s.id = h.school
            left join project.shown_project j on j.id = h.project
            left join people.shown_person p on p.id = h.holder
            """;

    private final JdbcClient db;
    private final LabelsByText labels;

    RegisterEntries(JdbcClient db, LabelsByText labels) {
        this.db = db;
        this.labels = labels;
    }

    /** A page of labels, newest first, and one more where there is a next page. */
    public List<RegisterEntry> page(RegisterSearch search, @Nullable Place after) {
        if (search.text().isEmpty()) {
            return found(search, after, Match.TYPED);
        }
        return search.words().isEmpty()
                ? List.of()
                : Stream.of(Match.values())
                        .map(it -> found(search, after, it))
                        .filter(it -> !it.isEmpty())
                        .findFirst()
                        .orElse(List.of());
    }

    private List<RegisterEntry> found(RegisterSearch search, @Nullable Place after, Match match) {
        var parameters = new HashMap<String, Object>();
        var sql = sql(search, after, match, parameters);
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
                        select s.id as school_id, s.register, s.code as school_code, s.name as school_name, s.city, s.country, s.support_organisation
                        from school.shown_school e join school.shown_school s on s.id = e.merged_into
                        where e.id = :id
                        """)
                .param("id", school.id().value())
                .query((row, _) -> school(row))
                .optional();
    }

    /** The schools with a code, one for each register that knows it. */
    public List<RegisteredSchool> schools(String code) {
        return db.sql(
                        """
                        select id as school_id, register, code as school_code, name as school_name, city, country, support_organisation
                        from school.shown_school where code = :code order by register
                        """)
                .param("code", code)
                .query((row, _) -> school(row))
                .list();
    }

    /** The school at which the holder of a label earned it. */
    public RegisteredSchool school(LabelCode label) {
        return db.sql(
                        """
                        select s.id as school_id, s.register, s.code as school_code, s.name as school_name, s.city, s.country, s.support_organisation
                        from label.shown_label l join school.shown_school s on s.id = l.school
                        where l.code = :code
                        """)
                .param("code", label.value())
                .query((row, _) -> school(row))
                .single();
    }

    String sql(
            RegisterSearch search,
            @Nullable Place after,
            Match match,
            Map<String, Object> parameters) {
        var scope = scope(search, after, parameters);
        var order = " order by h.awarded_on desc, h.id desc ";
        var ids =
                search.words().isEmpty()
                        ? "select h.id from label.shown_label h%s%slimit %d"
                                .formatted(scope, order, PAGE + 1)
                        : labels.sql(search.words(), match, scope, parameters);
        return ENTRIES + " where h.id in (" + ids + ")" + order;
    }

    private static String scope(
            RegisterSearch search, @Nullable Place after, Map<String, Object> parameters) {
        // No label that was revoked is found by words.
        var sql =
                new StringBuilder(
                        " where " + (search.words().isEmpty() ? "h.revoked_on is null" : "true"));
        if (search.country() != null) {
            sql.append(" and h.country = :country");
            parameters.put("country", search.country());
        }
        if (search.year() != null) {
            sql.append(" and h.awarded_on between :from and :until");
            parameters.put("from", LocalDate.of(search.year(), 1, 1));
            parameters.put("until", LocalDate.of(search.year(), 12, 31));
        }
        if (search.school() != null) {
            sql.append(" and h.school = :school");
            parameters.put("school", search.school().value());
        } else {
            sql.append(
                    " and (h.holder is not null or (select stands from school.shown_search where id = h.school))");
        }
        if (after != null) {
            sql.append(" and (h.awarded_on, h.id) < (:day, :label)");
            parameters.put("day", after.awardedOn());
            parameters.put("label", after.label());
        }
        return sql.toString();
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
                new SchoolId(row.getObject("school_id", UUID.class)),
                row.getString("register"),
                row.getString("school_code"),
                row.getString("school_name"),
                row.getString("city"),
                new CountryCode(row.getString("country")),
                row.getString("support_organisation"));
    }
}
