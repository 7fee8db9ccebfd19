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
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.evidence.Evidence;
import org.laurel.evidence.Samples;
import org.laurel.evidence.TestForms;
import org.laurel.evidence.UploadRoom;
import org.laurel.people.PeopleForTests;
import org.laurel.people.SignedIn;
import org.laurel.people.TakesFiles;
import org.laurel.settings.Settings;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.Line;
import org.laurel.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Uploads as a browser sends them, through the real server. */
@LaurelTest
@Import(TestForms.class)
class UploadTest {

    private static final String MULTIPART = "Content-Type: multipart/form-data; boundary=cut";
    private static final String FILES = "/forms/" + FORM.value() + "/files";

    @LocalServerPort int port;
    @Autowired PeopleForTests people;
    @Autowired Evidence evidence;
    @Autowired Settings settings;
    @Autowired UploadRoom room;

    SignedIn writer = TestForms.WRITER;
    Visitor visitor;

    @BeforeEach
    void a_writer_signs_in() {
        visitor = new Visitor(port);
        var name = "Writer" + UUID.randomUUID();
        writer = people.joined(name);
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
    void the_longest_name_a_computer_gives_is_taken_in_any_script() throws Exception {
        var answer = upload("снимка ".repeat(35) + ".pdf", Samples.pdf());
        assertThat(answer.statusCode()).isEqualTo(302);
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
    void nobody_sends_a_file_where_none_is_taken() throws Exception {
        for (var path : List.of("/sign-in", "/join/x", "/en/labels", "/newsletter")) {
            assertThat(begun(path, "")).as(path).isEqualTo(415);
        }
        var session = "Cookie: laurel=" + visitor.session();
        for (var path : List.of("/account", "/sign-in", "/projects/new", "/forms/7/files")) {
            assertThat(begun(path, session)).as(path).isEqualTo(415);
        }
        assertThat(nothingAside()).isTrue();
    }

    @Test
    void nobody_sends_a_file_to_what_is_not_theirs() throws Exception {
        var session = "Cookie: laurel=" + visitor.session();
        for (var path :
                List.of(
                        "/forms/" + UUID.randomUUID() + "/files",
                        "/applications/" + UUID.randomUUID() + "/word",
                        "/assignments/" + UUID.randomUUID() + "/word")) {
            assertThat(begun(path, "")).as(path).isEqualTo(401);
            assertThat(begun(path, session)).as(path).isEqualTo(404);
        }
        assertThat(begun(FILES, "")).as("somebody who left").isEqualTo(401);
        assertThat(nothingAside()).isTrue();
    }

    @Test
    void a_person_sends_two_files_at_once_and_waits_with_the_third() throws Exception {
        var coming = Stream.generate(() -> room.answer(writer, FILES, 1)).limit(2).toList();
        assertThat(coming).hasOnlyElementsOfType(TakesFiles.Answer.Come.class);
        try (var line = new Line(port)) {
            line.ask(
                    "POST",
                    FILES,
                    MULTIPART,
                    "Content-Length: 3000000",
                    "Cookie: laurel=" + visitor.session());
            assertThat(line.head()).startsWith("HTTP/1.1 429").contains("Retry-After: 5");
        }
        coming.forEach(it -> ((TakesFiles.Answer.Come) it).afterwards().run());
        assertThat(upload("plan.pdf", Samples.pdf()).statusCode()).isEqualTo(302);
    }

    /** The answer to somebody who has sent no more than the beginning of a large file. */
    private int begun(String path, String session) throws IOException {
        try (var line = new Line(port)) {
            var headers = Stream.of(MULTIPART, "Content-Length: 90000000", session);
            line.ask("POST", path, headers.filter(it -> !it.isEmpty()).toArray(String[]::new));
            line.say("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n");
            return line.status();
        }
    }

    private boolean nothingAside() throws IOException {
        try (var aside = Files.list(settings.data().resolve("evidence/aside"))) {
            return aside.findAny().isEmpty();
        }
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
