package org.laurel.decision.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.application.ApplicationId;
import org.laurel.application.SchoolApplications;
import org.laurel.decision.Category;
import org.laurel.decision.Decide;
import org.laurel.people.Role;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.round.RoundId;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@LaurelTest
class SchoolPagesTest {

    @Autowired MockMvcTester pages;
    @Autowired SessionRepository<?> sessions;
    @Autowired LabelCast cast;
    @Autowired SchoolApplications schools;
    @Autowired Decide decide;
    @Autowired TestClock clock;

    RoundId round;
    SignedIn officer;
    ApplicationId application;

    @BeforeEach
    void a_school_was_assessed() {
        clock.set(TestClock.START);
        round = schools.round();
        officer = cast.officer("SE");
        application = schools.sent(cast.teacher("SE"), "SE", round);
        var points = cast.points(application, Map.of("pupils-lead", 1));
        cast.sheet(application, cast.assessor("SE"), officer, points, Set.of());
    }

    @Test
    void
            before_the_deadline_the_officer_is_led_to_return_and_the_rubrics_words_stand_side_by_side() {
        assertThat(read(officer, address()))
                .hasStatusOk()
                .bodyText()
                .contains("The school itself", "Partly fulfilled", "Shared leadership")
                .contains(address() + "/return", "1 July 2026")
                .contains("value=\"refuse\" disabled")
                .doesNotContain(address() + "/reopening");
    }

    @Test
    void after_the_deadline_it_can_be_refused_and_no_longer_returned() {
        clock.set(schools.tooLate(round));
        assertThat(read(officer, address()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(address() + "/return", "value=\"refuse\" disabled");
        assertThat(read(officer, address() + "/return")).hasRedirectedUrl(address());
    }

    @Test
    void the_return_begins_with_what_assessors_gave_and_needs_a_word() {
        assertThat(read(officer, address() + "/return"))
                .hasStatusOk()
                .bodyText()
                .contains("The school says: Fulfilled.", "Assessors: Partly fulfilled.")
                .contains("name=\"feedback.pupils-lead\"");
        assertThat(send(officer, address() + "/return", "overall", " ")).hasStatus(422);
        assertThat(send(officer, address() + "/return", "feedback.pupils-lead", "More, please."))
                .hasRedirectedUrl("/country/applications");
    }

    @Test
    void a_kept_decision_says_when_all_are_told_and_offers_no_release_before() {
        decide.decide(application, new Decide.Wish(Category.AWARD, "", "", ""), officer.id());
        assertThat(read(officer, address()))
                .bodyText()
                .contains("released together, on 15 October 2026")
                .doesNotContain(address() + "/release");
        assertThat(send(officer, address() + "/release", "", "")).hasStatus(422);
    }

    @Test
    void the_central_officer_sees_counts_by_country_and_releases_from_that_day_on() {
        decide.decide(application, new Decide.Wish(Category.AWARD, "", "", ""), officer.id());
        var central = cast.somebody("Central", new Role(Kind.CENTRAL_OFFICER, ""));
        var publication = "/publications/" + round.value();
        assertThat(read(central, "/publications")).hasStatusOk().bodyText().contains(publication);
        assertThat(read(central, publication))
                .hasStatusOk()
                .bodyText()
                .contains("One decision waits", "Sweden", "from 15 October 2026 on")
                .doesNotContain(publication + "/release");
        clock.set(
                SchoolApplications.PUBLISHED_ON
                        .atTime(12, 0)
                        .atZone(java.time.ZoneOffset.UTC)
                        .toInstant());
        assertThat(read(central, publication)).bodyText().contains("Release one decision");
        assertThat(send(central, publication + "/release", "", "")).hasRedirectedUrl(publication);
        assertThat(read(central, publication)).bodyText().contains("nothing to release");
    }

    private String address() {
        return "/country/applications/" + application;
    }

    private MvcTestResult read(SignedIn who, String path) {
        return pages.perform(as(who, get(path)));
    }

    private MvcTestResult send(SignedIn who, String path, String name, String value) {
        return pages.perform(as(who, post(path)).param(name, value));
    }

    private MockHttpServletRequestBuilder as(SignedIn who, MockHttpServletRequestBuilder request) {
        var id = who.id().toString();
        return request.with(user(id)).with(csrf()).cookie(proven(sessions, id));
    }

    /** A session in which the second factor was given. */
    private static <S extends Session> Cookie proven(SessionRepository<S> sessions, String id) {
        var session = sessions.createSession();
        session.setAttribute("second-factor", id);
        sessions.save(session);
        return new Cookie(
                "laurel", Base64.getEncoder().encodeToString(session.getId().getBytes(UTF_8)));
    }
}
