package org.laurel.newsletter;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.language.Language;
import org.laurel.mail.LettersByState;
import org.laurel.mail.Outbox.State;
import org.laurel.people.PersonId;
import org.laurel.round.RoundId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which round was announced to whom, and what became of the mails. */
@Repository
public class Announcements {

    /** A letter to be written; its mail has the same id. */
    record Letter(UUID id, UUID subscriber, String email, Language language) {}

    private final JdbcClient db;
    private final Clock clock;

    Announcements(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Lets nobody else announce this round until the transaction ends. */
    void hold(RoundId round) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("announcement " + round.value())
                .query((_, _) -> true)
                .single();
    }

    /** A letter to everybody whom this round was not announced to before. */
    List<Letter> add(RoundId round, PersonId by, Instant at) {
        var release = TimeOrderedId.next(clock);
        db.sql(
                        """
                        insert into newsletter.release (id, round, letters, released_by, released_at)
                        values (:id, :round, 0, :by, :at)
                        """)
                .param("id", release)
                .param("round", round.value())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        var letters = letters(round, release);
        db.sql("update newsletter.release set letters = :letters where id = :id")
                .param("letters", letters.size())
                .param("id", release)
                .update();
        return letters;
    }

    private List<Letter> letters(RoundId round, UUID release) {
        return db.sql(
                        """
                        with letter as (
                            insert into newsletter.letter (id, round, subscriber, release)
                            select uuidv7(), :round, id, :release from newsletter.subscriber
                            on conflict on constraint a_subscriber_gets_one_letter_in_a_round do nothing
                            returning id, subscriber)
                        select l.id, s.id as subscriber, s.email, s.language
                        from letter l join newsletter.subscriber s on s.id = l.subscriber order by l.id
                        """)
                .param("round", round.value())
                .param("release", release)
                .query(
                        (row, _) ->
                                new Letter(
                                        row.getObject("id", UUID.class),
                                        row.getObject("subscriber", UUID.class),
                                        row.getString("email"),
                                        Language.of(row.getString("language")).orElseThrow()))
                .list();
    }

    public int subscribers() {
        return db.sql("select count(*) from newsletter.subscriber").query(Integer.class).single();
    }

    /** How many have not been told of this round. */
    public int awaited(RoundId round) {
        return db.sql(
                        """
                        select count(*) from newsletter.subscriber s where not exists (
                            select from newsletter.letter l where l.round = :round and l.subscriber = s.id)
                        """)
                .param("round", round.value())
                .query(Integer.class)
                .single();
    }

    /** How many mails were released, those to people who have left since included. */
    public int released(RoundId round) {
        return db.sql(
                        "select coalesce(sum(letters), 0)::int from newsletter.release where round = :round")
                .param("round", round.value())
                .query(Integer.class)
                .single();
    }

    Map<State, Integer> states(RoundId round) {
        return db.sql(
                        """
                        select m.state, count(*) as letters
                        from newsletter.letter l join mail.shown_message m on m.id = l.id
                        where l.round = :round group by m.state
                        """)
                .param("round", round.value())
                .query(new LettersByState());
    }

    List<Announcement.Refused> refused(RoundId round, int most) {
        return db.sql(
                        """
                        select m.recipient, coalesce(m.trouble, '') as because
                        from newsletter.letter l join mail.shown_message m on m.id = l.id
                        where l.round = :round and m.state = 'failed' order by l.id limit :most
                        """)
                .param("round", round.value())
                .param("most", most)
                .query(
                        (row, _) ->
                                new Announcement.Refused(
                                        row.getString("recipient"), row.getString("because")))
                .list();
    }
}
