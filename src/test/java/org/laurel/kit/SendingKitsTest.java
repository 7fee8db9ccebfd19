package org.laurel.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laurel.kit.KitCast.ADDRESS;
import static org.laurel.kit.KitCast.UNTIL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.history.History;
import org.laurel.kit.ConfirmAddress.Part;
import org.laurel.label.LabelCode;
import org.laurel.people.SignedIn;
import org.laurel.school.SchoolId;
import org.laurel.testing.AtOnce;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LaurelTest
class SendingKitsTest {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Autowired ConfirmAddress confirmAddress;
    @Autowired SendKit sendKit;
    @Autowired ReceiveKit receiveKit;
    @Autowired Kits kits;
    @Autowired History history;
    @Autowired LabelCast labelCast;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    KitCast cast;
    SchoolId school;
    LabelCode label;
    SignedIn teacher;
    SignedIn officer;

    @BeforeEach
    void a_school_with_a_label() {
        clock.set(TestClock.START);
        cast = new KitCast(db);
        cast.nothing();
        school = cast.school("SE", labelCast.organisation("SE"), "Lundaskolan");
        label = cast.label(school, UNTIL);
        teacher = labelCast.somebody("Teacher");
        cast.teaches(teacher, school);
        officer = labelCast.officer("SE");
    }

    @Test
    void a_kit_goes_step_by_step_from_the_school_to_the_officer_and_back() {
        assertThat(kit()).isInstanceOf(Kit.Awaited.class);
        confirm();
        assertThat(kit())
                .isInstanceOfSatisfying(
                        Kit.Confirmed.class, it -> assertThat(it.to()).isEqualTo(ADDRESS));
        assertThat(send(TODAY)).isInstanceOf(SendKit.Outcome.Done.class);
        assertThat(receive()).isInstanceOf(ReceiveKit.Outcome.Done.class);
        assertThat(kit())
                .isInstanceOfSatisfying(
                        Kit.Received.class, it -> assertThat(it.sentOn()).isEqualTo(TODAY));
        assertThat(history.of("kit:" + label))
                .extracting(it -> it.what())
                .containsExactly("address-confirmed", "sent", "received");
    }

    @Test
    void a_step_out_of_order_is_refused() {
        assertThat(send(TODAY)).isInstanceOf(SendKit.Outcome.OutOfStep.class);
        assertThat(receive()).isInstanceOf(ReceiveKit.Outcome.NotSent.class);
        confirm();
        assertThat(receive()).isInstanceOf(ReceiveKit.Outcome.NotSent.class);
        send(TODAY);
        assertThat(send(TODAY)).isInstanceOf(SendKit.Outcome.OutOfStep.class);
        assertThat(confirm()).isInstanceOf(ConfirmAddress.Outcome.TooLate.class);
        receive();
        assertThat(confirm()).isInstanceOf(ConfirmAddress.Outcome.TooLate.class);
        assertThat(receive()).isInstanceOf(ReceiveKit.Outcome.Done.class);
        assertThat(history.of("kit:" + label)).hasSize(3);
    }

    @Test
    void it_was_sent_neither_before_its_address_was_confirmed_nor_after_today() {
        confirm();
        assertThat(send(TODAY.minusDays(1))).isInstanceOf(SendKit.Outcome.NoSuchDay.class);
        assertThat(send(TODAY.plusDays(1))).isInstanceOf(SendKit.Outcome.NoSuchDay.class);
        clock.set(Instant.parse("2026-06-01T22:00:00Z")); // midnight in Stockholm
        assertThat(send(TODAY.plusDays(1))).isInstanceOf(SendKit.Outcome.Done.class);
    }

    @Test
    void an_address_can_be_put_right_until_the_kit_is_sent_and_needs_every_part() {
        confirm();
        var better = new Address("Library", " Side street 2 ", "12 34", "Lund");
        assertThat(confirmAddress.confirm(label, better, teacher))
                .isInstanceOfSatisfying(
                        ConfirmAddress.Outcome.Done.class,
                        it -> assertThat(it.kit().to().street()).isEqualTo("Side street 2"));
        assertThat(
                        confirmAddress.confirm(
                                label, new Address("\u200B", " ", "1", "x".repeat(101)), teacher))
                .isInstanceOfSatisfying(
                        ConfirmAddress.Outcome.Unreadable.class,
                        it ->
                                assertThat(it.parts())
                                        .containsExactlyInAnyOrder(
                                                Part.RECIPIENT, Part.STREET, Part.CITY));
    }

    @Test
    void only_teachers_of_the_school_answer_and_only_its_organisation_sends() {
        var stranger = labelCast.somebody("Stranger");
        var foreign = labelCast.officer("BG");
        var waiting = labelCast.somebody("Waiting");
        cast.teaches(waiting, school);
        db.sql("update school.staff set validated_at = null where person = ?")
                .param(waiting.id().value())
                .update();
        for (var who : List.of(stranger, officer, waiting)) {
            assertThat(confirmAddress.confirm(label, ADDRESS, who))
                    .isInstanceOf(ConfirmAddress.Outcome.NotFound.class);
        }
        confirm();
        for (var who : List.of(foreign, teacher)) {
            assertThat(sendKit.send(label, TODAY, who))
                    .isInstanceOf(SendKit.Outcome.NotFound.class);
        }
        send(TODAY);
        assertThat(receiveKit.receive(label, officer))
                .isInstanceOf(ReceiveKit.Outcome.NotFound.class);
    }

    @Test
    void nothing_is_sent_for_a_label_that_was_revoked_or_is_over() {
        confirm();
        cast.revoke(label);
        assertThat(send(TODAY)).isInstanceOf(SendKit.Outcome.LabelGone.class);
        var over = cast.label(school, LocalDate.of(2025, 12, 31));
        assertThat(kits.find(over, TODAY)).isEmpty();
        assertThat(confirmAddress.confirm(over, ADDRESS, teacher))
                .isInstanceOf(ConfirmAddress.Outcome.NotFound.class);
    }

    @Test
    void two_officers_at_once_send_it_once() {
        confirm();
        var colleague = labelCast.officer("SE");
        Callable<SendKit.Outcome> one = () -> send(TODAY);
        Callable<SendKit.Outcome> other = () -> sendKit.send(label, TODAY, colleague);
        assertThat(AtOnce.all(List.of(one, other)))
                .filteredOn(SendKit.Outcome.Done.class::isInstance)
                .hasSize(1);
    }

    private ConfirmAddress.Outcome confirm() {
        return confirmAddress.confirm(label, ADDRESS, teacher);
    }

    private SendKit.Outcome send(LocalDate on) {
        return sendKit.send(label, on, officer);
    }

    private ReceiveKit.Outcome receive() {
        return receiveKit.receive(label, teacher);
    }

    private Kit kit() {
        return kits.find(label, TODAY).orElseThrow();
    }
}
