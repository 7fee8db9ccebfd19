package org.laurel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.language.Language;
import org.laurel.mail.Outbox.State;
import org.laurel.settings.Settings;
import org.laurel.testing.TestClock;
import org.laurel.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mail reaches the address that was typed, or none. */
class AddressesOnTheWireTest {

    static final String OFFERS_UTF8 = "250-Here\r\n250-8BITMIME\r\n250 SMTPUTF8";

    final TestClock clock = new TestClock();
    final JdbcClient db = TestDatabase.jdbcClient();
    final Outbox outbox = new Outbox(db, clock);
    final Offers offers = new Offers(db, clock);
    ScriptedServer server;

    @BeforeEach
    void open() throws IOException {
        server = new ScriptedServer();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void a_domain_in_any_script_goes_out_in_its_one_form() {
        assertThat(sent("anna@Škola.example")).isEqualTo(State.SENT);
        assertThat(recipients()).containsExactly("RCPT TO:<anna@xn--kola-f6a.example>");
        assertThat(server.heard()).contains("To: anna@xn--kola-f6a.example");
        assertThat(sent("bo@straße.example")).isEqualTo(State.SENT);
        assertThat(recipients()).contains("RCPT TO:<bo@xn--strae-oqa.example>");
    }

    @Test
    void letters_before_the_at_wait_where_the_server_does_not_take_them_and_go_to_nobody_else() {
        assertThat(sent("rené@school.example")).isEqualTo(State.WAITING);
        assertThat(outbox.latest(1).getFirst().trouble()).contains("SMTPUTF8");
        assertThat(server.heard()).noneMatch(it -> it.startsWith("MAIL") || it.startsWith("RCPT"));
    }

    @Test
    void where_the_server_takes_them_they_arrive_as_they_were_typed() {
        server.answering("EHLO", OFFERS_UTF8);
        assertThat(sent("rené@Škola.example")).isEqualTo(State.SENT);
        assertThat(server.heard()).contains("MAIL FROM:<labels@laurel.example> SMTPUTF8");
        assertThat(recipients()).containsExactly("RCPT TO:<rené@xn--kola-f6a.example>");
        assertThat(server.heard()).contains("To: rené@xn--kola-f6a.example");
    }

    @Test
    void a_plain_address_goes_out_as_ever_whatever_the_server_offers() {
        server.answering("EHLO", OFFERS_UTF8);
        assertThat(sent("anna@school.example")).isEqualTo(State.SENT);
        assertThat(server.heard()).contains("MAIL FROM:<labels@laurel.example>");
        assertThat(String.join("\n", server.heard())).matches("(?s)\\p{ASCII}+");
    }

    @Test
    void what_the_server_offers_is_asked_and_remembered_and_forgotten_when_it_ends() {
        var reach = new Reach(offers, settings());
        var rene = Mailbox.of("rené@school.example").orElseThrow();
        assertThat(reach.reaches(Mailbox.of("anna@škola.example").orElseThrow())).isTrue();
        assertThat(reach.reaches(rene)).as("never asked").isFalse();
        server.answering("EHLO", OFFERS_UTF8);
        sender().askServer();
        assertThat(reach.reaches(rene)).isTrue();
        server.answering("HELLO", ScriptedServer.CUT);
        sender().askServer();
        assertThat(reach.reaches(rene)).as("away, which says nothing").isTrue();
        server.answering("HELLO", "220 Here").answering("EHLO", "250 Fine");
        sender().askServer();
        assertThat(reach.reaches(rene)).isFalse();
        assertThat(new Reach(offers, Settings.forDemo(Map.of())).reaches(rene)).isFalse();
    }

    private State sent(String to) {
        var key = "to:" + to;
        outbox.put(new Message(key, to, Language.EN, "Subject", "Text"));
        sender().send();
        return outbox.latest(9).stream()
                .filter(it -> it.message().key().equals(key))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private List<String> recipients() {
        return server.heard().stream().filter(it -> it.startsWith("RCPT")).toList();
    }

    private SendMails sender() {
        return new SendMails(outbox, offers, settings(), RefusalsTest.SHORT, clock);
    }

    private Settings settings() {
        return Settings.forDemo(
                Map.of(
                        "LAUREL_SMTP_HOST", "127.0.0.1",
                        "LAUREL_SMTP_PORT", String.valueOf(server.port()),
                        "LAUREL_SMTP_TLS", "none",
                        "LAUREL_SMTP_FROM", "Laurel <labels@laurel.example>"));
    }
}
