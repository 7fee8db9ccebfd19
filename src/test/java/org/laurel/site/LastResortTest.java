package org.laurel.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laurel.testing.LogLines;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.stereotype.Controller;

/** Every error leaves one line in the log and its reference with the reader; a refusal none. */
@SpringBootTest(
        classes = {SiteTest.Site.class, LastResortTest.Served.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.web.resources.add-mappings=false")
@ImportAutoConfiguration(MultipartAutoConfiguration.class)
class LastResortTest {

    @Controller
    static class Served extends BrokenPages {}

    private static final Pattern REFERENCE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}");

    @Value("${local.server.port}")
    int port;

    @Autowired Served pages;

    private final LogLines log = new LogLines();

    @AfterEach
    void stop_listening() {
        log.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "handler",
                "stack",
                "template",
                "no-template",
                "end-of-file",
                "status",
                "sent",
                "unwritable",
                "later",
                "export",
                "filter",
                "assertion"
            })
    void an_error_anywhere_is_one_line_with_its_stack_and_the_page_names_it(String where)
            throws Exception {
        var page = get("/broken/" + where, "Accept-Language", "sv");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("Något gick fel hos oss", theOneReference());
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(page.headers().firstValue("Content-Disposition")).isEmpty();
    }

    @Test
    void a_save_is_told_the_reference_too() throws Exception {
        var answer = get("/broken/handler", "Accept", "application/json");
        assertThat(answer.body()).contains("\"reference\":\"" + theOneReference() + "\"");
    }

    @Test
    void an_answer_of_its_own_that_says_error_is_noted_as_well() throws Exception {
        assertThat(get("/broken/answered").statusCode()).isEqualTo(502);
        await().until(() -> !log.warnings().isEmpty()); // the answer is out before it is noted
        theOneReference();
    }

    @Test
    void where_even_the_page_of_an_error_cannot_be_made_a_line_of_text_is_left() throws Exception {
        var answer = get("/no/such", "X-Broken", "yes", "Accept-Language", "bg");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/plain");
        assertThat(answer.body()).startsWith("Грешката не е Ваша.").contains(theOneReference());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/broken/half-way", "/broken/stream"})
    void an_answer_that_breaks_half_way_is_cut_and_nothing_is_written_behind_it(String path)
            throws Exception {
        assertThatThrownBy(() -> get(path)).isInstanceOf(IOException.class);
        theOneReference();
        assertThat(raw(path)).doesNotContain("<html", "</html").doesNotEndWith("0\r\n\r\n");
    }

    @Test
    void the_line_tells_where_and_nothing_that_was_sent() throws Exception {
        get("/broken/links/dG9rZW4tdGhhdC1sZXRzLWluLXdob2V2ZXI?q=Elina%20Korhonen&token=abc");
        theOneReference();
        assertThat(log.warnings().getFirst().getFormattedMessage())
                .endsWith(" GET /broken/links/*");
    }

    @Test
    void a_refusal_leaves_no_line() throws Exception {
        assertThat(get("/no/such").statusCode()).isEqualTo(404);
        assertThat(get("/en/numbers/many").statusCode()).isEqualTo(400);
        assertThat(get("/save").statusCode()).isEqualTo(405);
        assertThat(send("PUT", "/save", "application/json", "{\"a\": \"Elina\"").statusCode())
                .isEqualTo(400);
        assertThat(send("PUT", "/save", "application/json", "{\"a\": \"Elina\"}").statusCode())
                .isEqualTo(400);
        assertThat(send("PUT", "/save", "text/plain", "Elina").statusCode()).isEqualTo(415);
        assertThat(send("PUT", "/save", "text/plain;charset=none", "Elina").statusCode())
                .isEqualTo(415);
        assertThat(send("POST", "/form", "application/x-www-form-urlencoded", "text=%ZZ"))
                .returns(400, HttpResponse::statusCode);
        assertThat(send("POST", "/form", "application/x-www-form-urlencoded", "a=b"))
                .returns(400, HttpResponse::statusCode);
        assertThat(send("POST", "/file", "multipart/form-data", "Elina").statusCode())
                .isEqualTo(400);
        assertThat(send("POST", "/file", "multipart/form-data; boundary=x", "--x\r\nElina"))
                .returns(400, HttpResponse::statusCode);
        assertThat(log.warnings()).isEmpty();
    }

    @Test
    void a_reader_who_leaves_is_no_error() throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoLinger(true, 0);
            ask(socket, "/endless");
            assertThat(socket.getInputStream().read()).isPositive();
        }
        pages.readerIsGone.countDown();
        assertThat(pages.writingEnded.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(get("/en/sample").statusCode()).isEqualTo(200);
        assertThat(log.warnings()).isEmpty();
    }

    @Test
    void a_database_that_is_away_is_told_once_however_many_ask() throws Exception {
        for (var i = 0; i < 10; i++) {
            assertThat(get("/away").statusCode()).isEqualTo(503);
        }
        assertThat(log.warnings()).hasSizeLessThanOrEqualTo(1);
        assertThat(log.warnings())
                .allMatch(it -> it.getThrowableProxy() == null)
                .allMatch(it -> it.getFormattedMessage().contains("does not answer"));
    }

    /** The one line of the log that an operator should look at; it has a stack. */
    private String theOneReference() {
        assertThat(log.warnings()).hasSize(1);
        var line = log.warnings().getFirst();
        assertThat(line.getLevel()).isEqualTo(Level.ERROR);
        assertThat(line.getThrowableProxy().getStackTraceElementProxyArray()).isNotEmpty();
        var found = REFERENCE.matcher(line.getFormattedMessage());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(at(path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<String> send(String method, String path, String type, String body)
            throws Exception {
        return send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", type)
                        .method(method, BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var browser = HttpClient.newHttpClient()) {
            return browser.send(request.build(), BodyHandlers.ofString());
        }
    }

    /** All that comes before the connection ends. */
    private String raw(String path) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            ask(socket, path);
            var all = new StringBuilder();
            var some = new byte[8192];
            try {
                for (int n = 0; n >= 0; n = socket.getInputStream().read(some)) {
                    all.append(new String(some, 0, n, StandardCharsets.ISO_8859_1));
                }
            } catch (IOException _) {
                // cut
            }
            return all.toString();
        }
    }

    private static void ask(Socket socket, String path) throws IOException {
        socket.getOutputStream()
                .write(
                        "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                .formatted(path)
                                .getBytes(StandardCharsets.US_ASCII));
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
