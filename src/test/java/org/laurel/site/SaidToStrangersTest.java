package org.laurel.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.Line;
import org.laurel.testing.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What search engines are told to leave out, and what the server says before we are asked. */
@LaurelTest
class SaidToStrangersTest {

    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/join",
                "/desk",
                "/outbox",
                "/signatures/nobody-has-this",
                "/newsletter/cancellations/nobody-has-this",
                "/evidence/019e82a0-3d00-798d-b88b-7ddacea781f6",
                "/nothing-here"
            })
    void what_is_not_for_everybody_is_not_for_search_engines(String path) {
        assertThat(robots(path)).contains("noindex");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/en", "/bg/labels", "/sv/privacy"})
    void what_is_public_may_be_found(String path) {
        assertThat(robots(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /en/labels HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "GET /en/labels HTTP/1.1\r\n\r\n",
                "GET /en/labels HTTP/1.1\r\nHost: two words\r\n\r\n"
            })
    void a_request_that_nobody_of_us_gets_to_see_is_refused_without_a_word_about_the_server(
            String request) throws IOException {
        try (var line = new Line(port)) {
            line.say(request);
            var head = line.head();
            assertThat(head).matches("(?s)HTTP/1.1 (400|505).*");
            assertThat(head + line.rest())
                    .doesNotContainIgnoringCase("tomcat")
                    .doesNotContainIgnoringCase("apache")
                    .doesNotContainIgnoringCase("server:")
                    .doesNotContain("Exception", "\tat ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/%FF", "/en/labels/%00", "/en/labels/%5C", "/a%zz"})
    void an_address_that_cannot_be_read_is_told_in_the_readers_language(String path)
            throws IOException {
        try (var line = new Line(port)) {
            line.ask("GET", path, "Accept-Language: bg", "Connection: close");
            assertThat(line.head()).contains(" 400 ", "noindex");
            assertThat(line.rest()).contains("<html lang=\"bg\">", "href=\"/bg\"");
        }
    }

    private Optional<String> robots(String path) {
        return new Visitor(port).get(path).headers().firstValue("X-Robots-Tag");
    }
}
