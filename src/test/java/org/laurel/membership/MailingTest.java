package org.laurel.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laurel.kit.KitCast.UNTIL;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.country.CountryCode;
import org.laurel.history.History;
import org.laurel.kit.KitCast;
import org.laurel.language.Language;
import org.laurel.mail.Message;
import org.laurel.mail.Outbox;
import org.laurel.membership.ReleaseMailing.Outcome;
import org.laurel.membership.WriteMailing.Fault;
import org.laurel.membership.WriteMailing.Found;
import org.laurel.people.PersonId;
import org.laurel.school.SchoolId;
import org.laurel.testing.AtOnce;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LaurelTest
class MailingTest {

    static final PersonId CLAIRE = new PersonId(UUID.randomUUID());

    @Autowired WriteMailing writeMailing;
    @Autowired PreviewMailing previewMailing;
    @Autowired ReleaseMailing releaseMailing;
    @Autowired Outbox outbox;
    @Autowired History history;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    KitCast cast;
    SchoolId lund;
    SchoolId sofia;
    UUID mailing;

    @BeforeEach
    void two_members() {
        clock.set(TestClock.START);
        cast = new KitCast(db);
        cast.nothing();
        lund = cast.school("SE", "uhr", "Lundaskolan");
        sofia = cast.school("BG", "hrdc", "Трето училище");
        cast.label(lund, UNTIL);
        cast.label(sofia, UNTIL);
        teacher(lund, "anna@school.example", "sv");
        teacher(sofia, "boyana@school.example", "bg");
        mailing = written(null);
    }

    @Test
    void every_teacher_of_a_member_gets_it_once_in_the_own_language_or_in_english() {
        teacher(lund, "eva@school.example", "fi");
        cast.schools.join(person("eva@school.example"), sofia, "2025-01-01Z");

        assertThat(release()).isEqualTo(new Outcome.Released(3));

        assertThat(mails()).hasSize(3);
        assertThat(to("anna@school.example").subject()).isEqualTo("Kurs i maj");
        assertThat(to("anna@school.example").text()).startsWith("Välkommen!\n\n--\nDu får");
        for (var reader : List.of("boyana@school.example", "eva@school.example")) {
            assertThat(to(reader).language()).isEqualTo(Language.EN);
            assertThat(to(reader).text()).startsWith("Welcome {0} \"you\"!\n\n--\nYou get");
        }
        assertThat(db.sql("select bool_and(bulk) from mail.message").query(Boolean.class).single())
                .isTrue();
        assertThat(history.of("mailing:" + mailing))
                .extracting(it -> it.what())
                .containsExactly("written", "released");
    }

    @Test
    void nobody_else_is_written_to() {
        var ended = cast.school("SE", "uhr", "Ended");
        cast.label(ended, LocalDate.of(2026, 5, 31));
        teacher(ended, "ended@school.example", "sv");
        var later = cast.school("SE", "uhr", "Later");
        cast.label(later, LocalDate.of(2028, 12, 31));
        teacher(later, "later@school.example", "sv");
        var revoked = cast.school("SE", "uhr", "Revoked");
        cast.revoke(cast.label(revoked, UNTIL));
        teacher(revoked, "revoked@school.example", "sv");
        cast.schools.leave(
                person(teacher(lund, "moved@school.example", "sv")), lund, "2026-01-01Z");
        db.sql("update school.staff set validated_at = null where person = ?")
                .param(person(teacher(lund, "waiting@school.example", "sv")).value())
                .update();
        teacher(cast.school("SE", "uhr", "None"), "none@school.example", "sv");

        assertThat(release()).isEqualTo(new Outcome.Released(2));
    }

    @Test
    void it_can_go_to_one_country_and_the_preview_counts_and_says_who_gets_english() {
        var bulgarian = written(new CountryCode("BG"));
        teacher(lund, "eva@school.example", "fi");
        var all = previewMailing.preview(mailing).orElseThrow();
        assertThat(all.teachers()).isEqualTo(3);
        assertThat(all.schools()).isEqualTo(2);
        assertThat(all.languages())
                .extracting(it -> it.language() + " " + it.teachers() + " " + it.gets())
                .containsExactly("SV 1 SV", "FI 1 EN", "BG 1 EN");
        assertThat(previewMailing.preview(bulgarian).orElseThrow().teachers()).isEqualTo(1);
        assertThat(mails()).isEmpty();
        assertThat(releaseMailing.release(bulgarian, CLAIRE)).isEqualTo(new Outcome.Released(1));
        assertThat(mails()).extracting(Message::to).containsExactly("boyana@school.example");
    }

    @Test
    void pressing_twice_or_at_once_writes_to_nobody_twice_and_later_members_get_none() {
        Callable<Outcome> press = this::release;
        assertThat(AtOnce.all(List.of(press, press)))
                .containsExactlyInAnyOrder(new Outcome.Released(2), new Outcome.ReleasedBefore());
        teacher(lund, "new@school.example", "sv");
        db.sql(
                        "update people.person set email = 'other@school.example' where email = 'anna@school.example'")
                .update();
        assertThat(release()).isEqualTo(new Outcome.ReleasedBefore());
        assertThat(mails()).hasSize(2);
    }

    @Test
    void a_crash_in_the_middle_leaves_nothing() {
        transaction.executeWithoutResult(
                it -> {
                    release();
                    it.setRollbackOnly();
                });
        assertThat(mails()).isEmpty();
        assertThat(release()).isEqualTo(new Outcome.Released(2));
    }

    @Test
    void a_released_one_is_changed_no_more_and_one_for_nobody_stays_a_draft() {
        var danish = written(new CountryCode("DK"));
        assertThat(releaseMailing.release(danish, CLAIRE)).isEqualTo(new Outcome.NobodyThere());
        assertThat(writeMailing.write(danish, null, words("Again", "Text"), CLAIRE))
                .isInstanceOf(WriteMailing.Outcome.Written.class);
        release();
        assertThat(writeMailing.write(mailing, null, words("Again", "Text"), CLAIRE))
                .isEqualTo(new WriteMailing.Outcome.ReleasedBefore());
        assertThat(writeMailing.write(UUID.randomUUID(), null, words("Again", "Text"), CLAIRE))
                .isEqualTo(new WriteMailing.Outcome.NotFound());
    }

    @Test
    void it_needs_english_and_in_each_language_both_a_subject_and_a_text() {
        var half =
                Map.of(
                        Language.SV, new Wording.Words("Kurs", " "),
                        Language.BG, new Wording.Words("a".repeat(151), "x".repeat(10_001)));
        assertThat(writeMailing.write(null, null, half, CLAIRE))
                .isEqualTo(
                        new WriteMailing.Outcome.Faulty(
                                List.of(
                                        new Found(Language.EN, Fault.ENGLISH_MISSING),
                                        new Found(Language.SV, Fault.TEXT_MISSING),
                                        new Found(Language.BG, Fault.SUBJECT_TOO_LONG),
                                        new Found(Language.BG, Fault.TEXT_TOO_LONG))));
    }

    private UUID written(CountryCode country) {
        var words =
                Map.of(
                        Language.EN, new Wording.Words("Course in May", "Welcome {0} \"you\"!"),
                        Language.SV, new Wording.Words("Kurs i maj", "Välkommen!\r\n"));
        return ((WriteMailing.Outcome.Written) writeMailing.write(null, country, words, CLAIRE))
                .mailing()
                .id();
    }

    private static Map<Language, Wording.Words> words(String subject, String text) {
        return Map.of(Language.EN, new Wording.Words(subject, text));
    }

    private Outcome release() {
        return releaseMailing.release(mailing, CLAIRE);
    }

    private String teacher(SchoolId school, String email, String language) {
        var id = cast.schools.teacher(school, "2024-09-01Z");
        db.sql("delete from people.person where email = ?").param(email).update();
        db.sql("update people.person set email = ?, language = ? where id = ?")
                .params(email, language, id.value())
                .update();
        return email;
    }

    private PersonId person(String email) {
        return new PersonId(
                db.sql("select id from people.person where email = ?")
                        .param(email)
                        .query(UUID.class)
                        .single());
    }

    private List<Message> mails() {
        return outbox.latest(99).stream().map(Outbox.Entry::message).toList();
    }

    private Message to(String email) {
        return mails().stream().filter(it -> it.to().equals(email)).findFirst().orElseThrow();
    }
}
