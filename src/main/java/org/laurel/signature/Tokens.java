package org.laurel.signature;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The secrets that heads are mailed: links and codes. Only their hashes are kept. */
@Repository
class Tokens {

    /** Where a link leads, and until when. */
    record Link(SignatureId request, Instant expiresAt) {}

    /** What a try at a code comes to. */
    enum Try {
        RIGHT,
        WRONG,
        /** Too old, tried too often, or never mailed. */
        SPENT
    }

    /** Assumed: two school weeks, so that a head who is away for one still finds it working. */
    static final Duration LINK_LASTS = Duration.ofDays(14);

    /** Assumed: long enough for a slow mail server, short enough for a screen left open. */
    static final Duration CODE_LASTS = Duration.ofMinutes(10);

    private static final int MOST_TRIES = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;
    private final Clock clock;

    Tokens(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Earlier links to the same request keep working: they went to the same address. */
    String newLink(SignatureId request) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        db.sql(
                        """
                        insert into signature.link (token_hash, request, made_at, expires_at)
                        values (:hash, :request, :now, :expires)
                        """)
                .param("hash", hash(token))
                .param("request", request.value())
                .param("now", moment(clock.instant()))
                .param("expires", moment(clock.instant().plus(LINK_LASTS)))
                .update();
        return token;
    }

    Optional<Link> link(String token) {
        return db.sql("select request, expires_at from signature.link where token_hash = :hash")
                .param("hash", hash(token))
                .query(
                        (row, _) ->
                                new Link(
                                        new SignatureId(row.getObject("request", UUID.class)),
                                        row.getObject("expires_at", OffsetDateTime.class)
                                                .toInstant()))
                .optional();
    }

    /** Six digits that take the place of any mailed before. */
    String newCode(SignatureId request, String token) {
        var code = "%06d".formatted(RANDOM.nextInt(1_000_000));
        db.sql(
                        """
                        insert into signature.code (request, hash, expires_at) values (:request, :hash, :expires)
                        on conflict on constraint a_request_has_one_code_at_a_time do update
                        set hash = excluded.hash, expires_at = excluded.expires_at, tries = 0
                        """)
                .param("request", request.value())
                .param("hash", hash(token + ":" + code))
                .param("expires", moment(clock.instant().plus(CODE_LASTS)))
                .update();
        return code;
    }

    /** Counts the try before it is compared, so that many at once do not slip through. */
    Try tryCode(SignatureId request, String token, String typed) {
        return db.sql(
                        """
                        update signature.code set tries = tries + 1
                        where request = :request and tries < :most and expires_at > :now
                        returning hash
                        """)
                .param("request", request.value())
                .param("most", MOST_TRIES)
                .param("now", moment(clock.instant()))
                .query((row, _) -> row.getBytes("hash"))
                .optional()
                .map(
                        it ->
                                MessageDigest.isEqual(
                                                it, hash(token + ":" + typed.replaceAll("\\s", "")))
                                        ? Try.RIGHT
                                        : Try.WRONG)
                .orElse(Try.SPENT);
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
