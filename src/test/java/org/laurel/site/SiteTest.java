package org.laurel.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.laurel.language.Language;
import org.laurel.words.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The shell over HTTP, on a real server and without a database. */
@SpringBootTest(
        classes = SiteTest.Site.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.web.resources.add-mappings=false")
class SiteTest {

    @Value("${local.server.port}")
    int port;

    @Configuration
    @ComponentScan(
            basePackageClasses = {Shell.class, Words.class},
            excludeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test\\$.*"))
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class,
        HttpEncodingAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    static class Site {

        @Bean
        Pages pages() {
            return new Pages();
        }

        /** Whoever sends the header X-Elina is Elina, who reads Finnish. */
        @Bean
        SignedInReader elina() {
            var elina =
                    new SignedInReader.Reader(
                            "p1",
                            "Elina Korhonen",
                            Language.FI,
                            ZoneId.of("Europe/Helsinki"),
                            Duration.ofHours(8));
            return request -> Optional.ofNullable(request.getHeader("X-Elina")).map(_ -> elina);
        }

        @Bean
        Navigation desk() {
            return _ -> List.of(new Navigation.Entry("My desk", "/desk"));
        }
    }

    @Controller
    static class Pages {

        @GetMapping(LanguageInAddress.PATTERN + "/sample")
        ModelAndView sample(@PathVariable Language language) {
            return desk();
        }

        @GetMapping("/desk")
        ModelAndView desk() {
            return Page.of("site/error", new ErrorPage(404));
        }

        @GetMapping("/en/full")
        ModelAndView full() {
            return Page.of("site/error", new ErrorPage(409)).status(HttpStatus.CONFLICT);
        }

        @GetMapping({"/gone", "/en/gone"})
        String gone() {
            throw new IllegalStateException(new DataAccessResourceFailureException("secret host"));
        }

        @GetMapping("/gone-too")
        String goneToo() {
            throw new CannotCreateTransactionException("secret host");
        }

        @GetMapping("/fault")
        String fault() {
            throw new IllegalArgumentException("secret detail");
        }

        @GetMapping("/too-fast")
        String tooFast() {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }

        @PostMapping("/form")
        ModelAndView form(@RequestParam String text) {
            return Page.of("site/error", new ErrorPage(text.length()));
        }
    }

    @Test
    void the_front_door_opens_in_the_first_language_the_reader_asks_for() throws Exception {
        assertThat(get("/", "Accept-Language", "de, no;q=0.9, sv;q=0.8"))
                .returns(302, HttpResponse::statusCode)
                .returns("/nb", it -> path(header(it, "Location")));
        assertThat(path(header(get("/"), "Location"))).isEqualTo("/en");
    }

    @Test
    void a_public_page_is_the_same_for_everybody_and_may_be_kept() throws Exception {
        var page = get("/bg/sample?q=1", "X-Elina", "yes", "Accept-Language", "fi");
        assertThat(header(page, "Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.body()).contains("lang=\"bg\"").doesNotContain("Elina");
    }

    @Test
    void switching_the_language_keeps_the_place() throws Exception {
        assertThat(get("/bg/sample?q=1").body()).contains("href=\"/fi/sample?q=1\"");
        assertThat(get("/desk", "X-Elina", "yes").body())
                .contains("name=\"back\" value=\"/desk\"")
                .contains("action=\"/language\"");
    }

    @Test
    void a_private_page_is_in_its_readers_language_and_never_kept() throws Exception {
        var page = get("/desk", "X-Elina", "yes", "Accept-Language", "sv");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
        assertThat(page.body()).contains("lang=\"fi\"", "Elina Korhonen", "My desk");
    }

    @Test
    void a_public_page_that_is_not_all_right_is_not_kept() throws Exception {
        assertThat(header(get("/en/full"), "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void every_answer_says_what_the_browser_may_do() throws Exception {
        for (var path :
                List.of(
                        "/",
                        "/en/sample",
                        "/no/such",
                        "/gone",
                        "/fault",
                        "/favicon.ico",
                        style())) {
            var page = get(path);
            assertThat(header(page, "Content-Security-Policy"))
                    .as(path)
                    .isEqualTo(
                            "default-src 'self'; script-src 'self'; style-src 'self'; object-src"
                                    + " 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'");
            assertThat(header(page, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(header(page, "Referrer-Policy")).as(path).isEqualTo("same-origin");
            assertThat(header(page, "Permissions-Policy")).as(path).contains("camera=()");
            assertThat(header(page, "Cross-Origin-Opener-Policy"))
                    .as(path)
                    .isEqualTo("same-origin");
        }
    }

    @Test
    void a_page_that_does_not_exist_says_so_in_the_readers_language() throws Exception {
        var page = get("/no/such", "X-Elina", "yes");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("lang=\"fi\"");
        assertThat(get("/bg/no/such").body()).contains("lang=\"bg\"");
        assertThat(get("/error").statusCode()).isEqualTo(404);
        assertThat(get("/xx/sample").statusCode()).as("no such language").isEqualTo(404);
    }

    @Test
    void without_its_database_it_says_what_to_do_and_when_to_come_back() throws Exception {
        for (var path : List.of("/gone", "/en/gone", "/gone-too")) {
            var page = get(path, "X-Elina", "yes");
            assertThat(page.statusCode()).as(path).isEqualTo(503);
            assertThat(header(page, "Retry-After")).isEqualTo("5");
            assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
            assertThat(page.body())
                    .contains("leave that page open")
                    .doesNotContain("secret", "Exception", "Elina");
        }
    }

    @Test
    void a_fault_of_ours_shows_nothing_of_its_inside() throws Exception {
        var page = get("/fault");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("on our side").doesNotContain("secret", "Exception");
    }

    @Test
    void other_refusals_keep_their_status() throws Exception {
        assertThat(get("/too-fast").statusCode()).isEqualTo(429);
        assertThat(get("/form").statusCode()).isEqualTo(405);
        assertThat(get("/form").body()).contains("does not work here");
    }

    @Test
    void a_script_gets_the_problem_as_json() throws Exception {
        var answer = get("/gone", "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).startsWith("{\"problem\":\"").contains("database");
    }

    @Test
    void an_open_page_learns_who_is_signed_in_now() throws Exception {
        var session = get("/session", "X-Elina", "yes");
        assertThat(session.body())
                .startsWith("{\"person\":\"p1\",\"token\":")
                .endsWith("\"left\":28800}");
        assertThat(header(session, "Cache-Control")).isEqualTo("no-store");
        assertThat(get("/session").statusCode()).isEqualTo(401);
    }

    @Test
    void broken_text_is_refused_and_whole_text_is_not() throws Exception {
        assertThat(post("/form", "text=%C3%A4").statusCode()).isEqualTo(200);
        var broken = post("/form", "text=%C3%28");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.body()).contains("We could not read that");
        assertThat(post("/form", "text=%ZZ").statusCode()).isEqualTo(400);
    }

    @Test
    void more_than_a_form_takes_is_called_too_much() throws Exception {
        var answer = post("/form", "text=" + "a".repeat(3_000_000));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("too much at once");
    }

    @Test
    void files_may_be_kept_for_ever_under_an_address_that_changes_with_them() throws Exception {
        var file = get(style());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(header(file, "Cache-Control")).contains("immutable", "max-age=31536000");
        var old = get("/assets/0123456789ab/laurel.css");
        assertThat(old.body()).isEqualTo(file.body());
        assertThat(header(old, "Cache-Control")).isEqualTo("no-cache");
        assertThat(get("/assets/x/../../application.properties").statusCode()).isNotEqualTo(200);
    }

    private String style() throws Exception {
        return Arrays.stream(get("/en/sample").body().split("\""))
                .filter(it -> it.endsWith("laurel.css"))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(HttpRequest.newBuilder(at(path)), headers);
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return send(
                HttpRequest.newBuilder(at(path)).POST(BodyPublishers.ofString(form)),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers)
            throws Exception {
        try (var browser = HttpClient.newHttpClient()) {
            return browser.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(),
                    BodyHandlers.ofString());
        }
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String path(String address) {
        return URI.create(address).getPath();
    }
}
