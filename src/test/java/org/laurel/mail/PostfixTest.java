package org.laurel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.language.Language;
import org.laurel.mail.Outbox.State;
import org.laurel.settings.Settings;
import org.laurel.testing.TestClock;
import org.laurel.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Postfix says, with its defaults: it refuses the sender once it hears of a recipient. */
@Tag("slow")
class PostfixTest {

    private static final Path PROGRAM = Path.of("/usr/sbin/postfix");

    @TempDir static Path home;
    static int port;
    static Process postfix;

    final TestClock clock = new TestClock();
    final JdbcClient db = TestDatabase.jdbcClient();
    final Outbox outbox = new Outbox(db, clock);
    final Offers offers = new Offers(db, clock);

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(
                Files.isExecutable(PROGRAM) && System.getProperty("user.name").equals("root"),
                "Postfix starts only as root: install the package 'postfix' and run this as root.");
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (var folder : new String[] {"etc", "queue", "data"}) {
            Files.createDirectory(home.resolve(folder));
        }
        var owner = home.getFileSystem().getUserPrincipalLookupService();
        Files.setOwner(home.resolve("data"), owner.lookupPrincipalByName("postfix"));
        configure();
        postfix =
                new ProcessBuilder(
                                PROGRAM.toString(),
                                "-c",
                                home.resolve("etc").toString(),
                                "start-fg")
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolve("log").toFile())
                        .start();
        await();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (postfix != null) {
            postfix.destroy();
            postfix.waitFor(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_sender_that_is_refused_once_a_recipient_is_named_keeps_the_mail_waiting() {
        assertThat(sent("anna@school.example", "stranger@laurel.example")).isEqualTo(State.WAITING);
        assertThat(trouble()).startsWith("554 5.7.1").contains("Sender address rejected");
        clock.advance(Duration.ofDays(30));
        assertThat(sent("anna@school.example", "labels@laurel.example")).isEqualTo(State.SENT);
    }

    @Test
    void relaying_that_is_denied_keeps_the_mail_waiting() {
        assertThat(sent("bo@elsewhere.example", "labels@laurel.example")).isEqualTo(State.WAITING);
        assertThat(trouble()).startsWith("554 5.7.1").contains("Relay access denied");
    }

    @Test
    void a_recipient_nobody_knows_is_refused_for_good() {
        assertThat(sent("nobody@school.example", "labels@laurel.example")).isEqualTo(State.FAILED);
        assertThat(trouble()).startsWith("550 5.1.1");
    }

    @Test
    void addresses_in_every_script_are_taken_as_they_were_typed() {
        sender("labels@laurel.example").askServer();
        assertThat(
                        new Reach(offers, settings("labels@laurel.example"))
                                .reaches(Mailbox.of("rené@school.example").orElseThrow()))
                .isTrue();
        assertThat(sent("rené@school.example", "labels@laurel.example")).isEqualTo(State.SENT);
        assertThat(sent("anna@škola.example", "labels@laurel.example")).isEqualTo(State.SENT);
    }

    private State sent(String to, String from) {
        outbox.put(new Message("to:" + to, to, Language.EN, "Subject", "Text"));
        sender(from).send();
        return outbox.latest(9).stream()
                .filter(it -> it.message().to().equals(to))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private String trouble() {
        return String.valueOf(outbox.latest(1).getFirst().trouble());
    }

    private SendMails sender(String from) {
        return new SendMails(outbox, offers, settings(from), clock);
    }

    private static Settings settings(String from) {
        return Settings.forDemo(
                Map.of(
                        "LAUREL_SMTP_HOST",
                        "127.0.0.1",
                        "LAUREL_SMTP_PORT",
                        String.valueOf(port),
                        "LAUREL_SMTP_TLS",
                        "none",
                        "LAUREL_SMTP_FROM",
                        from));
    }

    /** Whatever it takes it throws away; everything not said here is Debian's default. */
    private static void configure() throws IOException {
        Files.writeString(
                home.resolve("etc/main.cf"),
                """
                compatibility_level = 3.6
                queue_directory = %1$s/queue
                data_directory = %1$s/data
                maillog_file = /dev/stdout
                myhostname = mail.laurel.example
                mydestination =
                inet_interfaces = loopback-only
                default_transport = discard
                virtual_transport = discard
                virtual_mailbox_domains = school.example, xn--kola-f6a.example
                virtual_mailbox_maps = inline:{ anna@school.example=x rené@school.example=x anna@xn--kola-f6a.example=x }
                smtpd_sender_restrictions = check_sender_access inline:{ { stranger@laurel.example = REJECT not yours } }
                smtpd_relay_restrictions = reject_unauth_destination
                smtpd_peername_lookup = no
                """
                        .formatted(home));
        Files.writeString(
                home.resolve("etc/master.cf"),
                """
                127.0.0.1:%d inet n - n - - smtpd
                cleanup unix n - n - 0 cleanup
                qmgr unix n - n 300 1 qmgr
                rewrite unix - - n - - trivial-rewrite
                bounce unix - - n - 0 bounce
                defer unix - - n - 0 bounce
                trace unix - - n - 0 bounce
                proxymap unix - - n - - proxymap
                error unix - - n - - error
                retry unix - - n - - error
                discard unix - - n - - discard
                anvil unix - - n - 1 anvil
                postlog unix-dgram n - n - 1 postlogd
                """
                        .formatted(port));
    }

    private static void await() throws IOException {
        for (int tries = 0; tries < 600; tries++) {
            try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException _) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
        fail(Files.readString(home.resolve("log")));
    }
}
