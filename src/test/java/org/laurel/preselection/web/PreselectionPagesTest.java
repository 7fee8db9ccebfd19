package org.laurel.preselection.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.eligibility.SchoolCast;
import org.laurel.people.Role;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.school.SchoolId;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@LaurelTest
class PreselectionPagesTest {

    static final String OPENING = "/preselection/school-label/opening";
    static final String[] ROUND = {
        "key", "2026-2027", "announced", "2026-01-10T09:00", "opens", "2026-02-12T09:00",
        "deadline", "2026-03-10T23:59", "screening", "2026-02-20", "published", "2026-05-09"
    };

    @Autowired LabelCast labelCast;
    @Autowired MockMvcTester pages;
    @Autowired SessionRepository<?> sessions;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    SchoolCast cast;
    SchoolId school;

    @BeforeEach
    void a_school_without_a_round() {
        labelCast.publish();
        clock.set(Instant.parse("2026-02-15T10:00:00Z"));
        db.sql("truncate round.earlier_deadline, round.european_round").update();
        cast = new SchoolCast(db);
        school = cast.school("FI", "2025-01-01");
        db.sql("update school.school set name = 'Koskelan koulu' where id = :id")
                .param("id", school.value())
                .update();
    }

    @Test
    void a_time_that_clocks_skip_is_refused_beside_its_box() throws Exception {
        var claire = visitor(central());
        for (var zone : new String[] {"Europe/Brussels", "", "Mars/Olympus"}) {
            var typed = with(with(ROUND, "opens", "2027-03-28T02:15"), "zone", zone);
            var answer = claire.fillIn(OPENING, OPENING, typed);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains(
                            "id=\"opens-problem\"",
                            "from 02:00 straight to 03:00 (Europe/Brussels)")
                    .doesNotContain("id=\"deadline-problem\"");
        }
    }

    @Test
    void the_central_officer_opens_a_round_runs_it_and_compares() throws Exception {
        var claire = visitor(central());
        assertThat(claire.get("/preselection").body()).contains("No round has been opened");
        assertThat(claire.get(OPENING + "?from=2025-2026").body())
                .contains("value=\"2025-2026\"", "value=\"2023-01-09\"");
        var late = claire.fillIn(OPENING, OPENING, with(ROUND, "label-to", "2026-03-11"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body())
                .contains("This day comes after the deadline", "value=\"2026-03-11\"");
        var round = location(claire.fillIn(OPENING, OPENING, ROUND));
        assertThat(claire.get(round).body()).contains("(assumed)", "value=\"2026-02-15\"");
        assertThat(claire.fillIn(OPENING, OPENING, with(ROUND, "key", "again")).body())
                .contains("“2026-2027” is in the way");
        var one = run(claire, round, "");
        var other = run(claire, round, "2017-12-01");
        assertThat(claire.get(one).body()).contains("Finland", "See what changes");
        var comparison =
                "/preselection/comparison?before=%s&after=%s".formatted(id(one), id(other));
        assertThat(claire.get(comparison).body()).contains("No school changes.");
        assertThat(claire.get(round).body()).contains(one, other);
    }

    @Test
    void a_teacher_reads_why_the_school_may_not_apply_and_when_it_could() {
        var teacher = labelCast.somebody("Teacher");
        cast.join(teacher.id(), school, "2025-01-01Z");
        var visitor = visitor(teacher);
        var page = "/schools/%s/labels/school-label".formatted(school);
        assertThat(visitor.get("/desk").body()).contains(page);
        assertThat(visitor.get(page).body()).contains("No round is announced");
        visitor(central()).fillIn(OPENING, OPENING, ROUND);
        assertThat(visitor.get(page).body())
                .contains("Not as things stand", "Koskelan koulu")
                .contains("This can no longer be met in round 2026-2027.", "in round 2027-2028");
        assertThat(visitor(labelCast.teacher("FI")).get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void an_officer_corrects_a_fact_and_grants_an_exception_with_a_reason() {
        visitor(central()).fillIn(OPENING, OPENING, ROUND);
        var officer =
                visitor(labelCast.somebody("Officer", new Role(Kind.NATIONAL_OFFICER, "nso")));
        var page = "/country/schools/%s/labels/school-label".formatted(school);
        var corrections = page + "/corrections";
        assertThat(
                        officer.fillIn(page, corrections, "fact", "active-teachers", "value", "3")
                                .body())
                .contains("Give the reason");
        assertThat(
                        officer.fillIn(
                                        page,
                                        corrections,
                                        "fact",
                                        "active-teachers",
                                        "value",
                                        "many",
                                        "because",
                                        "Counted.")
                                .body())
                .contains("Enter a number", "value=\"many\"", "value=\"Counted.\"");
        officer.fillIn(
                page, corrections, "fact", "active-teachers", "value", "3", "because", "Counted.");
        assertThat(officer.get(page).body()).contains("Active teachers: 3. Reason: Counted.");
        var exceptions = page + "/exceptions";
        assertThat(
                        officer.fillIn(
                                        page,
                                        exceptions,
                                        "requirement",
                                        "holds-no-label",
                                        "why",
                                        "So")
                                .body())
                .contains("No exception is possible here");
        officer.fillIn(page, exceptions, "requirement", "labelled-project", "why", "A fire.");
        assertThat(officer.get(page).body()).contains("has granted an exception", "A fire.");
        clock.advance(Duration.ofDays(6));
        assertThat(officer.get(page).body()).contains("The second screening is over");
        assertThat(
                        officer.post(exceptions, "requirement", "labelled-project", "why", "So")
                                .statusCode())
                .isEqualTo(422);
    }

    @Test
    void an_officer_takes_an_exception_back_and_the_school_reads_both_reasons() {
        visitor(central()).fillIn(OPENING, OPENING, ROUND);
        var officer =
                visitor(labelCast.somebody("Officer", new Role(Kind.NATIONAL_OFFICER, "nso")));
        var page = "/country/schools/%s/labels/school-label".formatted(school);
        officer.fillIn(
                page, page + "/exceptions", "requirement", "labelled-project", "why", "A fire.");
        var withdrawal = page + "/exceptions/labelled-project/withdrawal";
        assertThat(officer.get(page).body()).contains(withdrawal);
        var again = officer.fillIn(withdrawal, withdrawal, "because", " ");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Give the reason", "A fire.");
        assertThat(visitor(labelCast.officer("SE")).get(withdrawal).statusCode()).isEqualTo(404);
        location(officer.fillIn(withdrawal, withdrawal, "because", "It did not burn."));
        assertThat(officer.get(page).body())
                .contains("granted on 15 February 2026 (A fire.)", "(It did not burn.)")
                .doesNotContain("has granted an exception", withdrawal);
        assertThat(officer.get(withdrawal).statusCode()).isEqualTo(404);
        var teacher = labelCast.somebody("Teacher");
        cast.join(teacher.id(), school, "2025-01-01Z");
        assertThat(visitor(teacher).get("/schools/%s/labels/school-label".formatted(school)).body())
                .contains("(It did not burn.)");
    }

    @Test
    void the_days_that_count_are_suggested_from_the_deadline_and_nothing_typed_is_replaced() {
        var claire = visitor(central());
        var suggestion = OPENING + "/suggestion";
        var shown = claire.fillIn(OPENING, suggestion, with(ROUND, "valid-from", "2026-07-01"));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body())
                .contains("name=\"registered-by\" type=\"date\" dir=\"auto\" value=\"2024-03-10\"")
                .contains("name=\"valid-from\" type=\"date\" dir=\"auto\" value=\"2026-07-01\"")
                .contains("value=\"2026-02-12T09:00\"");
        assertThat(claire.get("/preselection").body()).contains("No round has been opened");
        var without = claire.fillIn(OPENING, suggestion, with(ROUND, "deadline", "soon"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("id=\"deadline-problem\"", "value=\"soon\"");
        assertThat(visitor(labelCast.officer("SE")).post(suggestion, ROUND).statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_officer_ends_a_round_earlier_in_the_own_country_and_teachers_read_it() {
        var round = location(visitor(central()).fillIn(OPENING, OPENING, ROUND));
        var officer = visitor(labelCast.officer("SE"));
        var page = "/rounds/uhr/european/%s/deadline".formatted(id(round));
        assertThat(officer.get("/rounds").body()).contains(page, "10 March 2026, 23:59 (CET)");
        var later = officer.fillIn(page, page, "until", "2026-03-11T00:00");
        assertThat(later.statusCode()).isEqualTo(422);
        assertThat(later.body())
                .contains("later than Europe’s deadline, 10 March 2026, 23:59 (CET)")
                .contains("value=\"2026-03-11T00:00\"");
        assertThat(officer.fillIn(page, page, "until", "2026-02-12T08:59").body())
                .contains("it opens 12 February 2026, 09:00 (CET)");
        assertThat(officer.fillIn(page, page, "until", "2026-02-14T23:59").body())
                .contains("This deadline has already passed");
        assertThat(officer.fillIn(page, page, "until", "tomorrow").statusCode()).isEqualTo(422);
        location(officer.fillIn(page, page, "until", "2026-03-01T23:59"));
        assertThat(officer.get("/rounds").body()).contains("1 March 2026, 23:59 (CET)");
        assertThat(officer.get(page).body()).contains("deadline set to 1 March 2026, 23:59 (CET)");
        var swedish = cast.school("SE", "2020-01-01");
        var teacher = labelCast.somebody("Teacher");
        cast.join(teacher.id(), swedish, "2025-01-01Z");
        var theirs = "/schools/%s/labels/school-label".formatted(swedish);
        assertThat(visitor(teacher).get(theirs).body())
                .contains("open until 1 March 2026, 23:59 (CET)");
        clock.set(Instant.parse("2026-03-01T23:00:00Z"));
        assertThat(visitor(teacher).get(theirs).body()).contains("is over for schools");
        assertThat(officer.get(page).body()).contains("cannot be moved any more");
        assertThat(visitor(labelCast.officer("FI")).get(page).statusCode()).isEqualTo(404);
        assertThat(visitor(teacher).get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void nobody_else_finds_these_pages() {
        var stranger = visitor(labelCast.officer("SE"));
        assertThat(stranger.get("/preselection").statusCode()).isEqualTo(404);
        assertThat(stranger.get(OPENING).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/preselection/runs/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(
                        stranger.get("/country/schools/%s/labels/school-label".formatted(school))
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void where_a_country_has_several_organisations_an_officer_finds_the_schools_of_the_own_one() {
        var own = labelCast.school("BE");
        var other = labelCast.school("BE");
        db.sql("update school.school set support_organisation = 'another' where id = ?")
                .param(other.value())
                .update();
        assertThat(visitor(labelCast.officer("BE")).get("/country/schools?q=School").body())
                .contains(name(own))
                .doesNotContain(name(other));
    }

    private String name(SchoolId school) {
        return db.sql("select name from school.school where id = ?")
                .param(school.value())
                .query(String.class)
                .single();
    }

    private SignedIn central() {
        return labelCast.somebody("Central", new Role(Kind.CENTRAL_OFFICER, ""));
    }

    private String run(Reader claire, String round, String edition) throws InterruptedException {
        var run =
                location(
                        claire.fillIn(
                                round, round + "/runs", "on", "2026-02-15", "edition", edition));
        while (!claire.get(run).body().contains("Schools by country")) {
            Thread.sleep(100);
        }
        return run;
    }

    private Reader visitor(SignedIn who) {
        return new Reader(pages, cookie(sessions, who.id().toString()), who.id().toString());
    }

    /** A session in which the second factor was given. */
    private static <S extends Session> Cookie cookie(SessionRepository<S> sessions, String id) {
        var session = sessions.createSession();
        session.setAttribute("second-factor", id);
        sessions.save(session);
        return new Cookie(
                "laurel", Base64.getEncoder().encodeToString(session.getId().getBytes(UTF_8)));
    }

    record Answer(int statusCode, String body, String location) {}

    record Reader(MockMvcTester pages, Cookie cookie, String id) {

        Answer get(String path) {
            return answer(MockMvcRequestBuilders.get(URI.create(path)));
        }

        Answer post(String path, String... fields) {
            var request = MockMvcRequestBuilders.post(URI.create(path));
            for (int i = 0; i < fields.length; i += 2) {
                request.param(fields[i], fields[i + 1]);
            }
            return answer(request);
        }

        Answer fillIn(String page, String path, String... fields) {
            assertThat(get(page).statusCode()).isEqualTo(200);
            return post(path, fields);
        }

        private Answer answer(MockHttpServletRequestBuilder request) {
            var response =
                    pages.perform(request.with(user(id)).with(csrf()).cookie(cookie)).getResponse();
            try {
                return new Answer(
                        response.getStatus(),
                        response.getContentAsString(UTF_8),
                        String.valueOf(response.getHeader("Location")));
            } catch (UnsupportedEncodingException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static String location(Answer response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(302);
        return response.location().replaceAll("^http://[^/]*", "");
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String[] with(String[] fields, String name, String value) {
        var all = new LinkedHashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        all.put(name, value);
        return all.entrySet().stream()
                .flatMap(it -> Stream.of(it.getKey(), it.getValue()))
                .toArray(String[]::new);
    }
}
