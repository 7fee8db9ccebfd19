package org.laurel.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.application.ApplicationId;
import org.laurel.people.People;
import org.laurel.people.PeopleForTests;
import org.laurel.people.SignedIn;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.laurel.testing.Visitor;
import org.laurel.writing.Answer;
import org.laurel.writing.Answers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@LaurelTest
class SavingTest {

    private static final String QUESTION = "my-own-contribution";

    @LocalServerPort int port;
    @Autowired LabelCast cast;
    @Autowired People people;
    @Autowired Answers answers;
    @Autowired JsonMapper json;
    @Autowired HikariDataSource pool;
    @Autowired TestClock clock;

    SignedIn teacher;
    ApplicationId application;
    Visitor visitor;

    @BeforeEach
    void a_teacher_writes_an_application() {
        clock.set(TestClock.START);
        teacher = cast.teacher("SE");
        application = cast.complete(teacher, cast.project(teacher, cast.teacher("BG")));
        visitor = signedIn(teacher);
    }

    @Test
    void a_save_is_answered_with_version_text_and_time() {
        var reply = put(body(UUID.randomUUID(), 1, "I led the pupils"));
        assertThat(reply.statusCode()).isEqualTo(200);
        var said = said(reply);
        assertThat(said.get("version").asInt()).isEqualTo(2);
        assertThat(said.get("outcome").asString()).isEqualTo("saved");
        assertThat(said.get("text").asString()).isEqualTo("I led the pupils");
        assertThat(said.get("conflicts").isEmpty()).isTrue();
        assertThat(said.get("at").asString()).isEqualTo("2026-06-01T10:00:00Z");
    }

    @Test
    void the_head_of_a_draft_says_when_it_was_saved_in_its_writers_zone() {
        var untouched = cast.draft(teacher, cast.project(teacher, cast.teacher("BG")));
        assertThat(head(untouched)).isEqualTo("Draft");
        put(body(UUID.randomUUID(), 1, "I led the pupils"));
        assertThat(head(application)).isEqualTo("Draft, saved 12:00");
        people.liveIn(teacher.id(), ZoneId.of("Europe/Helsinki"));
        assertThat(head(application)).isEqualTo("Draft, saved 13:00");
        clock.advance(Duration.ofDays(1));
        assertThat(head(application)).isEqualTo("Draft, saved on 1 June 2026");
    }

    @Test
    void a_stale_save_is_answered_with_both_texts() {
        put(body(UUID.randomUUID(), 1, "mine"));
        var said = said(put(body(UUID.randomUUID(), 1, "of the other window")));
        assertThat(said.get("outcome").asString()).isEqualTo("conflict");
        assertThat(said.get("text").asString()).isEqualTo("mine");
        assertThat(said.get("conflicts").get(0).get("text").asString())
                .isEqualTo("of the other window");
    }

    @Test
    void every_refusal_has_its_own_status_and_changes_nothing() {
        var change = UUID.randomUUID();
        put(body(change, 1, "kept"));
        assertRefused(422, "change-used-before", body(change, 1, "another"));
        assertRefused(422, "unknown-base", body(UUID.randomUUID(), 9, "x"));
        assertRefused(
                428,
                "no-base",
                "{\"change\": \"%s\", \"text\": \"x\"}".formatted(UUID.randomUUID()));
        assertRefused(413, "too-long", body(UUID.randomUUID(), 2, "x".repeat(900_000)));
        assertThat(put(body(UUID.randomUUID(), 2, "x".repeat(10_000_000))).statusCode())
                .as("nobody reads so much")
                .isEqualTo(413);
        assertThat(said(put(body(UUID.randomUUID(), 2, "x".repeat(100_001)))).get("limit").asInt())
                .isEqualTo(100_000);
        var unknown = visitor.put(at("unknown"), body(UUID.randomUUID(), 0, "x"), whose(teacher));
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(stands()).isEqualTo(new Answer(QUESTION, 2, "kept", java.util.List.of()));
    }

    @Test
    void what_cannot_be_read_is_a_bad_request() {
        var broken =
                body(UUID.randomUUID(), 1, "\u00ff\u00ff").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(visitor.put(at(QUESTION), broken, whose(teacher)).statusCode()).isEqualTo(400);
        assertThat(put("{\"change\": ").statusCode()).isEqualTo(400);
        assertThat(put("[]").statusCode()).isEqualTo(400);
        assertThat(put("{\"change\": \"no id\", \"base\": 1, \"text\": \"x\"}").statusCode())
                .isEqualTo(400);
        assertThat(stands().version()).isEqualTo(1);
    }

    @Test
    void signs_that_cannot_be_kept_are_left_out_and_all_else_is_saved_and_known() {
        var change = UUID.randomUUID();
        var typed = "One\\u0000 \\ud83dtwo\\u2028three\\r\\nfour";
        var reply = put(body(change, 1, typed));
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(said(reply).get("outcome").asString()).isEqualTo("saved");
        assertThat(said(reply).get("text").asString()).isEqualTo("One two\nthree\nfour");
        assertThat(stands().text()).isEqualTo("One two\nthree\nfour");
        assertThat(said(put(body(change, 1, typed)))).as("sent twice").isEqualTo(said(reply));
        assertThat(stands().version()).isEqualTo(2);
    }

    @Test
    void a_text_arrives_letter_by_letter() {
        var text = "  Zeile\n\tЩастие \uD83D\uDC69\u200D\uD83C\uDFEB e\u0301 å a\u030A \u00A0\n";
        var reply = put(json.writeValueAsString(new Save(UUID.randomUUID(), 1, text)));
        assertThat(said(reply).get("text").asString()).isEqualTo(text);
        assertThat(stands().text()).isEqualTo(text);
    }

    @Test
    void nobody_signed_in_is_401_and_no_token_is_403() {
        var stranger = new Visitor(port);
        stranger.get("/sign-in");
        var body = body(UUID.randomUUID(), 1, "x");
        assertThat(stranger.put(at(QUESTION), body, whose(teacher)).statusCode()).isEqualTo(401);
        visitor.loseToken();
        assertThat(put(body).statusCode()).isEqualTo(403);
        assertThat(stands().version()).isEqualTo(1);
    }

    @Test
    void a_page_of_somebody_else_is_409_and_keeps_nothing() {
        var body = body(UUID.randomUUID(), 1, "x");
        var foreign = visitor.put(at(QUESTION), body, whose(cast.teacher("SE")));
        assertThat(foreign.statusCode()).isEqualTo(409);
        assertThat(said(foreign).get("outcome").asString()).isEqualTo("another-person");
        assertThat(visitor.put(at(QUESTION), body).statusCode()).isEqualTo(409);
        assertThat(stands().version()).isEqualTo(1);
    }

    @Test
    void after_the_submission_a_text_is_409_and_shown_to_its_writer() {
        cast.submit(application, teacher);
        var late = put(body(UUID.randomUUID(), 1, "One thing more."));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(said(late).get("outcome").asString()).isEqualTo("closed");
        assertThat(said(late).get("reopen").asString()).isEqualTo("/applications/" + application);
        assertThat(visitor.get("/applications/" + application).body()).contains("One thing more.");
    }

    @Test
    void without_a_script_a_stale_page_comes_back_with_both_texts() {
        put(body(UUID.randomUUID(), 1, "Saved in the first window."));
        var step = "/applications/" + application + "/steps/contribution";
        visitor.get(step);
        var reply =
                visitor.post(
                        step,
                        "text." + QUESTION,
                        "Typed in the second\r\nwindow.",
                        "base." + QUESTION,
                        "1",
                        "change." + QUESTION,
                        UUID.randomUUID().toString());
        assertThat(reply.statusCode()).isEqualTo(409);
        assertThat(reply.body()).contains("Saved in the first window.", ">Typed<", ">second\n<");
        assertThat(stands().conflicts()).hasSize(2);
    }

    @Test
    void whoever_writes_alone_reads_of_another_window_not_of_somebody_else() {
        assertThat(visitor.get("/applications/" + application + "/steps/contribution").body())
                .contains("You have just written here in another window")
                .doesNotContain("has just written here", "what somebody else wrote");
    }

    @Test
    void without_a_script_what_was_written_elsewhere_meanwhile_is_merged() {
        put(body(UUID.randomUUID(), 1, "One. Two. Three."));
        put(body(UUID.randomUUID(), 2, "One, first. Two. Three."));
        var step = "/applications/" + application + "/steps/contribution";
        visitor.get(step);
        var reply =
                visitor.post(
                        step,
                        "text." + QUESTION,
                        "One. Two. Three, last.",
                        "base." + QUESTION,
                        "2",
                        "change." + QUESTION,
                        UUID.randomUUID().toString());
        assertThat(reply.statusCode()).isEqualTo(302);
        assertThat(stands())
                .isEqualTo(
                        new Answer(
                                QUESTION, 4, "One, first. Two. Three, last.", java.util.List.of()));
    }

    @Test
    void a_conflict_is_answered_with_the_words_and_merging_is_told() {
        put(body(UUID.randomUUID(), 1, "One two three"));
        put(body(UUID.randomUUID(), 2, "One TWO three"));
        var conflict =
                said(put(body(UUID.randomUUID(), 2, "One dos three"))).get("conflicts").get(0);
        assertThat(conflict.get("here").asString()).isEqualTo("TWO");
        assertThat(conflict.get("there").asString()).isEqualTo("dos");
        assertThat(conflict.get("version").asInt()).isEqualTo(3);
        assertThat(conflict.get("text").asString()).isEqualTo("One dos three");
        assertThat(
                        said(put(body(UUID.randomUUID(), 2, "One two three four")))
                                .get("outcome")
                                .asString())
                .isEqualTo("merged");
    }

    @Test
    void whoever_has_the_form_open_is_told_what_is_newer() {
        put(body(UUID.randomUUID(), 1, "Newer"));
        var known = "{\"question\": null, \"known\": {\"%s\": 1}}".formatted(QUESTION);
        var at = "/applications/" + application + "/writing";
        var newer = json.readTree(visitor.postJson(at, known, whose(teacher)).body());
        assertThat(newer.get("answers").get(0).get("text").asString()).isEqualTo("Newer");
        assertThat(newer.get("writers").isEmpty()).isTrue();
        assertThat(visitor.postJson(at, known).statusCode()).isEqualTo(409);
        assertThat(signedIn(cast.teacher("SE")).postJson(at, known).statusCode()).isEqualTo(404);
    }

    @Test
    void without_a_script_a_refused_text_comes_back_in_its_box() {
        var step = "/applications/" + application + "/steps/contribution";
        visitor.get(step);
        var reply =
                visitor.post(
                        step,
                        "text." + QUESTION,
                        "Where does this belong?",
                        "base." + QUESTION,
                        "7",
                        "change." + QUESTION,
                        UUID.randomUUID().toString());
        assertThat(reply.statusCode()).isEqualTo(409);
        assertThat(reply.body()).contains("Where does this belong?");
    }

    @Test
    void without_a_database_a_save_is_503_and_told_when_to_try_again() throws Exception {
        var name = pool.getJdbcUrl().replaceAll(".*/", "");
        var waited = pool.getConnectionTimeout();
        var body = body(UUID.randomUUID(), 1, "in the dark");
        pool.getHikariConfigMXBean().setConnectionTimeout(500);
        postgres("alter database %s with allow_connections false".formatted(name));
        postgres(
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
                        .formatted(name));
        try {
            var reply = put(body);
            assertThat(reply.statusCode()).isEqualTo(503);
            assertThat(reply.headers().firstValue("Retry-After")).isPresent();
        } finally {
            postgres("alter database %s with allow_connections true".formatted(name));
            pool.getHikariConfigMXBean().setConnectionTimeout(waited);
            pool.getHikariPoolMXBean().softEvictConnections(); // those that were cut off
        }
        assertThat(put(body).statusCode()).isEqualTo(200);
    }

    private record Save(UUID change, int base, String text) {}

    private void postgres(String sql) throws Exception {
        var address = pool.getJdbcUrl().replaceFirst("[^/]*$", "postgres");
        try (var connection =
                        DriverManager.getConnection(
                                address, pool.getUsername(), pool.getPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void assertRefused(int status, String outcome, String body) {
        var reply = put(body);
        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(said(reply).get("outcome").asString()).isEqualTo(outcome);
    }

    private Visitor signedIn(SignedIn person) {
        var visitor = new Visitor(port);
        visitor.signIn(people.get(person.id()).email(), PeopleForTests.PASSWORD);
        visitor.get("/projects");
        return visitor;
    }

    private String head(ApplicationId id) {
        var page = signedIn(teacher).get("/applications/" + id + "/steps/contribution").body();
        var head = Pattern.compile("data-saved-draft=\"Draft, saved #\">\\s*<[^>]*>([^<]*)<");
        var found = head.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> put(String body) {
        return visitor.put(at(QUESTION), body, whose(teacher));
    }

    private String at(String question) {
        return "/applications/" + application + "/answers/" + question;
    }

    private Answer stands() {
        return answers.of(application.form()).get(QUESTION);
    }

    private JsonNode said(HttpResponse<String> reply) {
        return json.readTree(reply.body());
    }

    private static String[] whose(SignedIn person) {
        return new String[] {"Laurel-Person", person.id().toString(), "Accept", "application/json"};
    }

    private static String body(UUID change, int base, String text) {
        return "{\"change\": \"%s\", \"base\": %d, \"text\": \"%s\"}".formatted(change, base, text);
    }
}
