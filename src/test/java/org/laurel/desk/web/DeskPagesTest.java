package org.laurel.desk.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laurel.application.ApplicationId;
import org.laurel.desk.DeskCast;
import org.laurel.desk.Place;
import org.laurel.language.Language;
import org.laurel.people.PeopleForTests;
import org.laurel.people.Role;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.scheme.PublishSchemes;
import org.laurel.scheme.SchemeFiles;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@LaurelTest
class DeskPagesTest {

    private static final String LIST = "/country/applications";

    @Autowired MockMvcTester pages;
    @Autowired JdbcClient db;
    @Autowired PeopleForTests people;
    @Autowired PublishSchemes publish;
    @Autowired SessionRepository<?> sessions;

    private DeskCast cast;
    private SignedIn officer;
    private SignedIn assessor;
    private ApplicationId rivers;

    @BeforeEach
    void an_officer_an_assessor_and_an_application() {
        publish.publish(SchemeFiles.shipped());
        db.sql("truncate application.application, assessment.assignment cascade").update();
        cast = new DeskCast(db);
        officer = somebody("Olga", new Role(Kind.NATIONAL_OFFICER, "uhr"));
        assessor = somebody("Axel", new Role(Kind.ASSESSOR, "uhr"));
        rivers = submitted("Rivers of Europe");
    }

    @Test
    void a_newcomer_learns_how_to_begin() {
        assertThat(read(somebody("Nina"), "/desk"))
                .hasStatusOk()
                .bodyText()
                .contains("First join the school where you work", "href=\"/schools\"")
                .doesNotContain(LIST, "/assignments", "All countries");
    }

    @Test
    void a_teacher_sees_each_application_with_its_state_and_until_when_a_draft_can_be_sent() {
        var draft = cast.application("uhr", "SE", "draft", "Lakes", "2026-05-01T10:00Z");
        assertThat(read(applicant(draft), "/desk"))
                .hasStatusOk()
                .bodyText()
                .contains("Finish your application for “Lakes”", "/applications/" + draft + "/form")
                .contains("Draft", "You can submit it at any time", "National Quality Label");
        assertThat(read(applicant(rivers), "/desk"))
                .bodyText()
                .contains("waiting for an assessor")
                .doesNotContain("Lakes");
    }

    @Test
    void an_assessor_sees_what_is_late() {
        cast.assign(rivers, assessor.id(), LocalDate.of(2026, 5, 30), false);
        assertThat(read(assessor, "/desk"))
                .bodyText()
                .contains("1 application waits for your assessment", "30 May 2026")
                .contains("One of them is past its day");
    }

    @Test
    void an_officer_is_led_to_what_is_to_be_assigned() {
        assertThat(read(officer, "/desk"))
                .hasStatusOk()
                .bodyText()
                .contains("?organisation=uhr&amp;state=to-assign", "Assign ")
                .doesNotContain("My labels");
    }

    @Test
    void what_came_late_is_marked_for_the_next_round() {
        var mark = "Counts for the next round";
        assertThat(read(officer, LIST)).bodyText().doesNotContain(mark);
        db.sql("update application.submission set missed_round = gen_random_uuid()").update();
        assertThat(read(officer, LIST)).hasStatusOk().bodyText().contains(mark);
    }

    @Test
    void a_central_officer_sees_numbers_of_every_country_and_no_names() {
        assertThat(read(somebody("Cecilia", new Role(Kind.CENTRAL_OFFICER, "")), "/desk"))
                .hasStatusOk()
                .bodyText()
                .contains("All countries", "Sweden", "Bulgaria")
                .doesNotContain("Rivers", "Teacher of", LIST);
    }

    @Test
    void the_list_is_there_for_its_own_officers_and_for_nobody_else() {
        assertThat(read(officer, LIST))
                .bodyText()
                .contains("Rivers of Europe", LIST + "/" + rivers);
        var danish = somebody("Dorte", new Role(Kind.NATIONAL_OFFICER, "stil"));
        assertThat(read(danish, LIST)).hasStatusOk().bodyText().doesNotContain("Rivers");
        assertThat(read(danish, LIST + ".csv")).hasStatusOk().bodyText().doesNotContain("Rivers");
        for (var path : List.of(LIST, LIST + ".csv")) {
            assertThat(read(danish, path + "?organisation=uhr")).hasStatus(404);
            assertThat(read(assessor, path)).hasStatus(404);
            assertThat(read(applicant(rivers), path)).hasStatus(404);
            assertThat(read(somebody("C", new Role(Kind.CENTRAL_OFFICER, "")), path))
                    .hasStatus(404);
        }
        assertThat(send(danish, "/country/assignments/preview", "uhr", "application", rivers))
                .hasStatus(404);
        assertThat(
                        send(
                                danish,
                                "/country/assignments",
                                "uhr",
                                "pair",
                                rivers + ":" + assessor.id()))
                .hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=nonsense", "sort=nonsense", "after=nonsense"})
    void an_address_that_makes_no_sense_gets_a_clear_answer(String query) {
        var address = URI.create(LIST + "?" + query);
        assertThat(pages.perform(as(officer, get(address)))).hasStatus(400);
    }

    @Test
    void signs_that_nobody_sees_are_nothing_to_look_for() {
        assertThat(pages.perform(as(officer, get(URI.create(LIST + "?q=%00")))))
                .hasStatusOk()
                .bodyText()
                .contains("Rivers of Europe");
    }

    @Test
    void a_place_of_another_order_gets_a_clear_answer() {
        var place = new Place("Rivers", rivers).written();
        assertThat(read(officer, LIST + "?sort=due&after=" + place)).hasStatus(400);
    }

    @Test
    void cells_that_a_spreadsheet_would_run_are_exported_as_text() {
        var tag = "x" + System.nanoTime();
        for (var project : List.of("=1+1", "+1", "-1", "@a", "\t1", "\r1", "a\"b,c", "Плодове")) {
            submitted(project + tag);
        }
        assertThat(read(officer, LIST + ".csv?q=" + tag))
                .hasContentTypeCompatibleWith("text/csv")
                .bodyText()
                .startsWith("\uFEFFSubmitted,Label,Project,")
                .contains(",'=1+1" + tag, ",'+1" + tag, ",'-1" + tag, ",'@a" + tag)
                .contains(
                        ",'\t1" + tag + ",",
                        "'\r1" + tag,
                        "\"a\"\"b,c" + tag + "\"",
                        "Плодове" + tag)
                .contains("2026-05-01,National Quality Label");
    }

    @Test
    void the_export_holds_the_whole_list_and_not_only_a_page() {
        var tag = "whole" + System.nanoTime();
        for (int i = 0; i < 501; i++) {
            submitted(tag);
        }
        assertThat(read(officer, LIST + ".csv?q=" + tag))
                .bodyText()
                .satisfies(it -> assertThat(it.lines()).hasSize(502));
        assertThat(read(officer, LIST + "?q=" + tag)).bodyText().contains("rel=\"next\"");
    }

    @Test
    void a_preview_changes_nothing_and_what_it_shows_is_done_once() {
        assertThat(send(officer, "/country/assignments/preview", "uhr", "application", rivers))
                .hasStatusOk()
                .bodyText()
                .contains("Axel", "Make 1 assignment", rivers + ":" + assessor.id());
        assertThat(assigned()).isZero();
        var pair = rivers + ":" + assessor.id();
        assertThat(send(officer, "/country/assignments", "uhr", "pair", pair))
                .bodyText()
                .contains("1 assignment made");
        assertThat(send(officer, "/country/assignments", "uhr", "pair", pair))
                .bodyText()
                .contains("Asked already", "Nobody new was asked");
        assertThat(assigned()).isOne();
    }

    @Test
    void the_plan_says_who_was_asked_into_the_project_and_never_accepted() {
        var hint = assessor.name() + " – asked into the project, never accepted";
        assertThat(send(officer, "/country/assignments/preview", "uhr", "application", rivers))
                .bodyText()
                .doesNotContain(hint);
        db.sql(
                        """
                        insert into project.invitation (id, project, part, email, invited_by, invited_at)
                        select gen_random_uuid(), a.project, 'partner', upper(p.email), a.applicant, '2026-02-01Z'
                        from application.application a, people.person p where a.id = :id and p.id = :person
                        """)
                .param("id", rivers.value())
                .param("person", assessor.id().value())
                .update();
        assertThat(send(officer, "/country/assignments/preview", "uhr", "application", rivers))
                .bodyText()
                .contains(hint, "Make 1 assignment", rivers + ":" + assessor.id());
        db.sql("update project.invitation set ending = 'accepted', ended_at = '2026-02-02Z'")
                .update();
        assertThat(send(officer, "/country/assignments/preview", "uhr", "application", rivers))
                .bodyText()
                .doesNotContain(hint);
    }

    @Test
    void nobody_of_the_same_school_is_proposed_or_assigned() {
        db.sql(
                        """
                        insert into school.staff (id, school, person, joined_at)
                        select gen_random_uuid(), school, :person, '2026-01-01Z' from application.application where id = :id
                        """)
                .param("person", assessor.id().value())
                .param("id", rivers.value())
                .update();
        assertThat(send(officer, "/country/assignments/preview", "uhr", "application", rivers))
                .bodyText()
                .contains("is too close to it (works or worked at the school)", "1 more is needed")
                .doesNotContain("name=\"pair\"");
        assertThat(
                        send(
                                officer,
                                "/country/assignments",
                                "uhr",
                                "pair",
                                rivers + ":" + assessor.id()))
                .bodyText()
                .contains("Not assigned: too close to it");
        assertThat(assigned()).isZero();
    }

    private int assigned() {
        return db.sql("select count(*) from assessment.assignment where application = :id")
                .param("id", rivers.value())
                .query(Integer.class)
                .single();
    }

    private ApplicationId submitted(String project) {
        return cast.application("uhr", "SE", "submitted", project, "2026-05-01T10:00Z");
    }

    private SignedIn somebody(String name, Role... roles) {
        return people.joined(name + System.nanoTime(), roles);
    }

    private SignedIn applicant(ApplicationId application) {
        return new SignedIn(cast.applicant(application), "", Language.EN, Set.of());
    }

    private MvcTestResult read(SignedIn who, String path) {
        return pages.perform(as(who, get(path)));
    }

    private MvcTestResult send(
            SignedIn who, String path, String organisation, String name, Object value) {
        return pages.perform(
                as(who, post(path))
                        .param("organisation", organisation)
                        .param("assessor", assessor.id().toString())
                        .param(name, value.toString()));
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
