package org.laurel.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.laurel.settings.Settings;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.laurel.testing.Visitor;
import org.springframework.beans.factory.annotation.Value;

@LaurelTest
class WellKnownFilesTest {

    @Value("${local.server.port}")
    int port;

    @Test
    void search_engines_may_read_what_is_public_and_nothing_else() {
        var robots = new Visitor(port).get("/robots.txt");
        assertThat(robots.statusCode()).isEqualTo(200);
        assertThat(robots.body())
                .contains("Allow: /$\n", "Allow: /bg$\n", "Allow: /bg/\n")
                .endsWith("Disallow: /\n");
        assertThat(robots.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void there_is_a_picture_for_who_asks_for_one_by_its_old_name() {
        var picture = new Visitor(port).get("/favicon.ico");
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/");
    }

    @Test
    void whom_to_tell_of_a_hole_is_said_where_the_operator_named_somebody() {
        var clock = Clock.fixed(TestClock.START, ZoneOffset.UTC);
        var named =
                Settings.forRun(
                        Map.of(
                                "LAUREL_PUBLIC_URL", "https://labels.example.org",
                                "LAUREL_SECURITY_CONTACT", "security@example.org"));
        assertThat(new SecurityContactController(named, clock).show().getBody())
                .isEqualTo(
                        """
                        Contact: mailto:security@example.org
                        Expires: 2026-08-30T00:00:00Z
                        Preferred-Languages: en, sv, da, nb, fi, bg
                        Canonical: https://labels.example.org/.well-known/security.txt
                        """);
        assertThat(new Visitor(port).get("/.well-known/security.txt").statusCode()).isEqualTo(404);
    }
}
