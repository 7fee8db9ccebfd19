package org.laurel.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that work once. Looking at one changes nothing; only its hash is kept. */
@Repository
public class OneTimeLinks {

    /** What a link lets its holder do. */
    public enum Purpose {
        SIGN_IN,
        JOIN,
        FIRST_ADMINISTRATOR
    }

    /** Whose link was used, and which trust it was made under. */
    record Used(String email, int trust) {}

    /** A link works as long as nothing ended the trust in its address's person. */
    private static final String WORKS =
            """
            token_hash = :hash and purpose = :purpose and used_at is null and expires_at > :now
                and trust = coalesce((select p.trust from people.person p
                    where lower(p.email) = lower(one_time_link.email) and p.left_at is null), 0)
            """;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;
    private final Clock clock;

    OneTimeLinks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Makes a link's token for an address, valid for the given time. */
    public String make(String email, Purpose purpose, Duration validFor) {
        sweep();
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        db.sql(
                        """
                        insert into people.one_time_link (token_hash, email, purpose, made_at, expires_at, trust)
                        values (:hash, :email, :purpose, :now, :expires,
                            coalesce((select trust from people.person where lower(email) = lower(:email) and left_at is null), 0))
                        """)
                .param("hash", hash(token))
                .param("email", email)
                .param("purpose", purpose.name())
                .param("now", now())
                .param("expires", now().plus(validFor))
                .update();
        return token;
    }

    /** The address a link still works for. */
    public Optional<String> look(String token, Purpose purpose) {
        return db.sql("select email from people.one_time_link where " + WORKS)
                .param("hash", hash(token))
                .param("purpose", purpose.name())
                .param("now", now())
                .query(String.class)
                .optional();
    }

    /** Uses the link up: exactly one caller gets the address. */
    Optional<Used> use(String token, Purpose purpose) {
        return db.sql(
                        "update people.one_time_link set used_at = :now where "
                                + WORKS
                                + " returning email, trust")
                .param("hash", hash(token))
                .param("purpose", purpose.name())
                .param("now", now())
                .query((row, _) -> new Used(row.getString("email"), row.getInt("trust")))
                .optional();
    }

    /** Ends every link of that purpose. */
    public void end(Purpose purpose) {
        db.sql("delete from people.one_time_link where purpose = :purpose")
                .param("purpose", purpose.name())
                .update();
    }

    /** Ends every link to sign in that lies in somebody's mailbox. */
    void endFor(PersonId id) {
        db.sql(
                        """
                        delete from people.one_time_link l using people.person p
                        where p.id = :id and lower(l.email) = lower(p.email) and l.purpose = :purpose
                        """)
                .param("id", id.value())
                .param("purpose", Purpose.SIGN_IN.name())
                .update();
    }

    /** Whoever asked and never came is forgotten. */
    private void sweep() {
        db.sql("delete from people.one_time_link where expires_at < :yesterday")
                .param("yesterday", now().minusDays(1))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
