package org.laurel.people;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people prove themselves with: the hash of a password, the key of a code app. */
@Repository
public class Credentials {

    /** The password hash of an account; none where the person signs in by mailed links only. */
    public record Account(PersonId person, @Nullable String passwordHash, int trust) {}

    private final JdbcClient db;

    Credentials(JdbcClient db) {
        this.db = db;
    }

    public Optional<Account> account(String email) {
        return db.sql(
                        """
                        select id, password_hash, trust from people.person
                        where lower(email) = lower(:email) and left_at is null
                        """)
                .param("email", email)
                .query(
                        (row, _) ->
                                new Account(
                                        new PersonId(row.getObject("id", UUID.class)),
                                        row.getString("password_hash"),
                                        row.getInt("trust")))
                .optional();
    }

    public Optional<String> passwordHash(PersonId id) {
        return db.sql(
                        "select password_hash from people.person where id = :id and password_hash is not null")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    public void setPassword(PersonId id, String hash) {
        db.sql("update people.person set password_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", id.value())
                .update();
    }

    public Optional<String> secondFactorSecret(PersonId id) {
        return db.sql(
                        """
                        select second_factor_secret from people.person
                        where id = :id and second_factor_secret is not null
                        """)
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    /** Keeps the key of a code app; answers false where there is one already. */
    public boolean setUpSecondFactor(PersonId id, String base32) {
        return db.sql(
                                """
                                update people.person set second_factor_secret = :secret, second_factor_step = null
                                where id = :id and second_factor_secret is null
                                """)
                        .param("secret", base32)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Forgets the key, so that the person sets up another app at the next sign-in. */
    public void forgetSecondFactor(PersonId id) {
        db.sql("update people.person set second_factor_secret = null where id = :id")
                .param("id", id.value())
                .update();
    }

    /** Uses up the codes until that step of time: of two who bring the same code, one is late. */
    public boolean useStep(PersonId id, long step) {
        return db.sql(
                                """
                                update people.person set second_factor_step = :step
                                where id = :id and (second_factor_step is null or second_factor_step < :step)
                                """)
                        .param("step", step)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /**
     * Ends all that was begun with what a person proved until now: every session except the one
     * named, every mailed link. Answers the number that counts from now on.
     */
    public int renewTrust(PersonId id, @Nullable String except) {
        var trust =
                db.sql("update people.person set trust = trust + 1 where id = :id returning trust")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single();
        db.sql(
                        """
                        delete from people.session
                        where principal_name = :person and session_id is distinct from :except
                        """)
                .param("person", id.toString())
                .param("except", except)
                .update();
        if (except != null) {
            keep(except, trust);
        }
        return trust;
    }

    /** In the same transaction, so that no request of that session comes between. */
    private void keep(String session, int trust) {
        db.sql(
                        """
                        insert into people.session_attributes (session_primary_id, attribute_name, attribute_bytes)
                        select primary_id, :name, :trust from people.session where session_id = :session
                        on conflict on constraint an_attribute_has_one_value do update set attribute_bytes = excluded.attribute_bytes
                        """)
                .param("name", Presence.TRUST)
                .param("trust", new SerializingConverter().convert(trust))
                .param("session", session)
                .update();
    }
}
