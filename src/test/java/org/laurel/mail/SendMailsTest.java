package org.laurel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.language.Language;
import org.laurel.mail.Outbox.State;
import org.laurel.settings.Settings;
import org.laurel.testing.TestClock;
import org.laurel.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

class SendMailsTest {

    static final int RATE = 12;

    final TestClock clock = new TestClock();
    final JdbcClient db = TestDatabase.jdbcClient();
    final Outbox outbox = new Outbox(db, clock);
    final Mailings mailings = new Mailings(db, clock);
    final GreenMail smtp = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", "smtp"));
    final SendMails sendMails = sender();

    @BeforeEach
    void open() {
        smtp.start();
    }

    @AfterEach
    void close() {
        smtp.stop();
    }

    @Test
    void a_mail_arrives_in_every_script_and_says_what_it_is() throws Exception {
        var text = "Grüße aus Ängelholm,\n\nРеките на Европа – Rivières d’Europe.\n.\nend";
        outbox.put(new Message("a", "anna@school.example", Language.BG, "Знак за качество", text));

        assertThat(sendMails.send().sent()).isOne();

        var mail = received()[0];
        assertThat(mail.getSubject()).isEqualTo("Знак за качество");
        assertThat(mail.getContent().toString().replace("\r\n", "\n").strip()).isEqualTo(text);
        assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(mail.getFrom()[0]).hasToString("Laurel <labels@laurel.example>");
        assertThat(mail.getAllRecipients()[0]).hasToString("anna@school.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getContentLanguage()).containsExactly("bg");
        assertThat(mail.getMessageID()).isEqualTo("<" + only().id() + "@laurel.example>");
        assertThat(mail.getSentDate()).isEqualTo(TestClock.START);
    }

    @Test
    void a_mail_that_somebody_subscribed_to_says_how_to_end_it_and_others_do_not()
            throws Exception {
        var end = "https://laurel.example/newsletter/cancellations/abc?language=sv";
        outbox.put(new Message("a", "a@b.example", Language.SV, "Subject", "Text", end));
        mailings.put(
                Map.of(
                        UUID.randomUUID(),
                        new Message("b", "b@b.example", Language.SV, "Subject", "Text", end)));
        put("c");
        sendMails.send();
        for (var mail : received()) {
            var subscribed = !mail.getAllRecipients()[0].toString().equals("anna@school.example");
            assertThat(mail.getHeader("List-Unsubscribe"))
                    .isEqualTo(subscribed ? new String[] {"<" + end + ">"} : null);
            assertThat(mail.getHeader("List-Unsubscribe-Post"))
                    .isEqualTo(subscribed ? new String[] {"List-Unsubscribe=One-Click"} : null);
        }
        assertThat(outbox.latest(9))
                .extracting(it -> it.message().unsubscribe())
                .containsOnlyNulls();
    }

    @Test
    void what_was_sent_is_kept_without_its_text_for_that_may_hold_a_link_that_signs_in() {
        put("a");
        sendMails.send();
        assertThat(only().state()).isEqualTo(State.SENT);
        assertThat(only().message().text()).isEmpty();
        assertThat(only().message().subject()).isEqualTo("Subject");
    }

    @Test
    void while_the_server_is_away_mails_wait_and_are_sent_once_when_it_is_back() {
        smtp.stop();
        put("a");
        put("b");
        assertThat(sendMails.send().sent()).isZero();
        assertThat(outbox.latest(9)).extracting(it -> it.state()).containsOnly(State.WAITING);
        assertThat(outbox.latest(9)).extracting(it -> it.attempts()).containsExactly(0, 1);

        smtp.start();
        assertThat(sendMails.send().sent()).as("the one not tried yet").isOne();
        clock.advance(SendMails.SHORTEST_PAUSE);
        assertThat(sendMails.send().sent()).isOne();
        clock.advance(Duration.ofDays(1));
        assertThat(sendMails.send().sent()).isZero();
        assertThat(received()).hasSize(2);
    }

    @Test
    void a_mail_that_a_crash_left_half_sent_is_in_doubt_and_never_sent_twice_by_itself() {
        put("a");
        outbox.take(RATE);
        sendMails.send();
        assertThat(only().state()).as("another node may be at it").isEqualTo(State.SENDING);

        clock.advance(SendMails.LONGEST_ATTEMPT.plusSeconds(1));
        sendMails.send();
        clock.advance(Duration.ofDays(1));
        sendMails.send();
        assertThat(only().state()).isEqualTo(State.UNKNOWN);
        assertThat(received()).isEmpty();

        assertThat(outbox.putAgain(only().id())).isTrue();
        sendMails.send();
        assertThat(received()).hasSize(1);
        assertThat(outbox.putAgain(only().id())).as("it was sent").isFalse();
    }

    @Test
    void several_senders_at_once_send_each_mail_once() throws Exception {
        IntStream.range(0, 60).forEach(it -> put("mail " + it));
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var sent = 0;
            for (var node :
                    nodes.invokeAll(
                            IntStream.range(0, 4)
                                    .<Callable<Integer>>mapToObj(_ -> () -> sender().send().sent())
                                    .toList())) {
                sent += node.get();
            }
            assertThat(sent).isEqualTo(60);
        }
        assertThat(Arrays.stream(received()).map(SendMailsTest::id).distinct()).hasSize(60);
        assertThat(received()).hasSize(60);
    }

    @Test
    void the_same_occasion_mails_a_person_once() {
        put("a");
        put("a");
        sendMails.send();
        put("a");
        assertThat(sendMails.send().sent()).isZero();
        assertThat(received()).hasSize(1);
    }

    @Test
    void mails_to_very_many_go_at_the_set_rate_and_let_every_other_pass() {
        putInBulk(30);
        assertThat(sendMails.send().sent()).isEqualTo(RATE);
        put("a link that signs somebody in");
        assertThat(sendMails.send().sent()).as("within the same minute").isOne();
        assertThat(subjects().getLast()).isEqualTo("Subject");
        clock.advance(Duration.ofSeconds(61));
        put("another link");
        assertThat(sendMails.send().sent()).isEqualTo(RATE + 1);
        assertThat(subjects().get(RATE + 1)).isEqualTo("Subject");
        clock.advance(Duration.ofSeconds(61));
        assertThat(sendMails.send().sent()).isEqualTo(30 - 2 * RATE);
        assertThat(received()).hasSize(32);
    }

    @Test
    void after_a_crash_among_very_many_those_in_doubt_are_left_and_the_others_arrive_once() {
        var all = putInBulk(10);
        var inDoubt = Stream.generate(() -> outbox.take(RATE).orElseThrow().id()).limit(3).toList();
        assertThat(sender().send().sent()).isEqualTo(7);
        mailings.put(all);
        clock.advance(SendMails.LONGEST_ATTEMPT.plusSeconds(1));
        assertThat(sendMails.send().sent()).isZero();
        assertThat(Arrays.stream(received()).map(SendMailsTest::id))
                .hasSize(7)
                .doesNotHaveDuplicates();
        assertThat(outbox.unsent(99))
                .extracting(Outbox.Entry::id, Outbox.Entry::state)
                .containsExactlyInAnyOrderElementsOf(
                        inDoubt.stream().map(it -> tuple(it, State.UNKNOWN)).toList());
    }

    @Test
    void a_server_that_is_away_for_an_hour_gets_each_of_very_many_once_when_it_is_back() {
        putInBulk(40);
        smtp.stop();
        for (var end = clock.instant().plus(Duration.ofHours(1)); clock.instant().isBefore(end); ) {
            assertThat(sendMails.send().sent()).isZero();
            clock.advance(Duration.ofSeconds(20));
        }
        smtp.start();
        for (int minute = 0; minute < 70; minute++) {
            assertThat(sendMails.send().sent()).isLessThanOrEqualTo(RATE);
            clock.advance(Duration.ofSeconds(61));
        }
        assertThat(Arrays.stream(received()).map(SendMailsTest::id))
                .hasSize(40)
                .doesNotHaveDuplicates();
        assertThat(outbox.unsent(9)).isEmpty();
    }

    @Test
    void an_address_that_is_none_fails_without_troubling_the_server() {
        outbox.put(new Message("a", "a@b.example, c@d.example", Language.EN, "Subject", "Text"));
        sendMails.send();
        assertThat(only().state()).isEqualTo(State.FAILED);
        assertThat(received()).isEmpty();
    }

    @Test
    void nobody_can_write_headers_of_their_own() throws Exception {
        outbox.put(
                new Message(
                        "a",
                        "anna@x.example",
                        Language.EN,
                        "Rivers\r\nBcc: all@x.example\u2028",
                        "Text"));
        sendMails.send();
        assertThat(received()).hasSize(1);
        assertThat(received()[0].getSubject()).isEqualTo("Rivers Bcc: all@x.example");
        assertThat(received()[0].getAllRecipients()).hasSize(1);
    }

    @Test
    void an_address_of_two_lines_is_refused_and_leads_to_nobody_else() {
        for (var sign : new String[] {"\r\n", "\u2028", "\u0085", "\u0001"}) {
            outbox.put(
                    new Message(sign, "an" + sign + "na@x.example", Language.EN, "Rivers", "Text"));
        }
        sendMails.send();
        assertThat(outbox.latest(9)).hasSize(4).allMatch(it -> it.state() == State.FAILED);
        assertThat(received()).isEmpty();
    }

    @Test
    void pauses_grow_from_a_minute_to_six_hours() {
        assertThat(SendMails.pause(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(SendMails.pause(2)).isEqualTo(Duration.ofMinutes(2));
        assertThat(SendMails.pause(9)).isEqualTo(Duration.ofMinutes(256));
        assertThat(SendMails.pause(10)).isEqualTo(Duration.ofHours(6));
        assertThat(SendMails.pause(5_000)).isEqualTo(Duration.ofHours(6));
    }

    private void put(String key) {
        clock.advance(Duration.ofMillis(1));
        outbox.put(new Message(key, "anna@school.example", Language.EN, "Subject", "Text"));
    }

    private Map<UUID, Message> putInBulk(int number) {
        var mails = new LinkedHashMap<UUID, Message>();
        for (int i = 0; i < number; i++) {
            var to = "teacher%d@school.example".formatted(i);
            mails.put(
                    new UUID(7, i),
                    new Message("invitation:" + i, to, Language.SV, "Inbjudan", "Text"));
        }
        assertThat(mailings.put(mails)).isEqualTo(number);
        return mails;
    }

    private List<String> subjects() {
        return Arrays.stream(received()).map(SendMailsTest::subject).toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Outbox.Entry only() {
        assertThat(outbox.latest(2)).hasSize(1);
        return outbox.latest(1).getFirst();
    }

    private MimeMessage[] received() {
        return smtp.getReceivedMessages();
    }

    private SendMails sender() {
        return sender(smtp.getSmtp() == null ? 0 : smtp.getSmtp().getServerSetup().getPort());
    }

    private SendMails sender(int port) {
        var settings =
                Settings.forDemo(
                        Map.of(
                                "LAUREL_SMTP_HOST", "127.0.0.1",
                                "LAUREL_SMTP_PORT", String.valueOf(port),
                                "LAUREL_SMTP_TLS", "none",
                                "LAUREL_MAILS_PER_MINUTE", String.valueOf(RATE),
                                "LAUREL_SMTP_FROM", "Laurel <labels@laurel.example>"));
        return new SendMails(outbox, new Offers(db, clock), settings, clock);
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
