package org.laurel.newsletter;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.language.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The addresses that wait for their owner to confirm them. */
@Repository
class Requests {

    /** An address and the language somebody chose for it. */
    record Request(String email, Language language) {}

    private final JdbcClient db;
    private final Clock clock;

    Requests(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(Request it, Token token, Duration validFor) {
        db.sql(
                        """
                        insert into newsletter.request (id, email, language, token_hash, asked_at, expires_at)
                        values (:id, :email, :language, :hash, :now, :expires)
                        """)
                .param("id", TimeOrderedId.next(clock))
                .param("email", it.email())
                .param("language", it.language().code())
                .param("hash", token.hash())
                .param("now", now())
                .param("expires", now().plus(validFor))
                .update();
    }

    boolean has(Token token) {
        return db.sql(
                                "select count(*) from newsletter.request where token_hash = :hash and expires_at > :now")
                        .param("hash", token.hash())
                        .param("now", now())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Exactly one caller gets it. */
    Optional<Request> take(Token token) {
        return db.sql(
                        """
                        delete from newsletter.request where token_hash = :hash and expires_at > :now
                        returning email, language
                        """)
                .param("hash", token.hash())
                .param("now", now())
                .query(
                        (row, _) ->
                                new Request(
                                        row.getString("email"),
                                        Language.of(row.getString("language")).orElseThrow()))
                .optional();
    }

    void remove(String email) {
        db.sql("delete from newsletter.request where lower(email) = lower(:email)")
                .param("email", email)
                .update();
    }

    /** Removes what nobody confirmed in time, and answers whose addresses these were. */
    List<String> removeExpired() {
        return db.sql("delete from newsletter.request where expires_at <= :now returning email")
                .param("now", now())
                .query((row, _) -> row.getString("email"))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
