package org.laurel.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.country.CountryCode;
import org.laurel.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The schools of all countries. */
@Repository
public class Schools {

    static final int FEWEST_LETTERS = 3; // fewer would read the whole table
    private static final int MOST_WORDS = 5;

    private final JdbcClient db;

    Schools(JdbcClient db) {
        this.db = db;
    }

    public Optional<School> find(SchoolId id) {
        return db.sql("select * from school.school where id = :id")
                .param("id", id.value())
                .query((row, _) -> school(row))
                .optional();
    }

    /** The school of a code, as in the address of its public page. */
    public Optional<School> find(String code) {
        return db.sql("select * from school.school where code = :code")
                .param("code", code)
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

    /** Adds a school; answers false where its code is there already. */
    public boolean add(School school) {
        return db.sql(
                                """
                                insert into school.school (id, code, name, city, country, support_organisation, registered_on)
                                values (:id, :code, :name, :city, :country, :organisation, :registered)
                                on conflict do nothing
                                """)
                        .param("id", school.id().value())
                        .param("code", school.code())
                        .param("name", school.name())
                        .param("city", school.city())
                        .param("country", school.country().value())
                        .param("organisation", school.supportOrganisation())
                        .param("registered", school.registeredOn())
                        .update()
                == 1;
    }

    /**
     * The schools that stand whose name and place hold every word, by name; those after one of them
     * where a page goes on. Nothing where there are too few letters to look for.
     */
    public List<School> search(
            String words, @Nullable CountryCode country, @Nullable SchoolId after, int most) {
        var looked =
                Arrays.stream(words.strip().split("\\s+"))
                        .filter(it -> !it.isEmpty())
                        .limit(MOST_WORDS)
                        .toList();
        if (looked.stream().noneMatch(it -> it.length() >= FEWEST_LETTERS)) {
            return List.of();
        }
        var sql = new StringBuilder("select * from school.school where merged_into is null");
        for (int i = 0; i < looked.size(); i++) {
            sql.append(" and (name || ' ' || city) ilike :word").append(i);
        }
        if (country != null) {
            sql.append(" and country = :country");
        }
        if (after != null) {
            sql.append(
                    " and (name, id) > (select s.name, s.id from school.school s where s.id = :after)");
        }
        var query = db.sql(sql.append(" order by name, id limit :most").toString());
        for (int i = 0; i < looked.size(); i++) {
            query = query.param("word" + i, "%" + verbatim(looked.get(i)) + "%");
        }
        return query.param("country", country == null ? null : country.value())
                .param("after", after == null ? null : after.value())
                .param("most", most)
                .query((row, _) -> school(row))
                .list();
    }

    /** A percent sign somebody types is a percent sign. */
    private static String verbatim(String word) {
        return word.replaceAll("[\\\\%_]", "\\\\$0");
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
