package org.laurel.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laurel.country.Countries;
import org.laurel.country.CountryCode;
import org.laurel.language.Alphabet;
import org.laurel.language.Language;
import org.laurel.register.RegisterEntry.Years;
import org.laurel.school.SchoolId;
import org.laurel.search.LongList;
import org.laurel.search.SearchWords;
import org.laurel.search.SearchWords.Match;
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

    /** A school and where it stands in the list. */
    public record ListedSchool(RegisteredSchool school, SchoolPlace place) {}

    private final JdbcClient db;
    private final Countries countries;

    LabelledSchools(JdbcClient db, Countries countries) {
        this.db = db;
        this.countries = countries;
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

    /**
     * A page by country and name, and one more where there is a next page. Where all are no more
     * than a reader goes through, the reader's language says what their order is.
     */
    public List<ListedSchool> page(Wanted wanted, Language reader, @Nullable SchoolPlace after) {
        if (wanted.text().isEmpty()) {
            return found(wanted, Match.TYPED, after).page(order(reader), after);
        }
        return SearchWords.of(wanted.text()).isEmpty()
                ? List.of()
                : Stream.of(Match.values())
                        .map(it -> found(wanted, it, after))
                        .filter(it -> !it.schools().isEmpty())
                        .findFirst()
                        .map(it -> it.page(order(reader), after))
                        .orElse(List.of());
    }

    private record Found(List<ListedSchool> schools, boolean whole) {

        List<ListedSchool> page(Comparator<SchoolPlace> order, @Nullable SchoolPlace after) {
            return !whole
                    ? schools
                    : schools.stream()
                            .sorted(Comparator.comparing(ListedSchool::place, order))
                            .filter(it -> after == null || order.compare(it.place(), after) > 0)
                            .limit(PAGE + 1)
                            .toList();
        }
    }

    private Comparator<SchoolPlace> order(Language reader) {
        var alphabet = Alphabet.of(reader);
        return Comparator.comparing(
                        (SchoolPlace it) -> countries.name(new CountryCode(it.country()), reader),
                        alphabet)
                .thenComparing(SchoolPlace::country)
                .thenComparing(SchoolPlace::name, alphabet)
                .thenComparing(SchoolPlace::school);
    }

    private Found found(Wanted wanted, Match match, @Nullable SchoolPlace after) {
        var parameters = new HashMap<String, Object>();
        var sql = sql(wanted, match, after, parameters);
        var whole = new AtomicBoolean(true);
        var schools =
                db.sql(sql)
                        .params(parameters)
                        .query(
                                (row, _) -> {
                                    whole.set(row.getBoolean("whole"));
                                    return school(row);
                                })
                        .list();
        return new Found(schools, whole.get());
    }

    static String sql(
            Wanted wanted,
            Match match,
            @Nullable SchoolPlace after,
            Map<String, Object> parameters) {
        // No label that was revoked is found by words.
        var labels =
                wanted.text().isEmpty()
                        ? "(select * from label.shown_label where revoked_on is null) f"
                        : "label.shown_search f";
        var from =
                """
                %s join school.shown_search t on t.id = f.school
                where f.scheme = :scheme and f.valid_from = :from and f.valid_until = :until and f.holder is null and t.stands
                """
                        .formatted(labels);
        parameters.put("scheme", wanted.cohort().scheme());
        parameters.put("from", wanted.cohort().years().from());
        parameters.put("until", wanted.cohort().years().until());
        parameters.put("most", PAGE + 1);
        if (wanted.country() != null) {
            from += " and f.country = :country";
            parameters.put("country", wanted.country());
        }
        var goesOn = "true";
        if (after != null) {
            goesOn =
                    """
                    country >= :place and (country, sort_key, id) >
                        (select :place, a.sort_key, a.id from school.shown_search a where a.id = :after)
                    """;
            parameters.put("place", after.country());
            parameters.put("after", after.school());
        }
        return new LongList(
                        "f.country, t.sort_key, t.id",
                        "country, sort_key, id",
                        false,
                        from,
                        SearchWords.of(wanted.text()).in(match, parameters, "f"))
                .sql(
                        goesOn,
                        """
                        select s.*, f.country, f.whole from found f cross join lateral (
                            select id, register, code, name, city, support_organisation from school.shown_school where id = f.id limit 1) s
                        order by f.country, f.sort_key, f.id
                        """);
    }

    private static ListedSchool school(ResultSet row) throws SQLException {
        var school =
                new RegisteredSchool(
                        new SchoolId(row.getObject("id", UUID.class)),
                        row.getString("register"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("city"),
                        new CountryCode(row.getString("country")),
                        row.getString("support_organisation"));
        return new ListedSchool(
                school,
                new SchoolPlace(
                        school.country().value(), school.name(), row.getObject("id", UUID.class)));
    }

    private static Years years(ResultSet row) throws SQLException {
        return new Years(
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }
}
