package org.laurel.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.laurel.people.PeopleForTests.PASSWORD;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.language.Language;
import org.laurel.mail.Outbox;
import org.laurel.people.Role.Kind;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.laurel.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** A mailed link, and a session, live no longer than the trust they began with. */
@LaurelTest
class TrustEndsTest {

    private static final Pattern LINK = Pattern.compile("http://localhost(/sign-in/links/\\S+)");

    @LocalServerPort int port;
    @Autowired PeopleForTests joined;
    @Autowired MailLink mailLink;
    @Autowired ChangePassword changePassword;
    @Autowired SignOutEverywhere signOutEverywhere;
    @Autowired ResetSecondFactor resetSecondFactor;
    @Autowired GrantRole grantRole;
    @Autowired RevokeRole revokeRole;
    @Autowired SignInByLink signInByLink;
    @Autowired SignInWithPassword signInWithPassword;
    @Autowired Outbox outbox;
    @Autowired SessionRepository<?> sessions;
    @Autowired TestClock clock;

    Visitor visitor;
    SignedIn ana;
    SignedIn administrator;
    String email;
    String link;

    @BeforeEach
    void a_link_lies_in_the_mailbox() {
        visitor = new Visitor(port);
        ana = joined.joined("Ana" + UUID.randomUUID());
        administrator = joined.joined("Ada" + UUID.randomUUID(), new Role(Kind.ADMINISTRATOR, ""));
        email = ana.name().toLowerCase(Locale.ROOT) + "@school.example";
        link = mailed();
    }

    @Test
    void a_changed_password_ends_the_link() {
        visitor.signIn(email, PASSWORD);
        assertThat(new Visitor(port).get(link).statusCode()).isEqualTo(200);
        visitor.fillIn(
                "/account",
                "/account/password",
                "old-password",
                PASSWORD,
                "new-password",
                "quite another one");
        assertSpent();
        assertThat(visitor.get("/account").statusCode()).as("here it goes on").isEqualTo(200);
        link = mailed();
        assertThat(new Visitor(port).fillIn(link, link).statusCode())
                .as("a new one works")
                .isEqualTo(303);
    }

    @Test
    void signing_out_everywhere_ends_the_link() {
        visitor.signIn(email, PASSWORD);
        visitor.fillIn("/account", "/account/sessions/end");
        assertSpent();
    }

    @Test
    void a_reset_second_factor_ends_the_link() {
        resetSecondFactor.reset(administrator, ana.id());
        assertSpent();
    }

    @Test
    void a_role_given_or_taken_ends_the_link() {
        var role = new Role(Kind.ASSESSOR, "epos");
        grantRole.grant(administrator, role, email);
        assertSpent();
        link = mailed();
        revokeRole.revoke(administrator, role, ana.id());
        assertSpent();
    }

    @Test
    void a_session_that_is_written_just_after_the_change_is_over_before_it_begins() {
        var token = link.replaceAll(".*/", "");
        assertThat(signInByLink.signIn(token)).isInstanceOf(SignInByLink.Outcome.Welcome.class);
        changePassword.change(ana.id(), PASSWORD, "quite another one", "-");
        assertThat(with(session(sessions)).get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void both_ways_in_say_under_which_trust_they_were_taken() {
        signOutEverywhere.signOut(ana.id());
        var token = mailed().replaceAll(".*/", "");
        assertThat(signInByLink.signIn(token))
                .isEqualTo(new SignInByLink.Outcome.Welcome(ana.id(), 1));
        assertThat(signInWithPassword.signIn(email, PASSWORD, "192.0.2.1"))
                .isEqualTo(new SignInWithPassword.Outcome.Welcome(ana.id(), 1, false));
        visitor.signIn(email, PASSWORD);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
    }

    private void assertSpent() {
        var other = new Visitor(port);
        assertThat(other.get(link).statusCode()).isEqualTo(410);
        assertThat(other.fillIn("/sign-in", link).statusCode()).isEqualTo(410);
        assertThat(other.get("/account").statusCode()).isEqualTo(302);
    }

    private String mailed() {
        clock.advance(Duration.ofSeconds(1)); // the newest mail comes first
        mailLink.mail(email.toUpperCase(Locale.ROOT), Language.SV, UUID.randomUUID().toString());
        var text =
                outbox.latest(100).stream()
                        .filter(it -> it.message().to().equals(email))
                        .findFirst()
                        .orElseThrow()
                        .message()
                        .text();
        var found = LINK.matcher(text);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** What a request writes that proved who it is before, and ends after. */
    private <S extends Session> String session(SessionRepository<S> sessions) {
        var session = sessions.createSession();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        ana.id().toString(), null, List.of()));
        session.setAttribute("SPRING_SECURITY_CONTEXT", context);
        sessions.save(session);
        return Base64.getEncoder().encodeToString(session.getId().getBytes(UTF_8));
    }

    private Visitor with(String session) {
        var other = new Visitor(port);
        other.keep(session);
        return other;
    }
}
