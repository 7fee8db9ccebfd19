package org.laurel.mail;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mails of one occasion to very many people, which go at a set rate and let all others pass. */
@Repository
public class Mailings {

    private final JdbcClient db;
    private final Clock clock;

    Mailings(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Puts all of them in line, by ids that whoever asks chose; one of an id or a key known before
     * is left out.
     */
    public int put(Map<UUID, Message> mails) {
        var messages = mails.values();
        return db.sql(
                        """
                        insert into mail.message (id, key, recipient, language, subject, text, unsubscribe, at, next_try_at, bulk)
                        select it.*, :now, :now, true
                        from unnest(:ids::uuid[], :keys::text[], :to::text[], :languages::text[], :subjects::text[], :texts::text[],
                            :unsubscribes::text[]) it
                        on conflict do nothing
                        """)
                .param("ids", mails.keySet().toArray(UUID[]::new))
                .param("keys", all(messages, Message::key))
                .param("to", all(messages, Message::to))
                .param("languages", all(messages, it -> it.language().code()))
                .param("subjects", all(messages, Message::subject))
                .param("texts", all(messages, Message::text))
                .param(
                        "unsubscribes",
                        messages.stream().map(Message::unsubscribe).toArray(String[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Removes all mails of a kind to an address, those that still wait too. */
    public void forget(String occasions, String to) {
        db.sql(
                        "delete from mail.message where lower(recipient) = lower(:to) and starts_with(key, :occasions)")
                .param("to", to)
                .param("occasions", occasions)
                .update();
    }

    private static String[] all(Collection<Message> messages, Function<Message, String> what) {
        return messages.stream().map(what).toArray(String[]::new);
    }
}
