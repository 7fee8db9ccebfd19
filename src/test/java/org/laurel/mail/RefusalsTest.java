package org.laurel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.laurel.language.Language;
import org.laurel.mail.Outbox.State;
import org.laurel.settings.Settings;
import org.laurel.testing.TestClock;
import org.laurel.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a server's no means: for one recipient, for all of us, or only for now. */
class RefusalsTest {

    static final Patience SHORT =
            new Patience(Duration.ofSeconds(1), Duration.ofSeconds(20), Duration.ofSeconds(30));

    final TestClock clock = new TestClock();
    final JdbcClient db = TestDatabase.jdbcClient();
    final Outbox outbox = new Outbox(db, clock);
    ScriptedServer server;

    @BeforeEach
    void open() throws IOException {
        server = new ScriptedServer();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "550 5.1.1 Nobody of that name",
                "550 5.1.2 No such domain",
                "501 5.1.3 Bad syntax",
                "551 5.1.6 Moved",
                "556 5.1.10 Takes no mail",
                "552 5.2.2 Mailbox full",
                "550-5.1.1 Nobody\r\n550 5.1.1 of that name"
            })
    void what_is_said_of_the_recipient_ends_it_wherever_it_is_said(String no) {
        server.answering("RCPT", no);
        assertThat(sent()).isEqualTo(State.FAILED);
        assertThat(only().trouble()).contains(no.substring(4, 9));
        server.answering("RCPT", "250 Fine").answering("DOT", no);
        assertThat(sent()).isEqualTo(State.FAILED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "550 5.7.1 message with http://localhost/sign-in/links/%s rejected",
                "554 5.7.1 URL [http://filter.example/?u=http%%3A%%2F%%2Flocalhost%%2Flinks%%2F%s]",
                "451 4.7.1 Blocked: /sign-in/links/%s, see https://help.example/why",
                "550 5.7.1 Content of %s..."
            })
    void what_a_server_repeats_of_a_link_or_a_code_is_not_kept(String no) {
        var token = "Zq3vN8-kTtY_0aLxW5bCdE7fGhIjKlMnOpQrStUvWx4";
        var text =
                "Your link:\n\nhttp://localhost/sign-in/links/%s\n\nCode: 402175".formatted(token);
        outbox.put(new Message("secret", "anna@school.example", Language.BG, "Subject", text));
        for (var repeated : new String[] {token, token.toLowerCase(), token.substring(0, 20)}) {
            server.answering("DOT", no.formatted(repeated) + " 402175");
            db.sql("update mail.message set state = 'waiting', next_try_at = at").update();
            send();
            assertThat(only().trouble())
                    .startsWith(no.substring(0, 9))
                    .contains("…")
                    .doesNotContainIgnoringCase(token.substring(0, 8))
                    .doesNotContain("402175");
            assertThat(no.contains("help.example")).isEqualTo(only().trouble().contains("help."));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HELLO, 554 5.7.1 You are on a block list",
        "HELLO, 421 4.3.2 Too busy",
        "EHLO, 550 5.7.1 Name refused",
        "MAIL, 550 5.1.1 Sender unknown",
        "MAIL, 553 5.7.1 Not your address",
        "MAIL, 550 No",
        "RCPT, 553 5.7.1 <labels@laurel.example>: Sender address rejected: not owned by user",
        "RCPT, 550 5.1.8 <labels@laurel.example>: Sender address rejected: Domain not found",
        "RCPT, 554 5.7.1 <anna@school.example>: Relay access denied",
        "RCPT, 554 5.7.1 Service unavailable; client blocked using a list",
        "RCPT, 530 5.7.0 Authentication required",
        "RCPT, 554 No relaying",
        "RCPT, 552 Too much",
        "RCPT, 451 4.7.1 Come back later",
        "RCPT, 450 Greylisted",
        "RCPT, 550 4.1.1 Not yet",
        "DATA, 554 5.5.1 No valid recipients",
        "DATA, 451 4.3.0 Busy",
        "DOT, 554 5.7.1 Looks like advertising",
        "DOT, 452 4.3.1 No room"
    })
    void what_can_be_put_right_or_passes_keeps_the_mail_waiting_however_long(
            String command, String no) {
        server.answering(command, no);
        for (int day = 0; day < 8; day++) {
            assertThat(sent()).as("day %d", day).isEqualTo(State.WAITING);
            clock.advance(Duration.ofDays(1));
        }
        assertThat(only().trouble()).contains(command.equals("EHLO") ? "500 What?" : no);
        server.answering(command, command.equals("HELLO") ? "220 Here" : "250 Fine")
                .answering("DATA", "354 Go on");
        assertThat(sent()).isEqualTo(State.SENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELLO", "EHLO", "MAIL", "RCPT", "DATA", "354"})
    void a_connection_that_breaks_before_the_last_dot_has_delivered_nothing(String where) {
        if (where.equals("354")) {
            server.answering("DATA", "354 Go on, CUT");
        } else {
            server.answering(where, ScriptedServer.CUT);
        }
        assertThat(sent()).isEqualTo(State.WAITING);
    }

    @Test
    void a_connection_that_breaks_after_the_last_dot_leaves_the_mail_in_doubt() {
        server.answering("DOT", ScriptedServer.CUT);
        assertThat(sent()).isEqualTo(State.UNKNOWN);
        clock.advance(Duration.ofDays(9));
        server.answering("DOT", "250 Taken");
        assertThat(sent()).as("never sent twice by itself").isEqualTo(State.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"550 No", "551 No", "553 No", "550 <anna@school.example> refused"})
    void a_no_without_a_reason_is_the_recipients_only_where_others_passed_within_the_hour(
            String no) {
        outbox.put(to("first", "bo@school.example"));
        send();
        server.answering("RCPT", no);
        assertThat(sent()).isEqualTo(State.FAILED);

        db.sql("delete from mail.message where state = 'failed'").update();
        clock.advance(Duration.ofMinutes(61));
        assertThat(sent()).isEqualTo(State.WAITING);
    }

    @Test
    void what_passed_at_another_server_says_nothing_of_this_one() throws IOException {
        try (var other = new ScriptedServer()) {
            outbox.put(to("first", "bo@school.example"));
            sender(other, SHORT).send();
        }
        server.answering("RCPT", "550 No");
        assertThat(sent()).isEqualTo(State.WAITING);
        outbox.put(to("again", "anna@school.example"));
        db.sql(
                        "update mail.message set state = 'sent', sent_at = ?, sent_to_server = ? where key = 'again'")
                .params(
                        clock.instant().atOffset(java.time.ZoneOffset.UTC),
                        "127.0.0.1:" + server.port())
                .update();
        clock.advance(SendMails.SHORTEST_PAUSE);
        assertThat(sent()).as("the same recipient is no other").isEqualTo(State.WAITING);
    }

    @Test
    void where_everybody_gets_that_no_it_is_believed_after_five_days() {
        server.answering("RCPT", "550 No");
        assertThat(sent()).isEqualTo(State.WAITING);
        clock.advance(Duration.ofDays(4));
        assertThat(sent()).isEqualTo(State.WAITING);
        clock.advance(Duration.ofDays(1));
        assertThat(sent()).isEqualTo(State.FAILED);
        assertThat(outbox.putAgain(only().id())).isTrue();
        assertThat(sent()).as("counted anew").isEqualTo(State.WAITING);
    }

    @Test
    void days_on_which_the_server_was_away_are_not_counted() {
        server.answering("RCPT", "550 No");
        sent();
        clock.advance(Duration.ofDays(4));
        server.answering("HELLO", "421 Away");
        sent();
        clock.advance(Duration.ofDays(2));
        server.answering("HELLO", "220 Here");
        assertThat(sent()).isEqualTo(State.WAITING);
    }

    @Test
    void a_login_that_is_refused_keeps_all_mails_waiting_and_asks_once_a_round() {
        server.answering("EHLO", "250-Here\r\n250 AUTH PLAIN")
                .answering("AUTH", "535 5.7.8 Wrong password");
        outbox.put(to("a", "anna@school.example"));
        outbox.put(to("b", "bo@school.example"));
        var account = Map.of("LAUREL_SMTP_USER", "laurel", "LAUREL_SMTP_PASSWORD", "wrong");
        sender(server, SHORT, account).send();
        assertThat(outbox.latest(9)).extracting(it -> it.state()).containsOnly(State.WAITING);
        assertThat(server.heard()).filteredOn(it -> it.startsWith("AUTH")).hasSize(1);
        assertThat(outbox.latest(9)).extracting(it -> it.trouble()).anyMatch(it -> it != null);
    }

    @Test
    void a_server_may_take_longer_to_take_a_mail_than_to_answer_anything_else() throws Exception {
        server.neverAnswering("DOT");
        outbox.put(to("a", "anna@school.example"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending = threads.submit(() -> sender(server, SHORT).send());
            while (server.heard().stream().noneMatch("Text"::equals)) {
                Thread.onSpinWait();
            }
            Thread.sleep(SHORT.answer().plusMillis(200));
            assertThat(sending.isDone()).isFalse();
            server.close();
            assertThat(sending.get().sent()).isOne();
        }
    }

    @Test
    void a_server_that_is_slow_to_take_a_mail_keeps_no_link_waiting() throws Exception {
        server.neverAnswering("DOT");
        outbox.put(to("a", "anna@school.example"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var quick = new ScriptedServer()) {
            var sending = threads.submit(() -> sender(server, SHORT).send());
            while (server.heard().stream().noneMatch("Text"::equals)) {
                Thread.onSpinWait();
            }
            outbox.putAtOnce(to("link", "bo@school.example"));
            assertThat(sender(quick, SHORT).send().sent()).as("not its sender").isZero();
            assertThat(sender(quick, SHORT).sendAtOnce().sent()).isOne();
            assertThat(sending.isDone()).isFalse();
            server.close();
            sending.get();
        }
    }

    @Test
    void a_conversation_that_never_ends_is_cut_and_nothing_waits_longer_than_doubt() {
        var brief =
                new Patience(
                        Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofMillis(300));
        server.neverAnswering("RCPT");
        outbox.put(to("a", "anna@school.example"));
        sender(server, brief).send();
        assertThat(only().state()).isEqualTo(State.WAITING);

        assertThat(Patience.sumOfWaits(Patience.USUAL)).isLessThan(Patience.USUAL.whole());
        assertThat(Patience.USUAL.whole()).isLessThan(SendMails.LONGEST_ATTEMPT);
        assertThat(Patience.USUAL.verdict()).isEqualTo(Duration.ofSeconds(600));
    }

    @Test
    void the_name_of_the_sender_goes_out_in_ascii() {
        var named = Map.of("LAUREL_SMTP_FROM", "Знак „Лаурел“ <labels@laurel.example>");
        outbox.put(to("a", "anna@school.example"));
        sender(server, SHORT, named).send();
        assertThat(only().state()).isEqualTo(State.SENT);
        assertThat(String.join("\n", server.heard()))
                .containsPattern("From:\\s+=\\?UTF-8\\?.*\\s<labels@laurel.example>")
                .matches("\\p{ASCII}+");
    }

    /** What becomes of the mail to Anna once all that is due was tried. */
    private State sent() {
        outbox.put(to("anna", "anna@school.example"));
        send();
        return anna().state();
    }

    private void send() {
        sender(server, SHORT).send();
    }

    private Outbox.Entry anna() {
        return outbox.latest(99).stream()
                .filter(it -> it.message().key().equals("anna"))
                .findFirst()
                .orElseThrow();
    }

    private Outbox.Entry only() {
        return anna(outbox.latest(2));
    }

    private static Outbox.Entry anna(java.util.List<Outbox.Entry> mails) {
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    private static Message to(String key, String to) {
        return new Message(key, to, Language.EN, "Subject", "Text");
    }

    private SendMails sender(ScriptedServer to, Patience patience) {
        return sender(to, patience, Map.of());
    }

    private SendMails sender(ScriptedServer to, Patience patience, Map<String, String> more) {
        var given = new HashMap<String, String>();
        given.put("LAUREL_SMTP_HOST", "127.0.0.1");
        given.put("LAUREL_SMTP_PORT", String.valueOf(to.port()));
        given.put("LAUREL_SMTP_TLS", "none");
        given.put("LAUREL_SMTP_FROM", "Laurel <labels@laurel.example>");
        given.putAll(more);
        return new SendMails(
                outbox, new Offers(db, clock), Settings.forDemo(given), patience, clock);
    }
}
