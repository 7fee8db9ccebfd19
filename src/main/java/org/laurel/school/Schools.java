package org.laurel.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laurel.country.Countries;
import org.laurel.country.CountryCode;
import org.laurel.language.Alphabet;
import org.laurel.language.Language;
import org.laurel.people.PersonId;
import org.laurel.search.LongList;
import org.laurel.search.SearchText;
import org.laurel.search.SearchWords;
import org.laurel.search.SearchWords.Match;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The schools of all countries. */
@Repository
public class Schools {

    static final int FEWEST_LETTERS = 3; // fewer would read the whole table

    private final JdbcClient db;
    private final Countries countries;
    private final SchoolText texts;

    Schools(JdbcClient db, Countries countries, SchoolText texts) {
        this.db = db;
        this.countries = countries;
        this.texts = texts;
    }

    public Optional<School> find(SchoolId id) {
        return db.sql("select * from school.school where id = :id")
                .param("id", id.value())
                .query((row, _) -> school(row))
                .optional();
    }

    public School get(SchoolId id) {
        return find(id).orElseThrow();
    }

    /** The school itself, or the one it is part of now. */
    public Optional<School> standing(SchoolId id) {
        return db.sql(
                        """
                        select s.* from school.school s
                        where s.id = (select coalesce(e.merged_into, e.id) from school.school e where e.id = :id)
                        """)
                .param("id", id.value())
                .query((row, _) -> school(row))
                .optional();
    }

    /** The same, and until the transaction ends it becomes part of no other. */
    public Optional<School> holdStanding(SchoolId id) {
        db.sql("select id from school.school where id = :id for key share")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        var standing = standing(id);
        return standing.filter(it -> !it.id().equals(id)).isPresent()
                ? holdStanding(standing.get().id())
                : standing;
    }

    /** Lets nobody join, apply for or merge either of two schools until the transaction ends. */
    void hold(SchoolId one, SchoolId other) {
        db.sql("select id from school.school where id in (:one, :other) order by id for update")
                .param("one", one.value())
                .param("other", other.value())
                .query(UUID.class)
                .list();
    }

    /** What became part of the school that ends before goes along. */
    void merge(SchoolId ends, SchoolId into, String because, PersonId by, Instant at) {
        db.sql(
                        """
                        update school.school set merged_into = :into, merged_at = :at, merged_by = :by,
                            merged_because = :because
                        where id = :ends
                        """)
                .param("into", into.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param("because", because)
                .param("ends", ends.value())
                .update();
        db.sql("update school.school set merged_into = :into where merged_into = :ends")
                .param("into", into.value())
                .param("ends", ends.value())
                .update();
    }

    /** Adds a school; answers false where its register has its code already. */
    public boolean add(School school) {
        var text = texts.text(school.name(), school.city());
        return db.sql(
                                """
                                insert into school.school (id, register, code, name, city, country, support_organisation, registered_on,
                                    search_text, search_near, search_version, sort_key)
                                values (:id, :register, :code, :name, :city, :country, :organisation, :registered,
                                    :words, :near::int[], :version, decode(:key, 'hex'))
                                on conflict do nothing
                                """)
                        .param("id", school.id().value())
                        .param(
                                "register",
                                countries
                                        .get(school.country())
                                        .register(school.supportOrganisation()))
                        .param("code", school.code())
                        .param("name", school.name())
                        .param("city", school.city())
                        .param("country", school.country().value())
                        .param("organisation", school.supportOrganisation())
                        .param("registered", school.registeredOn())
                        .param("words", text.words())
                        .param("near", text.nearAsArray())
                        .param("version", SearchText.VERSION)
                        .param("key", texts.sortKey(school.name(), school.country().value()))
                        .update()
                == 1;
    }

    /**
     * The schools that stand whose name and place hold every word, by name; those after one of them
     * where a page goes on. Nothing where there are too few letters to look for.
     */
    public List<School> search(
            String typed,
            @Nullable CountryCode country,
            Language reader,
            @Nullable SchoolId after,
            int most) {
        var words = SearchWords.of(typed);
        return words.shorterThan(FEWEST_LETTERS)
                ? List.of()
                : Stream.of(Match.values())
                        .map(it -> found(words, it, country, after, most))
                        .filter(it -> !it.schools().isEmpty())
                        .findFirst()
                        .map(
                                it ->
                                        it.page(
                                                reader,
                                                after == null ? null : find(after).orElse(null),
                                                most))
                        .orElse(List.of());
    }

    /** All that were found, or where they are more than a reader goes through, a page of them. */
    private record FoundSchools(List<School> schools, boolean whole) {

        List<School> page(Language reader, @Nullable School after, int most) {
            if (!whole) {
                return schools;
            }
            var order =
                    Comparator.comparing(School::name, Alphabet.of(reader))
                            .thenComparing(it -> it.id().value());
            return schools.stream()
                    .sorted(order)
                    .filter(it -> after == null || order.compare(it, after) > 0)
                    .limit(most)
                    .toList();
        }
    }

    private FoundSchools found(
            SearchWords words,
            Match match,
            @Nullable CountryCode country,
            @Nullable SchoolId after,
            int most) {
        var parameters = new HashMap<String, Object>();
        var sql = sql(words, match, country, after, most, parameters);
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
        return new FoundSchools(schools, whole.get());
    }

    static String sql(
            SearchWords words,
            Match match,
            @Nullable CountryCode country,
            @Nullable SchoolId after,
            int most,
            Map<String, Object> parameters) {
        var from = "school.shown_search f where f.stands";
        if (country != null) {
            from += " and f.country = :country";
            parameters.put("country", country.value());
        }
        var goesOn = "true";
        if (after != null) {
            goesOn =
                    "(sort_key, id) > (select a.sort_key, a.id from school.school a where a.id = :after)";
            parameters.put("after", after.value());
        }
        parameters.put("most", most);
        return new LongList(
                        "f.sort_key, f.id",
                        "sort_key, id",
                        true,
                        from,
                        words.in(match, parameters, "f"))
                .sql(
                        goesOn,
                        """
                        select s.*, f.whole from found f cross join lateral (
                            select id, code, name, city, country, support_organisation, registered_on from school.school
                            where id = f.id limit 1) s
                        order by f.sort_key, f.id
                        """);
    }

    static School school(ResultSet row) throws SQLException {
        return new School(
                new SchoolId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                row.getString("city"),
                new CountryCode(row.getString("country")),
                row.getString("support_organisation"),
                row.getObject("registered_on", LocalDate.class));
    }
}
