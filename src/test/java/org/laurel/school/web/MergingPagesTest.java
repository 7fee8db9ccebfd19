package org.laurel.school.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.people.SignedIn;
import org.laurel.school.SchoolId;
import org.laurel.school.Schools;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LaurelTest
class MergingPagesTest {

    @Autowired LabelCast cast;
    @Autowired Schools schools;
    @Autowired MockMvcTester pages;
    @Autowired SessionRepository<?> sessions;

    SignedIn officer;
    SchoolId old;
    SchoolId stays;
    String page;

    @BeforeEach
    void two_schools() {
        officer = cast.officer("SE");
        old = cast.school("SE");
        stays = cast.school("SE");
        page = "/country/schools/" + old + "/merging";
    }

    @Test
    void the_officer_chooses_reads_what_will_happen_and_merges_with_a_reason() {
        assertThat(text(get(officer, "/country/heads/" + old))).contains(page);
        assertThat(text(get(officer, page + "?q=" + schools.get(stays).name().replace(" ", "%20"))))
                .contains(page + "?into=" + stays)
                .doesNotContain("Merge the schools for good");
        assertThat(text(get(officer, page + "?into=" + stays)))
                .contains("This cannot be undone.", "Merge the schools for good");
        assertThat(post(officer, "into=" + stays)).hasStatus(422);
        assertThat(schools.standing(old)).isEqualTo(schools.find(old));
        assertThat(post(officer, "into=" + stays + "&because=Law"))
                .hasStatus(302)
                .hasRedirectedUrl("/country/heads/" + stays);
        assertThat(text(get(officer, "/country/heads/" + old)))
                .contains("This school is now part of", "/country/heads/" + stays)
                .doesNotContain("name=\"email\"", page);
        assertThat(get(officer, page)).hasStatus(404);
    }

    @Test
    void what_does_not_fit_is_said_before_and_after_the_button() {
        for (var unfit : new SchoolId[] {old, cast.school("FI")}) {
            assertThat(text(get(officer, page + "?into=" + unfit)))
                    .contains("These two cannot be merged.")
                    .doesNotContain("Merge the schools for good");
        }
        assertThat(post(officer, "into=" + old + "&because=Law")).hasStatus(409);
        assertThat(post(officer, "because=Law")).hasStatus(422);
    }

    @Test
    void nobody_else_finds_the_page() {
        for (var who :
                new SignedIn[] {cast.officer("FI"), cast.teacher("SE"), cast.assessor("SE")}) {
            assertThat(get(who, page)).hasStatus(404);
            assertThat(post(who, "into=" + stays + "&because=Law")).hasStatus(404);
        }
        assertThat(schools.standing(old)).isEqualTo(schools.find(old));
    }

    private static String text(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private MvcTestResult get(SignedIn who, String path) {
        return pages.get()
                .uri(java.net.URI.create(path))
                .with(user(who.id().toString()))
                .cookie(cookie(sessions, who))
                .exchange();
    }

    private MvcTestResult post(SignedIn who, String form) {
        return pages.post()
                .uri(page + "?" + form)
                .with(user(who.id().toString()))
                .with(csrf())
                .cookie(cookie(sessions, who))
                .exchange();
    }

    /** A session in which the second factor was given. */
    private static <S extends Session> Cookie cookie(SessionRepository<S> sessions, SignedIn who) {
        var session = sessions.createSession();
        session.setAttribute("second-factor", who.id().toString());
        sessions.save(session);
        return new Cookie(
                "laurel", Base64.getEncoder().encodeToString(session.getId().getBytes(UTF_8)));
    }
}
