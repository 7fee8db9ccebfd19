package org.laurel.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laurel.people.PeopleForTests.PASSWORD;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.laurel.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LaurelTest
class SignInTest {

    @LocalServerPort int port;
    @Autowired PeopleForTests people;
    @Autowired People store;
    @Autowired ChangePassword changePassword;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    Visitor visitor;
    String name;
    SignedIn ana;

    @BeforeEach
    void ana_joined() {
        visitor = new Visitor(port);
        name = "Ana" + UUID.randomUUID();
        ana = people.joined(name);
    }

    @Test
    void a_stranger_is_led_to_the_sign_in_and_back() {
        var away = visitor.get("/account?saved");
        assertThat(away.statusCode()).isEqualTo(302);
        assertThat(location(away)).isEqualTo("/sign-in?back=%2Faccount%3Fsaved");
        assertThat(visitor.get(location(away)).body())
                .contains("name=\"back\" value=\"/account?saved\"");
        var back =
                visitor.post(
                        "/sign-in", "email", email(), "password", PASSWORD, "back", "/account");
        assertThat(location(back)).isEqualTo("/account");
        assertThat(visitor.get("/account").body()).contains(name);
    }

    @Test
    void nobody_is_sent_to_another_site() {
        for (var elsewhere :
                new String[] {
                    "//evil.example", "https://evil.example", "/\\evil.example", "/\t/x"
                }) {
            var sent =
                    new Visitor(port)
                            .fillIn(
                                    "/sign-in",
                                    "/sign-in",
                                    "email",
                                    email(),
                                    "password",
                                    PASSWORD,
                                    "back",
                                    elsewhere);
            assertThat(location(sent)).isEqualTo("/desk");
        }
    }

    @Test
    void scripts_and_saves_are_told_401_instead() {
        assertThat(visitor.get("/account", "Accept", "application/json").statusCode())
                .isEqualTo(401);
        assertThat(visitor.put("/account", "{}").statusCode()).isEqualTo(401);
        assertThat(visitor.post("/account", "name", "x").statusCode()).isEqualTo(401);
    }

    @Test
    void a_wrong_password_and_an_unknown_address_are_answered_alike() {
        var wrong = visitor.signIn(email(), "not the right one");
        var unknown = visitor.signIn("nobody@school.example", "not the right one");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(alike(unknown).replace("nobody@school.example", email()))
                .isEqualTo(alike(wrong));
        assertThat(wrong.body()).contains("value=\"" + email() + "\"");
    }

    @Test
    void ten_wrong_tries_close_an_account_for_a_quarter_of_an_hour_even_to_the_right_password() {
        for (int i = 0; i < 10; i++) {
            assertThat(visitor.signIn(email(), "wrong wrong").statusCode()).isEqualTo(422);
        }
        var refused = visitor.signIn(email(), PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("900");
        clock.advance(Duration.ofMinutes(16));
        assertThat(visitor.signIn(email(), PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void signing_in_begins_a_session_with_another_id_and_another_token() {
        visitor.get("/sign-in");
        var session = visitor.session();
        var token = visitor.token();
        visitor.signIn(email(), PASSWORD);
        assertThat(visitor.session()).isNotEqualTo(session).isNotEmpty();
        assertThat(visitor.post("/account", "_csrf", token).statusCode()).isEqualTo(403);
        assertThat(sessions()).isEqualTo(1);
    }

    @Test
    void signing_out_ends_the_session() {
        visitor.signIn(email(), PASSWORD);
        visitor.fillIn("/account", "/sign-out");
        assertThat(sessions()).isZero();
        assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void a_script_that_comes_after_the_end_of_a_session_begins_no_other() {
        var late = visitor.put("/account", "{}", "Accept", "application/json");
        assertThat(late.statusCode()).isEqualTo(401);
        assertThat(late.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_change_without_its_token_is_refused() {
        visitor.signIn(email(), PASSWORD);
        assertThat(visitor.put("/account", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void a_changed_password_ends_the_sessions_elsewhere() {
        var elsewhere = new Visitor(port);
        elsewhere.signIn(email(), PASSWORD);
        visitor.signIn(email(), PASSWORD);
        visitor.fillIn(
                "/account",
                "/account/password",
                "old-password",
                PASSWORD,
                "new-password",
                "quite another one");
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(302);
        assertThat(elsewhere.signIn(email(), PASSWORD).statusCode()).isEqualTo(422);
        assertThat(elsewhere.signIn(email(), "quite another one").statusCode()).isEqualTo(303);
    }

    @Test
    void who_only_looks_at_the_sign_in_leaves_a_session_of_a_quarter_of_an_hour() {
        for (var path : new String[] {"/sign-in", "/join", "/newsletter"}) {
            var before = strangers();
            new Visitor(port).get(path);
            assertThat(strangers()).as(path).hasSize(before.size() + 1).containsOnly(900);
        }
        visitor.get("/sign-in");
        visitor.signIn(email(), PASSWORD);
        assertThat(visitor.get("/session").body()).contains("\"left\":28800");
    }

    @Test
    void a_sign_in_that_stood_open_too_long_is_shown_once_more_and_says_so() {
        visitor.get("/sign-in");
        db.sql("delete from people.session where principal_name is null").update();
        var again = visitor.post("/sign-in", "email", email(), "password", PASSWORD);
        assertThat(location(again)).isEqualTo("/sign-in?waited");
        assertThat(visitor.get("/sign-in?waited").body()).contains("had been open for a while");
        assertThat(visitor.post("/sign-in", "email", email(), "password", PASSWORD).statusCode())
                .isEqualTo(303);
    }

    @Test
    void the_way_back_may_hold_any_letters() {
        assertThat(wayBack("/bg/labels?q=Христо Ботев"))
                .isEqualTo(
                        "/bg/labels?q=%D0%A5%D1%80%D0%B8%D1%81%D1%82%D0%BE%20%D0%91%D0%BE%D1%82%D0%B5%D0%B2");
        assertThat(wayBack("/sv/labels?q=%C3%96rebro&page=2"))
                .isEqualTo("/sv/labels?q=%C3%96rebro&page=2");
        assertThat(wayBack("/sv/labels?q=Örebro#träffar"))
                .isEqualTo("/sv/labels?q=%C3%96rebro#tr%C3%A4ffar");
    }

    @Test
    void whoever_goes_leaves_no_pages_behind_but_all_that_is_stored() {
        visitor.signIn(email(), PASSWORD);
        var out = visitor.fillIn("/account", "/sign-out");
        assertThat(out.headers().firstValue("Clear-Site-Data")).contains("\"cache\"");
        visitor.signIn(email(), PASSWORD);
        var everywhere = visitor.fillIn("/account", "/account/sessions/end");
        assertThat(everywhere.headers().firstValue("Clear-Site-Data")).contains("\"cache\"");
    }

    @Test
    void public_pages_leave_no_session_behind() {
        for (var path : new String[] {"/en", "/sv/labels/none", "/", "/assets/laurel.css"}) {
            assertThat(visitor.get(path).headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(visitor.get("/account").headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_session_is_written_once_a_minute_and_no_more() {
        visitor.signIn(email(), PASSWORD);
        var written = rowVersion();
        visitor.get("/account");
        visitor.get("/account");
        assertThat(rowVersion()).isEqualTo(written);
        db.sql(
                        "update people.session set last_access_time = last_access_time - 61000 where principal_name = :who")
                .param("who", ana.id().toString())
                .update();
        written = rowVersion();
        visitor.get("/account");
        assertThat(rowVersion()).isNotEqualTo(written);
    }

    @Test
    void what_a_page_asks_by_itself_does_not_prolong_the_session() {
        visitor.signIn(email(), PASSWORD);
        assertThat(visitor.get("/session").body()).contains("\"left\":28800");
        lastSeen(Duration.ofHours(7));
        var written = rowVersion();
        assertThat(visitor.get("/session", "Laurel-Unattended", "yes").body())
                .contains(ana.id().toString())
                .containsPattern("\"left\":3(600|59.)");
        assertThat(rowVersion()).isEqualTo(written);
        lastSeen(Duration.ofHours(2));
        assertThat(visitor.get("/session", "Laurel-Unattended", "yes").statusCode()).isEqualTo(302);
    }

    @Test
    void the_reader_of_the_sign_in_chooses_its_language() {
        assertThat(location(visitor.get("/sv/sign-in"))).isEqualTo("/sign-in?language=sv");
        assertThat(visitor.get("/sign-in?language=sv").body()).contains("<html lang=\"sv\">");
    }

    private String email() {
        return name.toLowerCase(java.util.Locale.ROOT) + "@school.example";
    }

    private String wayBack(String back) {
        var sent =
                new Visitor(port)
                        .fillIn(
                                "/sign-in",
                                "/sign-in",
                                "email",
                                email(),
                                "password",
                                PASSWORD,
                                "back",
                                back);
        assertThat(sent.statusCode()).isEqualTo(303);
        return location(sent);
    }

    /** For how many seconds each session of somebody unknown is kept. */
    private List<Integer> strangers() {
        return db.sql(
                        "select max_inactive_interval from people.session where principal_name is null")
                .query(Integer.class)
                .list();
    }

    private int sessions() {
        return db.sql("select count(*) from people.session where principal_name = :who")
                .param("who", ana.id().toString())
                .query(Integer.class)
                .single();
    }

    private void lastSeen(Duration before) {
        db.sql(
                        "update people.session set last_access_time = last_access_time - :before, expiry_time = expiry_time - :before where principal_name = :who")
                .param("before", before.toMillis())
                .param("who", ana.id().toString())
                .update();
    }

    private String rowVersion() {
        return db.sql("select xmin::text from people.session where principal_name = :who")
                .param("who", ana.id().toString())
                .query(String.class)
                .single();
    }

    private static String alike(HttpResponse<String> page) {
        return page.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    static String location(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll("http://localhost:\\d+", "");
    }
}
