package org.laurel.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.language.Language;
import org.laurel.mail.Outbox;
import org.laurel.people.Role.Kind;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LaurelTest
class JoinTest {

    private static final Pattern LINK = Pattern.compile("http://localhost(/\\S+)");

    @LocalServerPort int port;
    @Autowired PeopleForTests joined;
    @Autowired People people;
    @Autowired Outbox outbox;
    @Autowired SignInByLink signInByLink;
    @Autowired InviteFirstAdministrator invite;
    @Autowired JdbcClient db;

    Visitor visitor;
    String email;

    @BeforeEach
    void a_new_address() {
        visitor = new Visitor(port);
        email = "new" + UUID.randomUUID() + "@school.example";
    }

    @Test
    void nobody_exists_before_the_mail_has_proven_the_address() {
        var link = askFor(email);
        assertThat(link).startsWith("/join/");
        assertThat(people.byEmail(email)).isEmpty();
        visitor.get(link);
        assertThat(people.byEmail(email)).isEmpty();
        var done =
                visitor.post(
                        link, "name", " Ida  Berg ", "language", "sv", "password", "en lång en");
        assertThat(SignInTest.location(done)).isEqualTo("/schools");
        assertThat(people.byEmail(email).orElseThrow())
                .returns("Ida Berg", Person::name)
                .returns(Language.SV, Person::language)
                .returns(false, Person::namePublic);
        assertThat(visitor.get("/account").body()).contains("Ida Berg").contains("lang=\"sv\"");
    }

    @Test
    void what_was_typed_stays_when_something_is_wrong_and_the_link_still_works() {
        var link = askFor(email);
        visitor.get(link);
        var refused = visitor.post(link, "name", "Ida Berg", "language", "sv", "password", "short");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"Ida Berg\"").doesNotContain("short\"");
        assertThat(visitor.post(link, "name", "Ida Berg", "language", "sv").statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_known_and_an_unknown_address_get_the_same_page_and_a_mail_each() {
        var name = "Known" + UUID.randomUUID();
        joined.joined(name);
        var known = name.toLowerCase(java.util.Locale.ROOT) + "@school.example";
        visitor.get("/join");
        var toUnknown = visitor.post("/sign-in/links", "email", email);
        var toKnown = visitor.post("/sign-in/links", "email", known);
        assertThat(toKnown.body().replace(known, email)).isEqualTo(toUnknown.body());
        assertThat(link(known)).startsWith("/sign-in/links/");
        assertThat(link(email)).startsWith("/join/");
    }

    @Test
    void a_stranger_can_make_us_mail_an_address_five_times_an_hour_and_no_more() {
        visitor.get("/join");
        for (int i = 0; i < 8; i++) {
            assertThat(visitor.post("/sign-in/links", "email", email).statusCode()).isEqualTo(200);
        }
        assertThat(
                        db.sql("select count(*) from mail.message where recipient = :to")
                                .param("to", email)
                                .query(Integer.class)
                                .single())
                .isEqualTo(5);
    }

    @Test
    void looking_at_a_sign_in_link_uses_nothing_up_and_pressing_its_button_signs_in_once() {
        var link = linkOfSomebodyKnown();
        assertThat(visitor.get(link).statusCode()).isEqualTo(200);
        assertThat(visitor.get(link).statusCode()).isEqualTo(200);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
        visitor.get(link);
        assertThat(visitor.post(link).statusCode()).isEqualTo(303);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        var other = new Visitor(port);
        assertThat(other.fillIn("/sign-in", link).statusCode()).isEqualTo(410);
    }

    @Test
    void of_many_who_bring_the_same_link_at_once_one_gets_in() throws Exception {
        var token = linkOfSomebodyKnown().replaceAll(".*/", "");
        try (var pool = Executors.newFixedThreadPool(8)) {
            var tries =
                    IntStream.range(0, 8)
                            .mapToObj(_ -> pool.submit(() -> signInByLink.signIn(token)))
                            .toList();
            int welcome = 0;
            for (var it : tries) {
                welcome += it.get() instanceof SignInByLink.Outcome.Welcome ? 1 : 0;
            }
            assertThat(welcome).isEqualTo(1);
        }
    }

    @Test
    void only_a_digest_of_a_link_is_kept() {
        var token = askFor(email).replaceAll(".*/", "");
        assertThat(
                        db.sql("select count(*) from people.one_time_link where token_hash = :t")
                                .param("t", token.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void the_first_administrator_comes_in_once_and_only_while_there_is_none() {
        db.sql("delete from people.role where kind = 'administrator'").update();
        var first = invite.link().orElseThrow().getPath();
        var second = invite.link().orElseThrow().getPath();
        assertThat(visitor.get(first).statusCode()).isEqualTo(410);
        assertThat(visitor.get(second).statusCode()).isEqualTo(200);
        var done =
                visitor.post(
                        second, "email", email, "name", "Ada", "language", "en", "password", "");
        assertThat(SignInTest.location(done)).isEqualTo("/second-factor");
        assertThat(people.byEmail(email).orElseThrow().roles())
                .containsExactly(new Role(Kind.ADMINISTRATOR, ""));
        assertThat(new Visitor(port).get(second).statusCode()).isEqualTo(410);
        assertThat(invite.link()).isEqualTo(Optional.empty());
    }

    private String linkOfSomebodyKnown() {
        var name = "Link" + UUID.randomUUID();
        joined.joined(name);
        return askFor(name.toLowerCase(java.util.Locale.ROOT) + "@school.example");
    }

    private String askFor(String address) {
        visitor.fillIn("/join", "/sign-in/links", "email", address, "language", "sv");
        return link(address);
    }

    private String link(String address) {
        var mail =
                outbox.latest(100).stream()
                        .filter(it -> it.message().to().equals(address))
                        .findFirst()
                        .orElseThrow();
        var found = LINK.matcher(mail.message().text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
