package org.laurel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.job.ReworkRows;
import org.laurel.job.Troubles;
import org.laurel.people.PeopleForTests;
import org.laurel.people.SignedIn;
import org.laurel.project.ProjectCast;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people typed into one line before Laurel cleaned it is brought along, of every table. */
@LaurelTest
class LinesOfBeforeTest {

    private static final String BREAK = "\u2028";

    @Autowired LabelCast cast;
    @Autowired PeopleForTests people;
    @Autowired ReworkRows reworkRows;
    @Autowired Troubles troubles;
    @Autowired JdbcClient db;

    SignedIn teacher;
    UUID project;
    UUID school;

    @BeforeEach
    void begins_anew() {
        teacher = cast.teacher("SE");
        project = cast.project(teacher, cast.teacher("BG")).value();
        school = new ProjectCast(db).schoolOf(teacher.id()).value();
        db.sql("truncate job.rework, job.trouble").update();
    }

    @Test
    void names_of_rounds_titles_of_pages_addresses_of_kits_and_proposed_heads() {
        var round = UUID.randomUUID();
        add(
                """
                insert into round.round (id, scheme, support_organisation, name, opens_at, zone, late, opened_by, written_at)
                values (?, 'school-label', 'uhr', ?, now(), 'Europe/Stockholm', 'refused', gen_random_uuid(), now())
                """,
                round,
                "Есен" + BREAK + "2026");
        var page = UUID.randomUUID();
        add(
                "insert into project.page (id, project, title, address, openness) values (?, ?, ?, ?, 'everybody')",
                page,
                project,
                "Our\u0085film",
                "https://film.example/" + BREAK);
        var label = "label-" + UUID.randomUUID();
        add(
                """
                insert into kit.kit (label, recipient, street, postcode, city, confirmed_by, confirmed_at)
                values (?, ?, ?, ?, ?, gen_random_uuid(), now())
                """,
                label,
                "Anna\u2029Berg",
                "Storgatan\u0085 1",
                "\u200b123 45",
                "Lund" + BREAK);
        var change = UUID.randomUUID();
        add(
                """
                insert into school.contact_change (id, school, part, name, email, proposed_by, proposed_at)
                values (?, ?, 'head', ?, ?, gen_random_uuid(), now())
                """,
                change,
                school,
                "Ingrid" + BREAK + "Ek",
                "ingrid@school.example\u0085");
        reworkRows.run();
        assertThat(row("select name from round.round where id = ?", round))
                .isEqualTo(Map.of("name", "Есен 2026"));
        assertThat(row("select title, address from project.page where id = ?", page))
                .isEqualTo(Map.of("title", "Our film", "address", "https://film.example/"));
        assertThat(
                        row(
                                "select recipient, street, postcode, city from kit.kit where label = ?",
                                label))
                .isEqualTo(
                        Map.of(
                                "recipient", "Anna Berg",
                                "street", "Storgatan 1",
                                "postcode", "123 45",
                                "city", "Lund"));
        assertThat(row("select name, email from school.contact_change where id = ?", change))
                .isEqualTo(Map.of("name", "Ingrid Ek", "email", "ingrid@school.example"));
    }

    @Test
    void evidence_that_can_still_be_changed_and_none_that_was_handed_in_or_is_being_signed() {
        var open = item(false, false);
        var closed = item(true, false);
        var frozen = item(false, true);
        reworkRows.run();
        assertThat(title(open)).isEqualTo("Our film");
        assertThat(List.of(title(closed), title(frozen))).containsOnly("Our" + BREAK + "film");
    }

    @Test
    void an_address_loses_what_stands_around_it_and_one_that_is_none_is_told_an_administrator() {
        var around = people.joined("Around" + UUID.randomUUID());
        var within = people.joined("Within" + UUID.randomUUID());
        spell(around, "around@lines.example" + BREAK);
        spell(within, "within" + BREAK + "@lines.example");
        db.sql("update school.school set head_name = 'Ek', head_email = ? where id = ?")
                .params("ek@lines" + BREAK + ".example", school)
                .update();
        var invitation = UUID.randomUUID();
        add(
                """
                insert into project.invitation (id, project, part, email, invited_by, invited_at)
                values (?, ?, 'partner', ?, gen_random_uuid(), now())
                """,
                invitation,
                project,
                "in vited@lines.example");
        var subscriber = UUID.randomUUID();
        add(
                "insert into newsletter.subscriber (id, email, language, confirmed_at) values (?, ?, 'bg', now())",
                subscriber,
                "sub\u0085@lines.example");
        reworkRows.run();
        assertThat(row("select email from people.person where id = ?", around.id().value()))
                .isEqualTo(Map.of("email", "around@lines.example"));
        assertThat(row("select email from people.person where id = ?", within.id().value()))
                .as("never another than was typed")
                .isEqualTo(Map.of("email", "within" + BREAK + "@lines.example"));
        assertThat(troubles.open(99))
                .filteredOn(it -> it.kind().equals("address"))
                .extracting(Troubles.Trouble::subject)
                .containsExactlyInAnyOrder(
                        "person:" + within.id(),
                        "school:" + school,
                        "invitation:" + invitation,
                        "subscriber:" + subscriber);
    }

    private UUID item(boolean closed, boolean frozen) {
        var form = UUID.randomUUID();
        add(
                "insert into writing.form (id, closed_at) values (?, case when ? then now() end)",
                form,
                closed);
        var item = UUID.randomUUID();
        add(
                """
                insert into evidence.item (id, form, kind, title, address, given_by, given_at, frozen)
                values (?, ?, 'link', ?, 'https://film.example/', gen_random_uuid(), now(), ?)
                """,
                item,
                form,
                "Our" + BREAK + "film",
                frozen);
        return item;
    }

    private Object title(UUID item) {
        return row("select title from evidence.item where id = ?", item).get("title");
    }

    private void spell(SignedIn person, String email) {
        db.sql("update people.person set email = ? where id = ?")
                .params(email, person.id().value())
                .update();
    }

    private void add(String sql, Object... values) {
        db.sql(sql).params(values).update();
    }

    private Map<String, Object> row(String sql, Object id) {
        return db.sql(sql).param(id).query().singleRow();
    }
}
