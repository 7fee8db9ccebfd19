package org.laurel.invitation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.laurel.mail.LettersByState;
import org.laurel.mail.Outbox.State;
import org.laurel.people.PersonId;
import org.laurel.preselection.Run;
import org.laurel.round.RoundId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was released when, whom it invited, and what became of the letters. */
@Repository
class Releases {

    /** A letter to be written; its mail has the same id. */
    record Letter(UUID id, Recipient to) {}

    private final JdbcClient db;

    Releases(JdbcClient db) {
        this.db = db;
    }

    /** Lets nobody else release in this round until the transaction ends. */
    void hold(RoundId round) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("invitations " + round.value())
                .query((_, _) -> true)
                .single();
    }

    /** Invites all whom the run finds and nobody has invited before. */
    void add(UUID release, Run run, RoundId round, PersonId by, Instant at) {
        db.sql(
                        """
                        insert into invitation.release (id, round, run, released_by, released_at)
                        values (:id, :round, :run, :by, :at)
                        """)
                .param("id", release)
                .param("round", round.value())
                .param("run", run.id().value())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        db.sql(
                        "insert into invitation.invited (round, person, school, release) select :round, p.id, s.id, :release "
                                + Recipients.OF_RUN
                                + " on conflict do nothing")
                .param("round", round.value())
                .param("release", release)
                .param("run", run.id().value())
                .update();
        db.sql(
                        """
                        insert into invitation.letter (id, round, person, release)
                        select uuidv7(), :round, it.person, :release
                        from (select distinct person from invitation.invited where release = :release) it
                        on conflict do nothing
                        """)
                .param("round", round.value())
                .param("release", release)
                .update();
    }

    List<Letter> letters(UUID release) {
        return db.sql(
                        "select l.id as letter, "
                                + RecipientRow.COLUMNS
                                + """
                                from invitation.letter l
                                join people.shown_person p on p.id = l.person
                                join invitation.invited i on i.release = l.release and i.person = l.person
                                join school.shown_school s on s.id = i.school
                                where l.release = :release
                                group by l.id, p.id, p.name, p.email, p.language order by l.id
                                """)
                .param("release", release)
                .query(
                        (row, _) ->
                                new Letter(
                                        row.getObject("letter", UUID.class),
                                        RecipientRow.read(row)))
                .list();
    }

    Map<State, Integer> states(RoundId round) {
        return db.sql(
                        """
                        select m.state, count(*) as letters
                        from invitation.letter l join mail.shown_message m on m.id = l.id
                        where l.round = :round group by m.state
                        """)
                .param("round", round.value())
                .query(new LettersByState());
    }

    List<Preview.Refused> refused(RoundId round, int most) {
        return db.sql(
                        """
                        select p.name, m.recipient, coalesce(m.trouble, '') as because
                        from invitation.letter l
                        join mail.shown_message m on m.id = l.id
                        join people.shown_person p on p.id = l.person
                        where l.round = :round and m.state = 'failed' order by l.id limit :most
                        """)
                .param("round", round.value())
                .param("most", most)
                .query(
                        (row, _) ->
                                new Preview.Refused(
                                        row.getString("name"),
                                        row.getString("recipient"),
                                        row.getString("because")))
                .list();
    }
}
