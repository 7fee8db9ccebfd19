package org.laurel.evidence.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.laurel.evidence.TestForms.FORM;
import static org.laurel.people.PeopleForTests.PASSWORD;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.evidence.Evidence;
import org.laurel.evidence.Samples;
import org.laurel.evidence.TestForms;
import org.laurel.people.PeopleForTests;
import org.laurel.settings.Settings;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Uploads as a browser sends them, through the real server. */
@LaurelTest
@Import(TestForms.class)
class UploadTest {

    private static final String FILES = "/forms/" + FORM.value() + "/files";

    @LocalServerPort int port;
    @Autowired PeopleForTests people;
    @Autowired Evidence evidence;
    @Autowired Settings settings;

    Visitor visitor;

    @BeforeEach
    void a_writer_signs_in() {
        visitor = new Visitor(port);
        var name = "Writer" + UUID.randomUUID();
        people.joined(name);
        visitor.signIn(name.toLowerCase(Locale.ROOT) + "@school.example", PASSWORD);
        visitor.get("/account");
    }

    @Test
    void a_file_is_taken_and_nothing_is_left_aside() throws Exception {
        var before = evidence.count(FORM);
        var answer = upload("plan.pdf", Samples.pdf());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/back");
        assertThat(evidence.count(FORM)).isEqualTo(before + 1);
        try (var aside = Files.list(settings.data().resolve("evidence/aside"))) {
            assertThat(aside).isEmpty();
        }
    }

    @Test
    void a_file_over_the_limit_is_answered_with_the_limit() throws Exception {
        var answer = upload("film.pdf", Arrays.copyOf(Samples.pdf(), 102 << 20));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("larger than 100 MB", "href=\"/applications/7\"");
    }

    @Test
    void a_file_just_over_the_limit_is_too() throws Exception {
        var answer = upload("film.pdf", Arrays.copyOf(Samples.pdf(), (100 << 20) + 1));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("larger than 100 MB", "href=\"/back\"");
    }

    @Test
    void a_file_over_the_limit_of_somebody_who_left_leads_to_the_sign_in() throws Exception {
        visitor = new Visitor(port);
        var answer = upload("film.pdf", Arrays.copyOf(Samples.pdf(), 102 << 20));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/sign-in");
    }

    @Test
    void a_disk_that_is_full_while_the_file_comes_in_is_said() throws Exception {
        var before = evidence.count(FORM);
        var aside = settings.data().resolve("evidence/aside").toString();
        run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", aside);
        try {
            var answer = upload("plan.pdf", Arrays.copyOf(Samples.pdf(), 3 << 20));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("We have no room for this file just now.");
            assertThat(evidence.count(FORM)).isEqualTo(before);
        } finally {
            run("umount", aside);
        }
    }

    private HttpResponse<String> upload(String name, byte[] bytes) throws Exception {
        var before =
                part("_csrf", visitor.token())
                        + part("back", "/back")
                        + "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                                .formatted(name);
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + FILES))
                        .header("Content-Type", "multipart/form-data; boundary=cut")
                        .header("Cookie", "laurel=" + visitor.session())
                        .header("Referer", "http://localhost:" + port + "/applications/7")
                        .POST(
                                BodyPublishers.concat(
                                        BodyPublishers.ofString(before),
                                        BodyPublishers.ofByteArray(bytes),
                                        BodyPublishers.ofString("\r\n--cut--\r\n")))
                        .build();
        try (var browser = HttpClient.newHttpClient()) {
            return browser.send(request, BodyHandlers.ofString());
        }
    }

    private static String part(String name, String value) {
        return "--cut\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(name, value);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor())
                .as("'%s' needs root: %s", String.join(" ", command), said)
                .isZero();
    }
}
