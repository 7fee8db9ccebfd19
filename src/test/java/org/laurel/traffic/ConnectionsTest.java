package org.laurel.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.modeler.Registry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.laurel.testing.Line;

/** A bare server with low bounds, and what becomes of those who keep it waiting. */
class ConnectionsTest {

    private static final Duration SHORT = Duration.ofSeconds(3);
    private static final Duration LONG = Duration.ofMinutes(5);

    final Tomcat tomcat = new Tomcat();
    final CountDownLatch finish = new CountDownLatch(1);
    final CountDownLatch busy = new CountDownLatch(2);
    int port;

    private void start(int perAddress, boolean proxied, Duration patience) throws Exception {
        Registry.disableRegistry();
        var connector = new Connector(BoundedHttp.class.getName());
        connector.setPort(0);
        var http = (BoundedHttp) connector.getProtocolHandler();
        http.bound(perAddress, patience, address -> proxied);
        http.setConnectionTimeout((int) patience.toMillis());
        tomcat.setBaseDir(Files.createTempDirectory("bare").toString());
        tomcat.setConnector(connector);
        var context = tomcat.addContext("", null);
        context.getPipeline().addValve(new Visitors(2));
        context.getPipeline().addValve(new Refusals());
        tomcat.getEngine().getPipeline().addValve(new Bodies(patience));
        Tomcat.addServlet(context, "echo", new Echo());
        context.addServletMappingDecoded("/*", "echo");
        tomcat.start();
        port = connector.getLocalPort();
    }

    @AfterEach
    void ends() throws LifecycleException {
        finish.countDown();
        tomcat.stop();
    }

    @Test
    void a_head_that_comes_letter_by_letter_is_given_up() throws Exception {
        start(100, false, SHORT);
        try (var line = new Line(port)) {
            line.say("GET / HTTP/1.1\r\nHost: localhost\r\n");
            Thread.startVirtualThread(() -> dawdle(line));
            assertThat(line.head()).isEmpty();
        }
    }

    /** Slower than anybody, and never so slow that a single wait would be too long. */
    private void dawdle(Line line) {
        try {
            while (!finish.await(500, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                line.say("x");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_body_that_comes_letter_by_letter_is_cut_and_told_why() throws Exception {
        start(100, false, SHORT);
        try (var line = new Line(port)) {
            line.ask("POST", "/", "Content-Length: 10000");
            Thread.startVirtualThread(() -> dawdle(line));
            assertThat(line.status()).isEqualTo(408);
        }
        try (var chunks = new Line(port)) {
            chunks.ask("POST", "/", "Transfer-Encoding: chunked").say("5\r\nhello\r\n");
            assertThat(chunks.status()).as("nothing comes any more").isEqualTo(408);
        }
    }

    @Test
    void what_nobody_reads_is_read_away_for_a_while_and_then_cut() throws Exception {
        start(100, false, SHORT);
        try (var line = new Line(port)) {
            line.ask("POST", "/unread", "Content-Length: 1000").say("x".repeat(1000));
            assertThat(line.head()).startsWith("HTTP/1.1 200").doesNotContain("close");
        }
        try (var line = new Line(port)) {
            line.ask("POST", "/unread", "Content-Length: 900000000").say("x");
            assertThat(line.status()).isEqualTo(200);
            assertThat(line.rest()).as("and the end").endsWith("unread");
        }
    }

    @Test
    void who_asks_before_sending_hears_the_answer_at_once() throws Exception {
        start(100, false, SHORT);
        try (var line = new Line(port)) {
            line.ask("POST", "/", "Content-Length: 900000000", "Expect: 100-continue");
            assertThat(line.status()).isEqualTo(413);
        }
    }

    @Test
    void more_than_may_come_is_refused_announced_or_not() throws Exception {
        start(100, false, SHORT);
        var most = (int) Body.OF_A_STRANGER;
        try (var line = new Line(port)) {
            line.ask("POST", "/", "Content-Length: " + most).say("x".repeat(most));
            assertThat(line.status()).isEqualTo(200);
        }
        try (var line = new Line(port)) {
            line.ask("POST", "/", "Content-Length: " + (most + 1)).say("x".repeat(most + 1));
            assertThat(line.status()).isEqualTo(413);
        }
        try (var line = new Line(port)) {
            var chunk = "%x\r\n%s\r\n0\r\n\r\n".formatted(most + 1, "x".repeat(most + 1));
            line.ask("POST", "/", "Transfer-Encoding: chunked").say(chunk);
            assertThat(line.status()).isEqualTo(413);
        }
    }

    @Test
    void an_address_with_its_share_loses_the_one_that_keeps_us_waiting_longest() throws Exception {
        start(3, false, LONG);
        try (var first = new Line(port);
                var second = new Line(port);
                var third = new Line(port)) {
            for (var it : new Line[] {first, second, third}) {
                it.ask("GET", "/unread");
                assertThat(it.head()).startsWith("HTTP/1.1 200");
                it.say("GET /unread HTTP/1.1\r\nHo");
            }
            try (var fourth = new Line(port)) {
                assertThat(fourth.ask("GET", "/unread").status()).isEqualTo(200);
                assertThat(first.rest()).as("the first has had its time").endsWith("unread");
                second.say("st: localhost\r\n\r\n");
                assertThat(second.head()).contains("HTTP/1.1 200");
            }
        }
    }

    @Test
    void a_proxy_has_as_many_as_it_wants() throws Exception {
        start(1, true, LONG);
        try (var first = new Line(port);
                var second = new Line(port)) {
            assertThat(second.ask("GET", "/unread").status()).isEqualTo(200);
            assertThat(first.ask("GET", "/unread").status()).isEqualTo(200);
        }
    }

    @Test
    void nobody_has_more_answered_at_once_than_their_share() throws Exception {
        start(100, true, LONG);
        try (var first = new Line(port);
                var second = new Line(port);
                var third = new Line(port)) {
            first.ask("GET", "/waits");
            second.ask("GET", "/waits");
            busy.await();
            assertThat(third.ask("GET", "/unread").status()).isEqualTo(429);
            finish.countDown();
            assertThat(first.status()).isEqualTo(200);
        }
    }

    private final class Echo extends HttpServlet {

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            if (request.getRequestURI().equals("/waits")) {
                busy.countDown();
                try {
                    finish.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            if (request.getRequestURI().equals("/")) {
                request.getInputStream().readAllBytes();
            }
            response.getWriter().write(request.getRequestURI().substring(1));
        }
    }
}
