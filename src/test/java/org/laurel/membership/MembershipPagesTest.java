package org.laurel.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laurel.kit.KitCast.UNTIL;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.kit.KitCast;
import org.laurel.kit.PagesAs;
import org.laurel.label.LabelCode;
import org.laurel.people.Role;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.school.SchoolId;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LaurelTest
class MembershipPagesTest {

    @Autowired LabelCast labelCast;
    @Autowired MockMvcTester mvc;
    @Autowired SessionRepository<?> sessions;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    PagesAs pages;
    KitCast cast;
    SchoolId school;
    LabelCode label;
    SignedIn teacher;
    SignedIn claire;

    @BeforeEach
    void a_member() {
        clock.set(TestClock.START);
        labelCast.publish();
        pages = new PagesAs(mvc, sessions);
        cast = new KitCast(db);
        cast.nothing();
        school = cast.school("SE", "uhr", "Skolan \"Å\" & Ö");
        label = cast.label(school, UNTIL);
        teacher = labelCast.somebody("Teacher");
        cast.teaches(teacher, school);
        claire = labelCast.somebody("Central", new Role(Kind.CENTRAL_OFFICER, ""));
    }

    @Test
    void the_teachers_find_the_page_of_their_label_on_the_desk_with_html_for_their_own_site() {
        var page = "/schools/" + school + "/membership";
        assertThat(pages.get(teacher, "/desk")).contains("Label of the school: eTwinning", page);
        assertThat(org.springframework.web.util.HtmlUtils.htmlUnescape(pages.get(teacher, page)))
                .contains(
                        """
                        <p lang="sv">
                          <a href="http://localhost/sv/labels/%s"><img src="http://localhost/assets/shared/labelled-school.svg" width="120" height="120" alt="eTwinning School Label 2026–2027: kontrollera utmärkelsen"></a><br>
                          Skolan &quot;Å&quot; &amp; Ö har utmärkelsen eTwinning School Label 2026–2027.
                        </p>"""
                                .formatted(label))
                .contains("Valid until 31 December 2027", "Nobody can extend a label");
    }

    @Test
    void
            a_school_is_a_member_from_the_first_day_of_its_label_to_the_last_and_nothing_else_makes_it_one() {
        var code =
                db.sql("select code from school.school where id = ?")
                        .param(school.value())
                        .query(String.class)
                        .single();
        assertThat(open("/en/schools/" + code))
                .contains("belongs to the group of labelled schools", "/en/labels/" + label)
                .contains("A label is not extended");
        cast.revoke(label);
        assertThat(open("/en/schools/" + code)).doesNotContain("group of labelled schools");
        cast.label(school, LocalDate.of(2026, 5, 31));
        cast.label(school, LocalDate.of(2028, 6, 1));
        assertThat(open("/en/schools/" + code)).doesNotContain("group of labelled schools");
        cast.label(school, LocalDate.of(2026, 6, 1));
        assertThat(open("/bg/schools/" + code)).contains("в групата на училищата със знак");
        assertThat(pages.get(teacher, "/schools/" + school + "/membership"))
                .contains("The labels of your school", "No longer valid", "Not valid yet");
    }

    @Test
    void other_sites_may_show_our_drawing_and_nothing_else_of_ours() {
        var logo = mvc.get().uri("/assets/shared/labelled-school.svg").exchange();
        assertThat(logo)
                .hasStatusOk()
                .hasHeader("Cross-Origin-Resource-Policy", "cross-origin")
                .hasHeader("Cache-Control", "max-age=86400, public")
                .hasHeader("Content-Type", "image/svg+xml")
                .doesNotContainHeader("Set-Cookie");
        for (var other :
                java.util.List.of("/en", "/assets/x/laurel.css", "/assets/x/labelled-school.svg")) {
            assertThat(mvc.get().uri(other).exchange())
                    .hasHeader("Cross-Origin-Resource-Policy", "same-origin");
        }
    }

    @Test
    void the_central_officer_writes_looks_releases_and_sees_what_became_of_it() {
        assertThat(pages.get(claire, "/membership/mailings")).contains("No mail yet");
        assertThat(
                        pages.post(
                                claire,
                                "/membership/mailings",
                                422,
                                "subject-sv",
                                "Kurs",
                                "country",
                                "SE"))
                .contains("Write the English subject", "Write the text: Svenska", "value=\"Kurs\"");
        var mailing =
                pages.post(
                        claire,
                        "/membership/mailings",
                        302,
                        "subject-en",
                        "Course",
                        "text-en",
                        "Welcome <all>");
        assertThat(pages.get(claire, mailing))
                .contains(
                        "One teacher at one school would get this mail today",
                        "Welcome &lt;all&gt;")
                .contains("The text in their language");
        pages.post(
                claire, mailing, 302, "subject-en", "Course two", "text-en", "W", "country", "BG");
        assertThat(pages.post(claire, mailing + "/release", 409)).contains("No teacher would get");
        pages.post(claire, mailing, 302, "subject-en", "Course two", "text-en", "W");
        pages.post(claire, mailing + "/release", 302);
        pages.post(claire, mailing + "/release", 302);
        assertThat(pages.get(claire, mailing))
                .contains("Waiting to be sent", "Released on 1 June 2026")
                .doesNotContain("/release");
        assertThat(pages.get(claire, "/membership/mailings")).contains("Course two", "Released on");
        assertThat(pages.post(claire, mailing, 409, "subject-en", "A", "text-en", "B"))
                .contains("Course two");
    }

    @Test
    void nobody_else_finds_them() {
        var stranger = labelCast.somebody("Stranger");
        pages.get(stranger, "/schools/" + school + "/membership", 404);
        for (var who : java.util.List.of(teacher, labelCast.officer("SE"))) {
            pages.get(who, "/membership/mailings", 404);
            pages.get(who, "/membership/mailings/new", 404);
            pages.post(who, "/membership/mailings", 404, "subject-en", "A", "text-en", "B");
        }
    }

    private String open(String path) {
        var answer = mvc.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        return new String(
                answer.getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
