package org.laurel.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.people.People;
import org.laurel.people.PeopleForTests;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a teacher reads before applying. */
@LaurelTest
class FindingsTest {

    @LocalServerPort int port;
    @Autowired LabelCast cast;
    @Autowired People people;

    Visitor visitor;
    String apply;

    @BeforeEach
    void a_teacher_asks_whether_the_project_may_apply() {
        var teacher = cast.teacher("SE");
        var project = cast.project(teacher, cast.teacher("BG"));
        visitor = new Visitor(port);
        visitor.signIn(people.get(teacher.id()).email(), PeopleForTests.PASSWORD);
        apply = "/projects/" + project + "/applications/" + LabelCast.SCHEME;
    }

    @Test
    void every_finding_says_in_the_readers_language_where_its_rule_comes_from_and_the_day() {
        assertThat(readIn("en"))
                .contains("National Quality Label, how to apply: four projects in a school year")
                .contains("Checked on 1 June 2026.");
        assertThat(readIn("sv"))
                .contains("”Nationell kvalitetsutmärkelse”, hur man ansöker: bara projekt")
                .contains("de fyra som skickas in först räknas. Kontrollerat den 1 juni 2026.")
                .doesNotContain("how to apply:", "No source", "privacy policy");
        assertThat(readIn("bg"))
                .contains("„Национален знак за качество“, как се кандидатства: само проекти")
                .contains("броят се първите четири подадени. Проверено на 1 юни 2026")
                .doesNotContain("how to apply:", "No source", "privacy policy");
    }

    private String readIn(String language) {
        visitor.fillIn("/projects", "/language", "language", language, "back", apply);
        return visitor.get(apply).body();
    }
}
