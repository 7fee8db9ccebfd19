package org.laurel.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.laurel.language.Language;
import org.laurel.people.Role.Kind;
import org.laurel.search.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The persons of Laurel and their roles. */
@Repository
public class People {

    private static final String PERSON =
            """
            select p.id, p.email, p.name, p.language, p.name_public_since is not null as name_public,
                (select string_agg(r.kind || '@' || r.support_organisation, ' ') from people.role r where r.person = p.id) as roles
            from people.person p
            """;

    private final JdbcClient db;

    People(JdbcClient db) {
        this.db = db;
    }

    public Optional<Person> find(PersonId id) {
        return db.sql(PERSON + " where p.id = :id and p.left_at is null")
                .param("id", id.value())
                .query((row, _) -> person(row))
                .optional();
    }

    /** What a request needs to know of the person behind it; none once the person left. */
    public Optional<Presence> presence(PersonId id) {
        return db.sql(
                        """
                        select p.id, p.email, p.name, p.language, p.time_zone, p.second_factor_secret is not null as second_factor, p.trust,
                            p.name_public_since is not null as name_public,
                            (select string_agg(r.kind || '@' || r.support_organisation, ' ') from people.role r where r.person = p.id) as roles
                        from people.person p where p.id = :id and p.left_at is null
                        """)
                .param("id", id.value())
                .query(
                        (row, _) -> {
                            var person = person(row);
                            return new Presence(
                                    new SignedIn(
                                            person.id(),
                                            person.name(),
                                            person.language(),
                                            person.roles()),
                                    ZoneId.of(row.getString("time_zone")),
                                    row.getBoolean("second_factor"),
                                    row.getInt("trust"));
                        })
                .optional();
    }

    public Person get(PersonId id) {
        return find(id).orElseThrow();
    }

    public Optional<Person> byEmail(String email) {
        return db.sql(PERSON + " where lower(p.email) = lower(:email) and p.left_at is null")
                .param("email", EmailAddress.form(email))
                .query((row, _) -> person(row))
                .optional();
    }

    public List<Person> all(Collection<PersonId> ids) {
        return db.sql(PERSON + " where p.id = any(:ids)")
                .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, _) -> person(row))
                .list();
    }

    /** The zones in which people are shown times, by the addresses as they are given. */
    public Map<String, ZoneId> zones(Collection<String> emails) {
        return db
                .sql(
                        """
                        select it, p.time_zone from unnest(:emails::text[]) it
                        join people.person p on lower(p.email) = lower(it)
                        """)
                .param("emails", emails.toArray(String[]::new))
                .query(
                        (row, _) ->
                                Map.entry(
                                        row.getString("it"), ZoneId.of(row.getString("time_zone"))))
                .stream()
                .distinct()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Who holds a role for a support organisation. */
    public List<Person> holding(Kind kind, String supportOrganisation) {
        return db.sql(
                        PERSON
                                + """
                                  join people.role h on h.person = p.id
                                  where h.kind = :kind and h.support_organisation = :organisation and p.left_at is null
                                  order by p.id
                                  """)
                .param("kind", kind.key())
                .param("organisation", supportOrganisation)
                .query((row, _) -> person(row))
                .list();
    }

    public boolean somebodyHolds(Kind kind) {
        return db.sql("select exists (select from people.role where kind = :kind)")
                .param("kind", kind.key())
                .query(Boolean.class)
                .single();
    }

    /**
     * Holds the person's row until the transaction ends, so that yearly limits are counted once.
     */
    public void hold(PersonId id) {
        db.sql("select id from people.person where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .single();
    }

    /** Lets nobody else change roles until the transaction ends. */
    void holdRoles() {
        db.sql("lock table people.role in share row exclusive mode").update();
    }

    /** Adds a person; answers false where the address is taken already. */
    public boolean add(Person person, @Nullable String passwordHash, Instant at) {
        var text = SearchText.of(person.name());
        var added =
                db.sql(
                                """
                                insert into people.person (id, email, name, language, password_hash, joined_at, search_text,
                                    search_near, search_version)
                                values (:id, :email, :name, :language, :hash, :at, :words, :near::int[], :version)
                                on conflict do nothing
                                """)
                        .param("id", person.id().value())
                        .param("email", EmailAddress.form(person.email()))
                        .param("name", person.name())
                        .param("language", person.language().code())
                        .param("hash", passwordHash)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("words", text.words())
                        .param("near", text.nearAsArray())
                        .param("version", SearchText.VERSION)
                        .update();
        return added == 1;
    }

    /** Answers false where the person holds the role already. */
    public boolean grant(PersonId to, Role role, @Nullable PersonId by, Instant at) {
        var granted =
                db.sql(
                                """
                        insert into people.role (person, kind, support_organisation, granted_by, granted_at)
                        values (:person, :kind, :organisation, :by, :at) on conflict do nothing
                        """)
                        .param("person", to.value())
                        .param("kind", role.kind().key())
                        .param("organisation", role.supportOrganisation())
                        .param("by", by == null ? null : by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update();
        return granted == 1;
    }

    /** Answers false where the person did not hold the role. */
    public boolean revoke(PersonId from, Role role) {
        var revoked =
                db.sql(
                                """
                        delete from people.role
                        where person = :person and kind = :kind and support_organisation = :organisation
                        """)
                        .param("person", from.value())
                        .param("kind", role.kind().key())
                        .param("organisation", role.supportOrganisation())
                        .update();
        return revoked == 1;
    }

    public void speak(PersonId id, Language language) {
        db.sql("update people.person set language = :language where id = :id")
                .param("language", language.code())
                .param("id", id.value())
                .update();
    }

    public void rename(PersonId id, PersonalName name) {
        var text = SearchText.of(name.value());
        db.sql(
                        """
                        update people.person set name = :name, search_text = :words, search_near = :near::int[],
                            search_version = :version
                        where id = :id
                        """)
                .param("name", name.value())
                .param("words", text.words())
                .param("near", text.nearAsArray())
                .param("version", SearchText.VERSION)
                .param("id", id.value())
                .update();
    }

    /** Sets the zone in which a person is shown times. */
    public void liveIn(PersonId id, ZoneId zone) {
        db.sql("update people.person set time_zone = :zone where id = :id")
                .param("zone", zone.getId())
                .param("id", id.value())
                .update();
    }

    /** Records whether the person's name may be shown to everybody. */
    public void showName(PersonId id, boolean allowed, Instant at) {
        db.sql(
                        """
                        update people.person
                        set name_public_since = case when :allowed then coalesce(name_public_since, :at) end
                        where id = :id
                        """)
                .param("allowed", allowed)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    private static Person person(ResultSet row) throws SQLException {
        @Nullable String roles = row.getString("roles");
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("email"),
                row.getString("name"),
                Language.of(row.getString("language")).orElse(Language.EN),
                row.getBoolean("name_public"),
                roles == null
                        ? java.util.Set.of()
                        : Arrays.stream(roles.split(" "))
                                .map(it -> it.split("@", 2))
                                .map(it -> new Role(Kind.of(it[0]), it[1]))
                                .collect(Collectors.toSet()));
    }
}
