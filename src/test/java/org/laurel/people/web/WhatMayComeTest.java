package org.laurel.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laurel.people.PeopleForTests.PASSWORD;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.people.PeopleForTests;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.Line;
import org.laurel.testing.Visitor;
import org.laurel.traffic.Body;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How much anybody may send, and how slowly, through the real server. */
@LaurelTest
class WhatMayComeTest {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String JSON = "Content-Type: application/json";
    private static final String SCRIPT = "Accept: application/json";

    @LocalServerPort int port;
    @Autowired PeopleForTests people;

    String session = "";
    String token = "";

    @BeforeEach
    void somebody_signs_in() {
        var name = "Sender" + UUID.randomUUID();
        people.joined(name);
        var visitor = new Visitor(port);
        visitor.signIn(name.toLowerCase(java.util.Locale.ROOT) + "@school.example", PASSWORD);
        visitor.get("/account");
        session = "Cookie: laurel=" + visitor.session();
        token = "X-CSRF-TOKEN: " + visitor.token();
    }

    @Test
    void a_stranger_sends_what_a_form_needs_and_no_more() throws Exception {
        var most = (int) Body.OF_A_STRANGER;
        try (var line = new Line(port)) {
            line.ask("POST", "/sign-in", FORM, "Content-Length: " + most).say("x".repeat(most));
            assertThat(line.status()).as("all of it was read").isEqualTo(302);
        }
        try (var line = new Line(port)) {
            var swedish = "Accept-Language: sv";
            line.ask("POST", "/sign-in", FORM, swedish, "Content-Length: " + (most + 1));
            assertThat(line.head()).startsWith("HTTP/1.1 413");
            assertThat(line.say("x".repeat(most + 1)).rest())
                    .contains("Det är för mycket på en gång");
        }
        try (var line = new Line(port)) {
            line.ask("POST", "/sign-in", FORM, "Transfer-Encoding: chunked");
            line.say("%x\r\n%s\r\n".formatted(most + 1, "x".repeat(most + 1)));
            assertThat(line.status()).isEqualTo(413);
        }
    }

    @Test
    void nothing_is_read_of_what_a_stranger_sends_elsewhere() throws Exception {
        try (var line = new Line(port)) {
            line.ask("POST", "/projects/new", FORM, "Content-Length: 1000");
            assertThat(line.status()).isEqualTo(401);
        }
    }

    @Test
    void a_save_is_read_up_to_its_bound_announced_or_not() throws Exception {
        var most = (int) Body.OF_A_SAVE;
        var path = "/applications/" + UUID.randomUUID() + "/answers/any";
        var fits = "{\"text\":\"" + "x".repeat(100_000) + "\"}";
        try (var line = new Line(port)) {
            line.ask("PUT", path, JSON, SCRIPT, session, token, "Content-Length: " + fits.length());
            assertThat(line.say(fits).status()).as("another person's page").isEqualTo(409);
        }
        try (var line = new Line(port)) {
            line.ask("PUT", path, JSON, SCRIPT, session, token, "Content-Length: " + (most + 1));
            assertThat(line.head()).startsWith("HTTP/1.1 413");
            assertThat(line.say("x".repeat(most + 1)).rest())
                    .contains("{\"problem\":\"What you sent");
        }
        try (var line = new Line(port)) {
            line.ask("PUT", path, JSON, SCRIPT, session, token, "Transfer-Encoding: chunked");
            line.say("9\r\n{\"text\":\"\r\n");
            line.say("%x\r\n%s\r\n".formatted(most, "x".repeat(most)));
            assertThat(line.status()).isEqualTo(413);
        }
    }

    @Test
    void a_save_that_stands_still_is_given_up_and_its_script_told() throws Exception {
        var path = "/applications/" + UUID.randomUUID() + "/answers/any";
        try (var line = new Line(port)) {
            line.ask("PUT", path, JSON, SCRIPT, session, token, "Content-Length: 1000");
            line.say("{\"text\":\"half of");
            assertThat(line.head()).startsWith("HTTP/1.1 408").contains("application/json");
            assertThat(line.rest()).contains("It stood still for so long");
        }
    }
}
