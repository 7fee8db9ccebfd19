package org.laurel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.job.ReworkRows;
import org.laurel.job.Troubles;
import org.laurel.job.Troubles.Trouble;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names and titles from before there was a rule for their signs. */
@LaurelTest
class NamesTest {

    @Autowired JdbcClient db;
    @Autowired ReworkRows reworkRows;
    @Autowired Troubles troubles;
    @Autowired History history;

    @Test
    void names_from_before_are_brought_to_the_rule_once_and_an_answer_stays_as_it_was() {
        var school = school("100001\u2028", "Ska\u030ane\u2028skolan\u202e", "Lund");
        var twin = school("100001", "Other", "Lund");
        var pasted = school("100002\u200b", "Pasted", "Lund");
        var project = project("Rivers\u0085of\u2028Europe");
        var mute = project("😀");
        var person = UUID.randomUUID();
        db.sql(
                        "insert into people.person (id, email, name, language, joined_at) values (?, 'a@x.example', ?, 'sv', now())")
                .params(person, "\u202bA\u030asa\u202c")
                .update();
        var answer = answer("Typed\u2028before");

        reworkRows.run();
        reworkRows.run();

        assertThat(one("select name || '|' || code from school.school where id = ?", school))
                .isEqualTo("Skåne skolan|100001\u2028");
        assertThat(one("select code from school.school where id = ?", pasted)).isEqualTo("100002");
        assertThat(one("select title from project.project where id = ?", project))
                .isEqualTo("Rivers of Europe");
        assertThat(one("select title from project.project where id = ?", mute)).isEqualTo("😀");
        assertThat(one("select name from people.person where id = ?", person)).isEqualTo("Åsa");
        assertThat(one("select text from writing.answer where form = ?", answer))
                .isEqualTo("Typed\u2028before");
        assertThat(history.of("school:" + school))
                .extracting(Event::what)
                .containsExactly("school.name-cleaned");
        assertThat(history.of("school:" + twin)).isEmpty();
        assertThat(troubles.open(9))
                .extracting(Trouble::kind, Trouble::subject)
                .containsExactlyInAnyOrder(
                        tuple("code", "school:" + school), tuple("name", "project:" + mute));
    }

    private UUID school(String code, String name, String city) {
        var id = UUID.randomUUID();
        db.sql(
                        """
                        insert into school.school (id, register, code, name, city, country, support_organisation, registered_on)
                        values (?, 'SE', ?, ?, ?, 'SE', 'uhr', '2015-01-01')
                        """)
                .params(id, code, name, city)
                .update();
        return id;
    }

    private UUID project(String title) {
        var id = UUID.randomUUID();
        db.sql(
                        """
                        insert into project.project (id, code, title, created_at, starts_on, ends_on)
                        values (?, ?, ?, now(), '2025-09-01', '2026-06-30')
                        """)
                .params(id, id.toString(), title)
                .update();
        return id;
    }

    private UUID answer(String text) {
        var form = UUID.randomUUID();
        db.sql("insert into writing.form (id) values (?)").params(form).update();
        db.sql("insert into writing.answer (form, question, text) values (?, 'q', ?)")
                .params(form, text)
                .update();
        return form;
    }

    private String one(String sql, UUID id) {
        return db.sql(sql).params(id).query(String.class).single();
    }
}
