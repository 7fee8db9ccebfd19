package org.laurel.mail;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.language.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails waiting to be sent, and those that were. */
@Repository
public class Outbox {

    /** A mail in the outbox and what became of it. */
    public record Entry(
            UUID id,
            Message message,
            Instant at,
            State state,
            int attempts,
            @Nullable String trouble) {}

    /** Where a mail stands. Whether an unknown one arrived cannot be known from here. */
    public enum State {
        WAITING,
        SENDING,
        SENT,
        FAILED,
        UNKNOWN;

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Mails stopped in the same way: their state, the code the server answered with (none where it
     * did not answer), and one of them in full.
     */
    public record Kind(State state, String reply, int mails, @Nullable String trouble) {}

    private static final String TAKE =
            """
            update mail.message set state = 'sending', attempts = attempts + 1, taken_at = :now
            where id = (
                select id from mail.message
            """;

    /** The code at the beginning of what a server said, with its enhanced code where it has one. */
    private static final String REPLY =
            "coalesce(substring(trouble from '^([0-9]{3}(?:[ -][245][.][0-9]{1,3}[.][0-9]{1,3})?)'), '')";

    private final JdbcClient db;
    private final Clock clock;

    Outbox(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Puts a mail in line. A second one with the same key changes nothing. */
    public void put(Message message) {
        put(message, false);
    }

    /** Puts a link or a code that somebody waits for in a line of its own. */
    public void putAtOnce(Message message) {
        put(message, true);
    }

    private void put(Message message, boolean atOnce) {
        db.sql(
                        """
                        insert into mail.message (id, key, recipient, language, subject, text, unsubscribe, about, at, next_try_at, at_once)
                        values (:id, :key, :to, :language, :subject, :text, :unsubscribe, :about, :now, :now, :atOnce)
                        on conflict on constraint an_occasion_mails_a_person_once do nothing
                        """)
                .param("id", TimeOrderedId.next(clock))
                .param("key", message.key())
                .param("to", message.to())
                .param("language", message.language().code())
                .param("subject", message.subject())
                .param("text", message.text())
                .param("unsubscribe", message.unsubscribe())
                .param("about", message.about(), Types.OTHER)
                .param("now", now())
                .param("atOnce", atOnce)
                .update();
    }

    /** Puts many mails in line; those whose key and recipient are there already change nothing. */
    public void putAll(Collection<Message> messages) {
        db.sql(
                        """
                        insert into mail.message (id, key, recipient, language, subject, text, about, at, next_try_at)
                        select m.*, :now, :now
                        from unnest(:ids, :keys::text[], :to::text[], :languages::text[], :subjects::text[], :texts::text[],
                            :abouts::uuid[]) as m
                        on conflict on constraint an_occasion_mails_a_person_once do nothing
                        """)
                .param(
                        "ids",
                        messages.stream().map(_ -> TimeOrderedId.next(clock)).toArray(UUID[]::new))
                .param("keys", each(messages, Message::key))
                .param("to", each(messages, Message::to))
                .param("languages", each(messages, it -> it.language().code()))
                .param("subjects", each(messages, Message::subject))
                .param("texts", each(messages, Message::text))
                .param("abouts", messages.stream().map(Message::about).toArray(UUID[]::new))
                .param("now", now())
                .update();
    }

    private static String[] each(Collection<Message> messages, Function<Message, String> part) {
        return messages.stream().map(part).toArray(String[]::new);
    }

    /**
     * Takes the next mail to send and marks it as being sent, so that after a crash in the middle
     * its fate is known to be unknown and it is not sent twice. A mail to very many people comes
     * last, and not at all once so many of them were taken within a minute.
     */
    Optional<Entry> take(int bulkPerMinute) {
        return db.sql(
                        TAKE
                                + """
                            where state = 'waiting' and next_try_at <= :now and not at_once and (not bulk
                                or (select count(*) from mail.message where bulk and taken_at > :minute) < :most)
                            order by bulk, next_try_at, id limit 1
                            for update skip locked)
                        returning *
                        """)
                .param("now", now())
                .param("minute", now().minusMinutes(1))
                .param("most", bulkPerMinute)
                .query((row, _) -> entry(row))
                .optional();
    }

    /** Takes the next link or code, in the same way. */
    Optional<Entry> takeAtOnce() {
        return db.sql(
                        TAKE
                                + """
                            where state = 'waiting' and next_try_at <= :now and at_once
                            order by next_try_at, id limit 1
                            for update skip locked)
                        returning *
                        """)
                .param("now", now())
                .query((row, _) -> entry(row))
                .optional();
    }

    /** Forgets the text: it may hold a link that signs somebody in. */
    void sent(UUID id, String server) {
        db.sql(
                        """
                        update mail.message set state = 'sent', sent_at = :now, sent_to_server = :server,
                            trouble = null, text = '', unsubscribe = null, unexplained_since = null
                        where id = :id
                        """)
                .param("now", now())
                .param("server", server)
                .param("id", id)
                .update();
    }

    /** Keeps a mail that the server did not take for another try after a pause. */
    void postpone(UUID id, String trouble, Duration pause) {
        db.sql(
                        """
                        update mail.message set state = 'waiting', trouble = :trouble, next_try_at = :again,
                            unexplained_since = null
                        where id = :id
                        """)
                .param("trouble", trouble)
                .param("again", now().plus(pause))
                .param("id", id)
                .update();
    }

    /** The same after a no without a reason, whose first day is remembered. */
    void postponeUnexplained(UUID id, String trouble, Duration pause) {
        db.sql(
                        """
                        update mail.message set state = 'waiting', trouble = :trouble, next_try_at = :again,
                            unexplained_since = coalesce(unexplained_since, :now)
                        where id = :id
                        """)
                .param("trouble", trouble)
                .param("again", now().plus(pause))
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** Whether a mail has got a no without a reason again and again for so long. */
    boolean unexplainedFor(UUID id, Duration time) {
        return db.sql(
                        "select exists (select from mail.message where id = :id and unexplained_since <= :then)")
                .param("id", id)
                .param("then", now().minus(time))
                .query(Boolean.class)
                .single();
    }

    /** Whether the server took a mail to somebody else within the time. */
    boolean othersPassed(Message but, String server, Duration within) {
        return db.sql(
                        """
                        select exists (select from mail.message
                            where state = 'sent' and sent_at > :then and sent_to_server = :server
                                and lower(recipient) <> lower(:to))
                        """)
                .param("then", now().minus(within))
                .param("server", server)
                .param("to", but.to())
                .query(Boolean.class)
                .single();
    }

    /** Gives up on a mail that can never be delivered as it is. */
    void fail(UUID id, String trouble) {
        stop(id, State.FAILED, trouble);
    }

    /** Leaves a mail that may have arrived to a person to decide about. */
    void doubt(UUID id, String trouble) {
        stop(id, State.UNKNOWN, trouble);
    }

    private void stop(UUID id, State state, String trouble) {
        db.sql("update mail.message set state = :state, trouble = :trouble where id = :id")
                .param("state", state.name().toLowerCase(Locale.ROOT))
                .param("trouble", trouble)
                .param("id", id)
                .update();
    }

    /** Leaves to a person what a crash left half sent. */
    void doubtTakenBefore(Instant then) {
        db.sql(
                        """
                        update mail.message set state = 'unknown' where state = 'sending' and taken_at < :then
                        """)
                .param("then", then.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Puts a mail in line once more that failed, or may not have arrived; false for any other. */
    public boolean putAgain(UUID id) {
        return db.sql(
                                """
                                update mail.message set state = 'waiting', next_try_at = :now, trouble = null,
                                    unexplained_since = null
                                where id = :id and state in ('failed', 'unknown')
                                """)
                        .param("now", now())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The applications that mails not sent yet are about. */
    public Set<UUID> concerned() {
        return Set.copyOf(
                db.sql(
                                "select distinct about from mail.message where state <> 'sent' and about is not null")
                        .query(UUID.class)
                        .list());
    }

    /**
     * What needs a person, by how it was stopped; the most first. What the server said of mails
     * about some applications stays untold.
     */
    public List<Kind> stopped(Set<UUID> untold) {
        return db.sql(
                        """
                        select state, %s as reply, count(*) as mails,
                            max(trouble) filter (where about is null or about <> all(:untold::uuid[])) as trouble
                        from mail.message where state in ('failed', 'unknown')
                        group by 1, 2 order by 3 desc, 1, 2
                        """
                                .formatted(REPLY))
                .param("untold", untold.toArray(UUID[]::new))
                .query(
                        (row, _) ->
                                new Kind(
                                        State.of(row.getString("state")),
                                        row.getString("reply"),
                                        row.getInt("mails"),
                                        row.getString("trouble")))
                .list();
    }

    /** Puts all mails of a kind in line once more; answers how many they were. */
    public int putAllAgain(State state, String reply) {
        return db.sql(
                        """
                        update mail.message set state = 'waiting', next_try_at = :now, trouble = null,
                            unexplained_since = null
                        where state = :state and state in ('failed', 'unknown') and %s = :reply
                        """
                                .formatted(REPLY))
                .param("now", now())
                .param("state", state.name().toLowerCase(Locale.ROOT))
                .param("reply", reply)
                .update();
    }

    /** What has not been sent, the newest first. */
    public List<Entry> unsent(int most) {
        return db.sql(
                        "select * from mail.message where state <> 'sent' order by id desc limit :most")
                .param("most", most)
                .query((row, _) -> entry(row))
                .list();
    }

    /** The newest mails first. */
    public List<Entry> latest(int most) {
        return db.sql("select * from mail.message order by id desc limit :most")
                .param("most", most)
                .query((row, _) -> entry(row))
                .list();
    }

    public Optional<Entry> find(UUID id) {
        return db.sql("select * from mail.message where id = :id")
                .param("id", id)
                .query((row, _) -> entry(row))
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Entry entry(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                new Message(
                        row.getString("key"),
                        row.getString("recipient"),
                        Language.of(row.getString("language")).orElseThrow(),
                        row.getString("subject"),
                        row.getString("text"),
                        row.getString("unsubscribe"),
                        row.getObject("about", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                State.of(row.getString("state")),
                row.getInt("attempts"),
                row.getString("trouble"));
    }
}
