package org.laurel.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.util.Base64;
import org.laurel.people.SignedIn;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Opens pages and presses buttons as somebody who is signed in. */
public record PagesAs(MockMvcTester pages, SessionRepository<?> sessions) {

    /** A session in which the second factor was given. */
    private static <S extends Session> Cookie cookie(SessionRepository<S> sessions, SignedIn who) {
        var session = sessions.createSession();
        session.setAttribute("second-factor", who.id().toString());
        sessions.save(session);
        return new Cookie(
                "laurel", Base64.getEncoder().encodeToString(session.getId().getBytes(UTF_8)));
    }

    public String get(SignedIn who, String path) {
        return get(who, path, 200);
    }

    public String get(SignedIn who, String path, int status) {
        var answer =
                pages.get()
                        .uri(java.net.URI.create(path))
                        .with(user(who.id().toString()))
                        .cookie(cookie(sessions, who))
                        .exchange();
        assertThat(answer).hasStatus(status);
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    public String post(SignedIn who, String path, int status, String... namesAndValues) {
        var request =
                pages.post()
                        .uri(path)
                        .with(user(who.id().toString()))
                        .with(csrf())
                        .cookie(cookie(sessions, who));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request = request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        var answer = request.exchange();
        assertThat(answer).hasStatus(status);
        return status == 302
                ? answer.getResponse().getRedirectedUrl()
                : new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
