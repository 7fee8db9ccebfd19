package org.laurel.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@LaurelTest
class RedirectsTest {

    @Value("${local.server.port}")
    int port;

    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    /** Many a proxy speaks the old one to the server behind it. */
    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.0", "HTTP/1.1"})
    void no_address_repeats_the_host_that_a_request_names(String protocol) throws Exception {
        var redirects = 0;
        for (var path : paths()) {
            for (var method : List.of("GET", "POST")) {
                var answer = answer(method, path, protocol);
                assertThat(answer).as(path).doesNotContain("evil.example");
                redirects += answer.startsWith("HTTP/1.1 30") ? 1 : 0;
            }
        }
        assertThat(redirects).isGreaterThan(20);
    }

    private List<String> paths() {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(it -> it.getPatternValues().stream())
                .map(it -> it.replace(LanguageInAddress.PATTERN, "/sv"))
                .filter(it -> !it.contains("{") && !it.contains("*"))
                .distinct()
                .toList();
    }

    private String answer(String method, String path, String protocol) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(
                            "%s %s %s\r\nHost: evil.example\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
                                    .formatted(method, path, protocol)
                                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
