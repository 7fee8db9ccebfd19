package org.laurel.newsletter;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.language.Language;
import org.laurel.newsletter.Requests.Request;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose address was confirmed, and the links by which they unsubscribe. */
@Repository
class Subscribers {

    private final JdbcClient db;
    private final Clock clock;

    Subscribers(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whoever subscribes again only changes the language. */
    UUID put(Request it) {
        return db.sql(
                        """
                        insert into newsletter.subscriber (id, email, language, confirmed_at)
                        values (:id, :email, :language, :now)
                        on conflict (lower(email)) do update
                        set language = excluded.language, confirmed_at = excluded.confirmed_at
                        returning id
                        """)
                .param("id", TimeOrderedId.next(clock))
                .param("email", it.email())
                .param("language", it.language().code())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    /** Links that end subscriptions, by subscriber. */
    void link(Map<UUID, Token> tokens) {
        var hex = HexFormat.of();
        db.sql(
                        """
                        insert into newsletter.link (subscriber, token_hash)
                        select it.subscriber, decode(it.hash, 'hex')
                        from unnest(:subscribers::uuid[], :hashes::text[]) it (subscriber, hash)
                        """)
                .param("subscribers", tokens.keySet().toArray(UUID[]::new))
                .param(
                        "hashes",
                        tokens.values().stream()
                                .map(it -> hex.formatHex(it.hash()))
                                .toArray(String[]::new))
                .update();
    }

    boolean has(Token token) {
        return db.sql("select count(*) from newsletter.link where token_hash = :hash")
                        .param("hash", token.hash())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Nothing stays of whom it removes; answers whose address it was. */
    Optional<String> remove(Token token) {
        return db.sql(
                        """
                        delete from newsletter.subscriber s using newsletter.link l
                        where l.token_hash = :hash and s.id = l.subscriber returning s.email
                        """)
                .param("hash", token.hash())
                .query(String.class)
                .optional();
    }

    List<InLanguage> byLanguage() {
        return db.sql(
                        """
                        select language, count(*) as subscribers from newsletter.subscriber
                        group by language order by language
                        """)
                .query(
                        (row, _) ->
                                new InLanguage(
                                        Language.of(row.getString("language")).orElseThrow(),
                                        row.getInt("subscribers")))
                .list();
    }
}
