package org.laurel.demo.europe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.laurel.demo.PlayTheStory;
import org.laurel.demo.SetTheScene;
import org.laurel.scheme.PublishSchemes;
import org.laurel.scheme.SchemeFiles;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LaurelTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FillEuropeTest {

    private static final int ONE_IN = 1_000;

    @Autowired FillEurope fillEurope;
    @Autowired SetTheScene setTheScene;
    @Autowired PlayTheStory playTheStory;
    @Autowired PublishSchemes publish;
    @Autowired JdbcClient db;

    @BeforeAll
    void europe() {
        publish.publish(SchemeFiles.shipped());
        fillEurope.fill(ONE_IN);
    }

    @Test
    void there_are_as_many_of_everything_as_were_reported() {
        assertThat(count("school.school where code like 'EU-%'")).isCloseTo(295, within(15.0));
        assertThat(count("people.person where email like 'teacher-%'"))
                .isCloseTo(1_200, within(20.0));
        assertThat(count("project.project where code like 'EU-%'")).isEqualTo(160);
        assertThat(count("label.label where holder is not null")).isCloseTo(230, within(50.0));
        assertThat(count("label.label where holder is null")).isCloseTo(15, within(2.0));
    }

    @Test
    void a_third_of_the_teachers_is_turkish_and_few_do_most() {
        var turkish =
                count(
                        "school.staff w join school.school s on s.id = w.school where s.country = 'TR' and w.left_at is null");
        assertThat(turkish / count("school.staff where left_at is null")).isBetween(0.29, 0.35);
        var busiest =
                one(
                        """
                        select sum(many) from (select count(*) as many from activity.activity
                            group by person order by many desc limit 120) busiest
                        """);
        assertThat(busiest / count("activity.activity")).isGreaterThan(0.4);
    }

    @Test
    void everything_refers_to_what_is_there_and_happens_in_its_order() {
        assertThat(
                        count(
                                "project.member m left join people.person p on p.id = m.person left join school.school s on s.id = m.school where p.id is null or s.id is null"))
                .isZero();
        assertThat(
                        count(
                                "school.staff w join school.school s on s.id = w.school where w.joined_at::date < s.registered_on"))
                .isZero();
        assertThat(
                        count(
                                "project.member m join people.person p on p.id = m.person where m.accepted_at < p.joined_at"))
                .isZero();
        assertThat(
                        count(
                                "label.label l where holder is not null and not exists (select from school.staff w where w.person = l.holder and w.school = l.school and w.joined_at::date <= l.awarded_on)"))
                .isZero();
        assertThat(
                        count(
                                "label.label a join label.label b on a.school = b.school and a.id <> b.id and a.holder is null and b.holder is null and daterange(a.valid_from, a.valid_until, '[]') && daterange(b.valid_from, b.valid_until, '[]')"))
                .as("schools that hold two labels at once")
                .isZero();
    }

    @Test
    void a_second_time_adds_nothing_and_the_cast_of_the_demo_plays_beside_it() {
        var before = count("people.person");
        fillEurope.fill(ONE_IN);
        assertThat(count("people.person")).isEqualTo(before);
        playTheStory.play(setTheScene.set());
        assertThat(count("label.label where origin = 'decision'")).isEqualTo(1);
    }

    @Test
    void the_same_europe_comes_each_time() {
        assertThat(
                        db.sql("select email || ' ' || name from people.person where id = :id")
                                .param("id", Numbered.TEACHER.id(7))
                                .query(String.class)
                                .single())
                .isEqualTo("teacher-8@demo.example Hakan Öztürk");
    }

    private double count(String what) {
        return one("select count(*) from " + what);
    }

    private double one(String sql) {
        return db.sql(sql).query(Double.class).single();
    }
}
