package org.laurel.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.people.PersonId;
import org.laurel.school.Contact.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who answers for which school, and every change of that. */
@Repository
public class Contacts {

    private static final String CHANGE =
            """
            select c.id as change, c.part, c.name as new_name, c.email as new_email, c.proposed_by, c.proposed_at,
                c.settled_by, c.settled_at, c.accepted, s.*
            from school.contact_change c join school.school s on s.id = c.school
            """;

    private final JdbcClient db;

    Contacts(JdbcClient db) {
        this.db = db;
    }

    /** As the support organisation confirmed. */
    public Optional<Contact> of(SchoolId school, Part part) {
        var name = part.key() + "_name";
        var email = part.key() + "_email";
        return db.sql("select * from school.school where id = :id")
                .param("id", school.value())
                .query((row, _) -> contact(row.getString(name), row.getString(email)))
                .optional()
                .flatMap(it -> it);
    }

    /** What was changed or is to be, the newest first. */
    public List<ContactChange> changes(SchoolId school) {
        return db.sql(CHANGE + " where c.school = :school order by c.proposed_at desc, c.id desc")
                .param("school", school.value())
                .query((row, _) -> change(row))
                .list();
    }

    /** What waits for some support organisations, the longest first. */
    public List<ContactChange> waiting(Collection<String> organisations, int most) {
        return db.sql(
                        CHANGE
                                + """
                                   where c.settled_at is null and s.support_organisation = any(:organisations)
                                  order by c.proposed_at, c.id limit :most
                                  """)
                .param("organisations", organisations.toArray(String[]::new))
                .param("most", most)
                .query((row, _) -> change(row))
                .list();
    }

    /** Lets nobody else change who answers for a school until the transaction ends. */
    void hold(SchoolId school) {
        db.sql("select id from school.school where id = :id for update")
                .param("id", school.value())
                .query(UUID.class)
                .optional();
    }

    void set(SchoolId school, Part part, Optional<Contact> to) {
        db.sql(
                        "update school.school set %1$s_name = :name, %1$s_email = :email where id = :id"
                                .formatted(part.key()))
                .param("name", to.map(Contact::name).orElse(null))
                .param("email", to.map(Contact::email).orElse(null))
                .param("id", school.value())
                .update();
    }

    void add(ContactChange it) {
        db.sql(
                        """
                        insert into school.contact_change (id, school, part, name, email, proposed_by, proposed_at,
                            settled_by, settled_at, accepted)
                        values (:id, :school, :part, :name, :email, :by, :at, :settler, :settled, :accepted)
                        """)
                .param("id", it.id())
                .param("school", it.school().id().value())
                .param("part", it.part().key())
                .param("name", it.to().map(Contact::name).orElse(null))
                .param("email", it.to().map(Contact::email).orElse(null))
                .param("by", it.by().value())
                .param("at", it.at().atOffset(ZoneOffset.UTC))
                .param("settler", it.settled().map(by -> by.by().value()).orElse(null))
                .param("settled", it.settled().map(at -> moment(at.at())).orElse(null))
                .param("accepted", it.settled().map(ContactChange.Settled::accepted).orElse(null))
                .update();
    }

    /** Settles what waits: it is accepted where it asks for just that; answers how many waited. */
    int settle(SchoolId school, Part part, @Nullable Contact accepted, PersonId by, Instant at) {
        return db.sql(
                        """
                        update school.contact_change set settled_by = :by, settled_at = :at,
                            accepted = coalesce((name, lower(email)) = (:name::text, lower(:email::text)), false)
                        where school = :school and part = :part and settled_at is null
                        """)
                .param("by", by.value())
                .param("at", moment(at))
                .param("name", accepted == null ? null : accepted.name())
                .param("email", accepted == null ? null : accepted.email())
                .param("school", school.value())
                .param("part", part.key())
                .update();
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Optional<Contact> contact(@Nullable String name, @Nullable String email) {
        return name == null || email == null
                ? Optional.empty()
                : Optional.of(new Contact(name, email));
    }

    private static ContactChange change(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime settled = row.getObject("settled_at", OffsetDateTime.class);
        return new ContactChange(
                row.getObject("change", UUID.class),
                Schools.school(row),
                Part.of(row.getString("part")),
                contact(row.getString("new_name"), row.getString("new_email")),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                settled == null
                        ? Optional.empty()
                        : Optional.of(
                                new ContactChange.Settled(
                                        new PersonId(row.getObject("settled_by", UUID.class)),
                                        settled.toInstant(),
                                        row.getBoolean("accepted"))));
    }
}
