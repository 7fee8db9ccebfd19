package org.laurel.settings;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class ProxiesTest {

    @Configuration
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class
    })
    static class Site {

        @Bean
        Mirror mirror() {
            return new Mirror();
        }
    }

    @RestController
    static class Mirror {

        @GetMapping("/who")
        String who(HttpServletRequest request) {
            return request.getRemoteAddr() + " " + request.getScheme();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    127.0.0.0/8            | 192.0.2.7             | 192.0.2.7 https
                    127.0.0.1              | 192.0.2.7             | 192.0.2.7 https
                    127.0.0.1, 10.0.0.0/8  | 192.0.2.7, 10.20.30.4 | 192.0.2.7 https
                    fd00::/8, 127.0.0.0/30 | 2001:db8::7, fd12::1  | 2001:db8::7 https
                    10.0.0.0/8             | 192.0.2.7             | 127.0.0.1 http
                    ::1                    | 192.0.2.7             | 127.0.0.1 http
                    """)
    void only_proxies_of_trusted_networks_are_believed(
            String trusted, String forwarded, String seen) throws Exception {
        var settings =
                Settings.forRun(
                        Map.of(
                                "LAUREL_PUBLIC_URL", "https://labels.example.org",
                                "LAUREL_PORT", "0",
                                "LAUREL_TRUSTED_PROXIES", trusted));
        try (var site =
                        new SpringApplicationBuilder(Site.class)
                                .web(WebApplicationType.SERVLET)
                                .initializers(new SettingsInitializer(settings))
                                .run();
                var browser = HttpClient.newHttpClient()) {
            var port = site.getEnvironment().getRequiredProperty("local.server.port");
            var request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/who"))
                            .header("X-Forwarded-For", forwarded)
                            .header("X-Forwarded-Proto", "https")
                            .build();
            assertThat(browser.send(request, BodyHandlers.ofString()).body()).isEqualTo(seen);
        }
    }
}
