package org.laurel.invitation.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.invitation.InvitationCast;
import org.laurel.people.Role;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.round.RoundId;
import org.laurel.school.SchoolId;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LaurelTest
class InvitationPagesTest {

    @Autowired LabelCast labelCast;
    @Autowired MockMvcTester pages;
    @Autowired SessionRepository<?> sessions;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    InvitationCast cast;
    RoundId round;
    SchoolId school;
    SignedIn teacher;
    SignedIn claire;
    String page;

    @BeforeEach
    void a_school_that_may_apply() {
        clock.set(TestClock.START);
        labelCast.publish();
        cast = new InvitationCast(db);
        round = cast.round();
        school = cast.school("SE", "Lundaskolan");
        teacher = labelCast.somebody("Teacher");
        cast.schools.join(teacher.id(), school, "2025-01-01Z");
        claire = labelCast.somebody("Central", new Role(Kind.CENTRAL_OFFICER, ""));
        page = "/preselection/runs/" + cast.run(round, school) + "/invitations";
    }

    @Test
    void the_central_officer_looks_releases_and_sees_what_became_of_the_mails() {
        assertThat(get(claire, page.replace("/invitations", ""))).contains(page);
        assertThat(get(claire, page))
                .contains(
                        "Sweden",
                        "1 teacher has not been invited",
                        "Dear ",
                        "Release the invitations")
                .doesNotContain("Mails of this round");
        post(claire, 302);
        assertThat(get(claire, page))
                .contains(
                        "Mails of this round",
                        "Waiting to be sent",
                        "Everybody here has been invited")
                .doesNotContain("Release the invitations");
        db.sql("update mail.message set state = 'failed', trouble = '550 Nobody of that name'")
                .update();
        assertThat(get(claire, page))
                .contains("Refused by the mail server: 1", "550 Nobody of that name");
        clock.set(InvitationCast.DEADLINE);
        assertThat(get(claire, page)).contains("The deadline of this round has passed");
    }

    @Test
    void nobody_else_releases() {
        post(labelCast.officer("SE"), 404);
        post(teacher, 404);
    }

    @Test
    void who_is_invited_reads_so_after_signing_in_until_the_school_has_applied() {
        assertThat(get(teacher, "/desk")).doesNotContain("Your school is invited");
        post(claire, 302);
        assertThat(get(teacher, "/desk"))
                .contains("Apply for the eTwinning School Label with Lundaskolan")
                .contains("/schools/" + school + "/labels/school-label", "30 June 2026, 23:59");
        cast.draft(round, school, teacher.id(), "SE", TestClock.START);
        assertThat(get(teacher, "/desk")).contains("Your school is invited");
        cast.submitted(school, teacher.id());
        assertThat(get(teacher, "/desk")).doesNotContain("Your school is invited");
    }

    @Test
    void the_notice_goes_with_the_deadline_of_the_country() {
        post(claire, 302);
        cast.endsEarlier(round, "SE", Instant.parse("2026-06-15T22:00:00Z"));
        clock.set(Instant.parse("2026-06-15T21:59:00Z"));
        assertThat(get(teacher, "/desk")).contains("15 June 2026, 23:59");
        clock.set(Instant.parse("2026-06-15T22:00:00Z"));
        assertThat(get(teacher, "/desk")).doesNotContain("Your school is invited");
    }

    private String get(SignedIn who, String path) {
        var answer =
                pages.get()
                        .uri(path)
                        .with(user(who.id().toString()))
                        .cookie(cookie(sessions, who))
                        .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private void post(SignedIn who, int status) {
        assertThat(
                        pages.post()
                                .uri(page)
                                .with(user(who.id().toString()))
                                .with(csrf())
                                .cookie(cookie(sessions, who))
                                .exchange())
                .hasStatus(status);
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
