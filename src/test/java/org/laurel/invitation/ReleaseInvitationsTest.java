package org.laurel.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.history.History;
import org.laurel.invitation.ReleaseInvitations.Outcome;
import org.laurel.language.Language;
import org.laurel.mail.Message;
import org.laurel.mail.Outbox;
import org.laurel.people.PersonId;
import org.laurel.preselection.RunId;
import org.laurel.round.RoundId;
import org.laurel.school.SchoolId;
import org.laurel.testing.AtOnce;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LaurelTest
class ReleaseInvitationsTest {

    static final PersonId CLAIRE = new PersonId(UUID.randomUUID());

    @Autowired ReleaseInvitations releaseInvitations;
    @Autowired PreviewInvitations previewInvitations;
    @Autowired LabelCast labelCast;
    @Autowired Outbox outbox;
    @Autowired History history;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    InvitationCast cast;
    RoundId round;
    SchoolId lund;
    SchoolId sofia;
    RunId run;

    @BeforeEach
    void two_eligible_schools() {
        clock.set(TestClock.START);
        labelCast.publish();
        cast = new InvitationCast(db);
        round = cast.round();
        lund = cast.school("SE", "Lundaskolan");
        sofia = cast.school("BG", "Трето училище");
        run = cast.run(round, lund, sofia);
    }

    @Test
    void every_confirmed_teacher_of_an_eligible_school_gets_one_mail_in_the_own_language() {
        cast.teacher(lund, "Anna Berg", "sv");
        var both = cast.teacher(lund, "Бояна Илиева", "bg");
        cast.schools.join(both, sofia, "2025-01-01Z");
        cast.teacher(sofia, "Eva Green", "en");

        assertThat(release()).isEqualTo(new Outcome.Released(3));

        assertThat(mails()).hasSize(3);
        assertThat(to("Anna Berg").language()).isEqualTo(Language.SV);
        assertThat(to("Anna Berg").subject()).contains("eTwinning School Label");
        assertThat(to("Anna Berg").text())
                .contains("2026-2027", "försäkran på heder och samvete", "Lundaskolan")
                .contains("30 juni 2026", "23:59")
                .contains("http://localhost/schools/" + lund + "/labels/school-label")
                .doesNotContain("Трето");
        assertThat(to("Бояна Илиева").language()).isEqualTo(Language.BG);
        assertThat(to("Бояна Илиева").text())
                .contains("Lundaskolan", "Трето училище", "/schools/" + lund, "/schools/" + sofia);
        assertThat(to("Eva Green").text())
                .contains("declaration of honour", "1 July 2026, 00:59 (EEST)");
        assertThat(history.of("round:" + round.value()))
                .extracting(it -> it.what())
                .contains("invitations-released");
    }

    @Test
    void nobody_else_is_written_to() {
        var waiting = cast.teacher(lund, "Waiting", "en");
        db.sql("update school.staff set validated_at = null where person = :id")
                .param("id", waiting.value())
                .update();
        cast.schools.leave(cast.teacher(lund, "Moved", "en"), lund, "2026-01-01Z");
        var gone = cast.teacher(lund, "Gone", "en");
        db.sql("update people.person set left_at = now() where id = :id")
                .param("id", gone.value())
                .update();
        var other = cast.school("SE", "Other");
        cast.teacher(other, "Not eligible", "en");
        cast.result(run, other, false);
        cast.teacher(cast.school("SE", "Unseen"), "Not looked at", "en");

        assertThat(release()).isEqualTo(new Outcome.Released(0));
        assertThat(mails()).isEmpty();
    }

    @Test
    void pressing_again_reaches_who_is_new_and_nobody_twice() {
        var anna = cast.teacher(lund, "Anna Berg", "sv");
        release();
        db.sql("update people.person set email = 'new@school.example' where id = :id")
                .param("id", anna.value())
                .update();
        cast.schools.join(anna, sofia, "2025-01-01Z");
        assertThat(release()).isEqualTo(new Outcome.Released(0));
        cast.teacher(lund, "New Here", "en");
        var secondScreening = cast.run(round, lund, sofia);
        assertThat(releaseInvitations.release(secondScreening, CLAIRE))
                .isEqualTo(new Outcome.Released(1));
        assertThat(mails()).hasSize(2);
    }

    @Test
    void a_crash_in_the_middle_leaves_nothing_and_the_next_press_reaches_everybody() {
        cast.teacher(lund, "Anna Berg", "sv");
        cast.teacher(sofia, "Eva Green", "en");
        transaction.executeWithoutResult(
                it -> {
                    release();
                    it.setRollbackOnly();
                });
        assertThat(mails()).isEmpty();
        assertThat(release()).isEqualTo(new Outcome.Released(2));
        assertThat(mails()).hasSize(2);
    }

    @Test
    void two_presses_at_once_write_to_everybody_once() {
        for (int i = 0; i < 1_200; i++) {
            cast.teacher(lund, "Teacher " + i, "en");
        }
        Callable<Outcome> press = this::release;
        assertThat(AtOnce.all(List.of(press, press)))
                .containsExactlyInAnyOrder(new Outcome.Released(1_200), new Outcome.Released(0));
        assertThat(db.sql("select count(*) from mail.message").query(Integer.class).single())
                .isEqualTo(1_200);
    }

    @Test
    void where_a_country_ends_earlier_its_teachers_read_that_deadline() {
        cast.endsEarlier(round, "SE", Instant.parse("2026-06-15T22:00:00Z"));
        cast.teacher(lund, "Anna Berg", "sv");
        release();
        assertThat(to("Anna Berg").text()).contains("15 juni 2026").doesNotContain("30 juni");
    }

    @Test
    void only_a_finished_run_by_the_rules_of_an_open_round_invites() {
        cast.teacher(lund, "Anna Berg", "sv");
        var whatIf = cast.run(round, LocalDate.of(2017, 12, 1), true);
        cast.result(whatIf, lund, true);
        var unfinished = cast.run(round, LocalDate.of(2022, 9, 1), false);
        assertThat(releaseInvitations.release(whatIf, CLAIRE))
                .isEqualTo(new Outcome.NotPossible(Obstacle.WHAT_IF));
        assertThat(releaseInvitations.release(unfinished, CLAIRE))
                .isEqualTo(new Outcome.NotPossible(Obstacle.NOT_FINISHED));
        assertThat(releaseInvitations.release(new RunId(UUID.randomUUID()), CLAIRE))
                .isEqualTo(new Outcome.NotPossible(Obstacle.NO_SUCH_RUN));
        clock.set(InvitationCast.DEADLINE);
        assertThat(release()).isEqualTo(new Outcome.NotPossible(Obstacle.ROUND_OVER));
        clock.set(InvitationCast.DEADLINE.minus(Duration.ofSeconds(1)));
        assertThat(release()).isEqualTo(new Outcome.Released(1));
    }

    @Test
    void a_preview_counts_by_country_and_language_and_sends_nothing() {
        cast.teacher(lund, "Anna Berg", "sv");
        cast.teacher(lund, "Bo Ek", "sv");
        cast.teacher(sofia, "Eva Green", "en");
        var preview = preview();
        assertThat(preview.awaited()).isEqualTo(3);
        assertThat(preview.countries())
                .extracting(it -> it.country() + " " + it.schools() + " " + it.teachers())
                .containsExactly("BG 1 1", "SE 1 2");
        assertThat(preview.languages())
                .extracting(it -> it.language() + " " + it.schools() + " " + it.teachers())
                .containsExactly("EN 1 1", "SV 1 2");
        assertThat(preview.examples())
                .extracting(it -> it.mail().language())
                .containsExactly(Language.EN, Language.SV);
        assertThat(mails()).isEmpty();
        release();
        assertThat(preview().awaited()).isZero();
        assertThat(preview().letters()).containsEntry(Outbox.State.WAITING, 3);
    }

    private Outcome release() {
        return releaseInvitations.release(run, CLAIRE);
    }

    private Preview preview() {
        return ((PreviewInvitations.Outcome.Previewed) previewInvitations.preview(run)).preview();
    }

    private List<Message> mails() {
        return outbox.latest(99).stream().map(Outbox.Entry::message).toList();
    }

    private Message to(String name) {
        return mails().stream().filter(it -> it.text().contains(name)).findFirst().orElseThrow();
    }
}
