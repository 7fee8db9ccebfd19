package org.laurel.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.history.History;
import org.laurel.invitation.InvitationCast;
import org.laurel.language.Language;
import org.laurel.mail.Message;
import org.laurel.mail.Outbox;
import org.laurel.newsletter.AnnounceRound.Outcome;
import org.laurel.newsletter.Announcement.Stage;
import org.laurel.people.PersonId;
import org.laurel.round.RoundId;
import org.laurel.testing.AtOnce;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What subscribers are told when a round is announced. */
@LaurelTest
class AnnounceRoundTest {

    static final PersonId CLAIRE = new PersonId(UUID.randomUUID());
    static final Instant ANNOUNCED = Instant.parse("2026-05-01T00:00:00Z");

    @Autowired AnnounceRound announceRound;
    @Autowired PreviewAnnouncement previewAnnouncement;
    @Autowired LabelCast labelCast;
    @Autowired Outbox outbox;
    @Autowired History history;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    InvitationCast cast;
    RoundId round;

    @BeforeEach
    void a_round_and_two_subscribers() {
        clock.set(ANNOUNCED);
        labelCast.publish();
        cast = new InvitationCast(db);
        round = cast.round();
        db.sql("truncate newsletter.subscriber, newsletter.release cascade").update();
        subscriber("anna@school.example", "sv");
        subscriber("boyana@school.example", "bg");
    }

    @Test
    void every_subscriber_gets_one_mail_in_the_own_language() {
        cast.endsEarlier(round, "FI", Instant.parse("2026-06-15T21:00:00Z"));
        assertThat(announce()).isEqualTo(new Outcome.Announced(2));
        assertThat(to("anna").language()).isEqualTo(Language.SV);
        assertThat(to("anna").subject()).contains("2026-2027", "datum");
        assertThat(to("anna").text())
                .contains("30 juni 2026", "23:59", "Finland: 15 juni 2026")
                .contains("/sv/schemes/school-label", "/sv/labels/school-label/rounds.ics");
        assertThat(to("boyana").text()).contains("Краен срок: ", "Финландия: 15 юни 2026");
        assertThat(to("boyana").unsubscribe()).contains("/newsletter/cancellations/");
        assertThat(to("boyana").text()).contains(to("boyana").unsubscribe());
        assertThat(db.sql("select bool_and(bulk) from mail.message").query(Boolean.class).single())
                .isTrue();
        assertThat(history.of("round:" + round.value()))
                .anyMatch(it -> it.what().equals("round-announced"));
    }

    @Test
    void pressing_again_reaches_who_is_new_and_nobody_twice() {
        announce();
        assertThat(announce()).isEqualTo(new Outcome.Announced(0));
        subscriber("new@school.example", "en");
        assertThat(announce()).isEqualTo(new Outcome.Announced(1));
        assertThat(mails()).hasSize(3);
    }

    @Test
    void two_presses_at_once_write_to_everybody_once() {
        db.sql(
                        """
                        insert into newsletter.subscriber (id, email, language, confirmed_at)
                        select uuidv7(), 'many' || n || '@school.example', 'en', now() from generate_series(1, 2100) n
                        """)
                .update();
        Callable<Outcome> press = this::announce;
        assertThat(AtOnce.all(List.of(press, press)))
                .containsExactlyInAnyOrder(new Outcome.Announced(2102), new Outcome.Announced(0));
        assertThat(db.sql("select count(*) from mail.message").query(Integer.class).single())
                .isEqualTo(2102);
    }

    @Test
    void a_crash_in_the_middle_leaves_nothing_and_the_next_press_reaches_everybody() {
        transaction.executeWithoutResult(
                it -> {
                    announce();
                    it.setRollbackOnly();
                });
        assertThat(mails()).isEmpty();
        assertThat(announce()).isEqualTo(new Outcome.Announced(2));
    }

    @Test
    void a_round_is_announced_from_its_announcement_day_until_its_deadline() {
        clock.set(ANNOUNCED.minusSeconds(1));
        assertThat(announce()).isEqualTo(new Outcome.NotNow(Stage.TOO_EARLY));
        clock.set(InvitationCast.DEADLINE);
        assertThat(announce()).isEqualTo(new Outcome.NotNow(Stage.OVER));
        assertThat(mails()).isEmpty();
        clock.set(InvitationCast.DEADLINE.minusSeconds(1));
        assertThat(announce()).isEqualTo(new Outcome.Announced(2));
        assertThat(announceRound.announce(new RoundId(UUID.randomUUID()), CLAIRE))
                .isEqualTo(new Outcome.NoSuchRound());
    }

    @Test
    void a_preview_shows_every_language_counts_and_sends_nothing() {
        var preview = previewAnnouncement.preview(round).orElseThrow();
        assertThat(preview.awaited()).isEqualTo(2);
        assertThat(preview.examples())
                .extracting(Message::language)
                .containsExactly(Language.values());
        assertThat(preview.languages())
                .containsExactly(new InLanguage(Language.BG, 1), new InLanguage(Language.SV, 1));
        assertThat(mails()).isEmpty();
        announce();
        db.sql(
                        "update mail.message set state = 'failed', trouble = '550 Nobody' where recipient like 'anna%'")
                .update();
        var after = previewAnnouncement.preview(round).orElseThrow();
        assertThat(after.awaited()).isZero();
        assertThat(after.letters()).containsEntry(Outbox.State.WAITING, 1);
        assertThat(after.refused())
                .containsExactly(new Announcement.Refused("anna@school.example", "550 Nobody"));
    }

    private void subscriber(String email, String language) {
        db.sql("insert into newsletter.subscriber values (uuidv7(), :email, :language, now())")
                .param("email", email)
                .param("language", language)
                .update();
    }

    private Outcome announce() {
        return announceRound.announce(round, CLAIRE);
    }

    private List<Message> mails() {
        return outbox.latest(99).stream().map(Outbox.Entry::message).toList();
    }

    private Message to(String name) {
        return mails().stream().filter(it -> it.to().startsWith(name)).findFirst().orElseThrow();
    }
}
