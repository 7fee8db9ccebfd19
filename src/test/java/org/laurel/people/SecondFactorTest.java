package org.laurel.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laurel.people.PeopleForTests.PASSWORD;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.people.Role.Kind;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.laurel.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@LaurelTest
class SecondFactorTest {

    private static final Pattern SECRET = Pattern.compile("<code>([A-Z2-7 ]+)</code>");
    private static final Role OFFICER = new Role(Kind.NATIONAL_OFFICER, "epos");

    @LocalServerPort int port;
    @Autowired PeopleForTests joined;
    @Autowired People people;
    @Autowired Codes codes;
    @Autowired TestClock clock;

    Visitor visitor;
    SignedIn officer;

    @BeforeEach
    void an_officer_gave_the_password() {
        visitor = new Visitor(port);
        officer = joined.joined("Oda" + UUID.randomUUID(), OFFICER);
        signIn(visitor);
    }

    @Test
    void an_officer_sees_nothing_before_giving_a_code() {
        assertThat(SignInTest.location(visitor.get("/account")))
                .isEqualTo("/second-factor?back=%2Faccount");
        assertThat(visitor.get("/account", "Accept", "application/json").statusCode())
                .isEqualTo(401);
        var session = visitor.session();
        setUp();
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        assertThat(visitor.session()).isNotEqualTo(session);
    }

    @Test
    void every_session_asks_again_and_a_code_works_once() {
        var secret = setUp();
        var other = new Visitor(port);
        signIn(other);
        var page = other.get("/second-factor");
        assertThat(page.body()).doesNotContain("<code>");
        assertThat(other.post("/second-factor", "code", codes.now(secret)).statusCode())
                .isEqualTo(422);
        clock.advance(Duration.ofSeconds(30));
        assertThat(other.post("/second-factor", "code", codes.now(secret)).statusCode())
                .isEqualTo(303);
        assertThat(other.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void guessing_ends_after_ten_tries() {
        var secret = setUp();
        var other = new Visitor(port);
        signIn(other);
        other.get("/second-factor");
        for (int i = 0; i < 10; i++) {
            other.post("/second-factor", "code", "12345");
        }
        clock.advance(Duration.ofSeconds(30));
        assertThat(other.post("/second-factor", "code", codes.now(secret)).statusCode())
                .isEqualTo(429);
    }

    @Test
    void whoever_signs_in_next_in_the_same_browser_must_give_a_code_too() {
        setUp();
        signIn(visitor);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void a_role_counts_from_the_next_request_and_no_longer_from_the_one_after_it_is_taken_away() {
        var teacher = joined.joined("Tea" + UUID.randomUUID());
        var other = new Visitor(port);
        other.signIn(people.get(teacher.id()).email(), PASSWORD);
        assertThat(other.get("/account").statusCode()).isEqualTo(200);
        people.grant(teacher.id(), OFFICER, null, clock.instant());
        assertThat(other.get("/account").statusCode()).isEqualTo(302);
        people.revoke(teacher.id(), OFFICER);
        assertThat(other.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void officers_name_assessors_of_their_own_and_nothing_more() {
        setUp();
        var teacher = joined.joined("Ass" + UUID.randomUUID());
        var email = people.get(teacher.id()).email();
        visitor.get("/roles");
        grant(email, "assessor", "epos");
        assertThat(people.get(teacher.id()).roles())
                .containsExactly(new Role(Kind.ASSESSOR, "epos"));
        assertThat(grant(email, "national-officer", "epos")).isEqualTo(404);
        assertThat(grant(email, "administrator", "")).isEqualTo(404);
        assertThat(grant(email, "assessor", "jugendbuero")).isEqualTo(404);
        assertThat(visitor.get("/roles?organisation=jugendbuero").statusCode()).isEqualTo(404);
        assertThat(grant(people.get(officer.id()).email(), "assessor", "epos")).isEqualTo(409);
    }

    private int grant(String email, String role, String organisation) {
        return visitor.post("/roles", "email", email, "role", role, "organisation", organisation)
                .statusCode();
    }

    private void signIn(Visitor who) {
        who.signIn(people.get(officer.id()).email(), PASSWORD);
    }

    private String setUp() {
        var found = SECRET.matcher(visitor.get("/second-factor").body());
        assertThat(found.find()).isTrue();
        var secret = found.group(1).replace(" ", "");
        visitor.post("/second-factor", "code", codes.now(secret));
        return secret;
    }
}
