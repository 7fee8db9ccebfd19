package org.laurel.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.people.PersonId;
import org.laurel.scheme.CutOff;
import org.laurel.scheme.CutOffs;
import org.laurel.scheme.Editions;
import org.laurel.school.SchoolId;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asked on 20 January 2025, by the days of the round of 2025-2026, in Brussels. */
@LaurelTest
class SchoolFactsTest {

    static final LocalDate ASKED_ON = LocalDate.of(2025, 1, 20);
    static final String LONG_AGO = "2020-09-01T08:00Z";

    @Autowired SchoolFacts facts;
    @Autowired LabelCast labelCast;
    @Autowired Editions editions;
    @Autowired JdbcClient db;

    SchoolCast cast;
    SchoolId school;

    @BeforeEach
    void a_school() {
        labelCast.publish();
        cast = new SchoolCast(db);
        school = cast.school("FI", "2019-08-20");
    }

    @Test
    void a_school_without_anything_has_none_of_everything_but_its_day_of_registration() {
        assertThat(known())
                .isEqualTo(new KnownSchool(school, LocalDate.of(2019, 8, 20), 0, 0, null));
    }

    @Test
    void a_teacher_is_there_from_the_day_of_joining_until_the_day_before_leaving() {
        var inTime = active("2025-01-20T22:59Z"); // 23:59 in Brussels
        active("2025-01-20T23:00Z");
        assertThat(known().activeTeachers()).isEqualTo(1);
        cast.leave(inTime, school, "2025-01-21T00:30Z");
        assertThat(known().activeTeachers()).isEqualTo(1);
        var leaving = active(LONG_AGO);
        cast.leave(leaving, school, "2025-01-20T22:59Z");
        assertThat(known().activeTeachers()).isEqualTo(1);
    }

    @Test
    void a_teacher_whom_nobody_confirmed_does_not_count() {
        active(LONG_AGO);
        db.sql("update school.staff set validated_at = null").update();
        assertThat(known().activeTeachers()).isZero();
    }

    @Test
    void activity_counts_on_the_first_and_on_the_last_day_of_the_period() {
        for (var day : Set.of("2023-01-09", "2025-01-10")) {
            cast.activity(cast.teacher(school, LONG_AGO), day);
        }
        for (var day : Set.of("2023-01-08", "2025-01-11")) {
            cast.activity(cast.teacher(school, LONG_AGO), day);
        }
        assertThat(known().activeTeachers()).isEqualTo(2);
    }

    @Test
    void nothing_counts_that_is_later_than_the_day_asked() {
        cast.activity(cast.teacher(school, LONG_AGO), "2024-06-02");
        assertThat(known(LocalDate.of(2024, 6, 1)).activeTeachers()).isZero();
        assertThat(known(LocalDate.of(2024, 6, 2)).activeTeachers()).isEqualTo(1);
    }

    @Test
    void a_teacher_with_a_project_and_two_activities_counts_once() {
        var teacher = active(LONG_AGO);
        cast.activity(teacher, "2024-03-02");
        cast.member(cast.project("2023-09-01", "2024-06-30", "FI", "SE"), teacher, LONG_AGO);
        assertThat(known().activeTeachers()).isEqualTo(1);
    }

    @Test
    void a_project_counts_when_it_shares_a_day_with_the_period() {
        inProject("2022-01-01", "2023-01-09");
        inProject("2025-01-10", "2025-12-31");
        inProject("2022-01-01", "2023-01-08");
        inProject("2025-01-11", "2025-12-31");
        assertThat(known().activeTeachers()).isEqualTo(2);
    }

    @Test
    void the_time_in_a_project_must_share_a_day_with_project_and_period() {
        var late = cast.project("2022-01-01", "2023-01-09", "FI", "SE");
        cast.member(late, cast.teacher(school, LONG_AGO), "2023-01-09T23:00Z");
        var left = cast.project("2022-01-01", "2024-01-09", "FI", "SE");
        cast.member(left, cast.teacher(school, LONG_AGO), "2022-02-01Z");
        cast.leave(left, "2023-01-08T23:00Z"); // the midnight with which the period begins
        var closed = cast.project("2022-01-01", "2024-01-09", "FI", "SE");
        cast.member(closed, cast.teacher(school, LONG_AGO), "2022-02-01Z");
        cast.close(closed, "2023-01-08");
        assertThat(known().activeTeachers()).isZero();
        cast.leave(left, "2023-01-09T10:00Z");
        cast.close(closed, "2023-01-09");
        assertThat(known().activeTeachers()).isEqualTo(2);
    }

    @Test
    void a_project_that_waits_for_its_second_founder_is_no_activity() {
        inProject("2023-09-01", "2024-06-30");
        db.sql("update project.project set founded_at = null").update();
        assertThat(known().activeTeachers()).isZero();
    }

    @Test
    void a_label_counts_for_the_school_where_its_holder_was_that_day() {
        var teacher = cast.teacher(school, LONG_AGO);
        var project = cast.project("2023-09-01", "2024-06-30", "FI", "SE");
        cast.label(teacher, project, "2024-10-01");
        cast.leave(teacher, school, "2024-11-01T08:00Z");
        var next = cast.school("FI", "2010-01-01");
        cast.join(teacher, next, "2024-11-01T08:00Z");
        assertThat(known().labelledProjects()).isEqualTo(1);
        school = next;
        assertThat(known().labelledProjects()).isZero();
        assertThat(known().activeTeachers()).isZero();
        cast.member(project, teacher, "2023-10-01Z");
        assertThat(known().activeTeachers()).isEqualTo(1);
    }

    @Test
    void labels_count_from_the_first_to_the_last_day_of_their_period() {
        var teacher = cast.teacher(school, LONG_AGO);
        for (var day : Set.of("2022-11-09", "2025-01-16", "2022-11-08", "2025-01-17")) {
            cast.label(teacher, cast.project("2022-01-01", "2022-06-30", "FI", "SE"), day);
        }
        assertThat(known().labelledProjects()).isEqualTo(2);
    }

    @Test
    void two_labels_for_one_project_are_one_labelled_project() {
        var project = cast.project("2023-09-01", "2024-06-30", "FI", "SE");
        cast.label(cast.teacher(school, LONG_AGO), project, "2024-10-01");
        cast.label(cast.teacher(school, LONG_AGO), project, "2024-10-02");
        assertThat(known().labelledProjects()).isEqualTo(1);
    }

    @Test
    void a_project_of_two_founders_of_one_country_stays_national_whoever_joins() {
        var project = cast.project("2023-09-01", "2024-06-30", "SE", "SE");
        var teacher = cast.teacher(school, LONG_AGO);
        cast.member(project, teacher, "2023-10-01Z");
        cast.label(teacher, project, "2024-10-01");
        assertThat(known().labelledProjects()).isZero();
    }

    @Test
    void a_revoked_label_does_not_count_from_the_day_it_is_revoked() {
        var label =
                cast.label(
                        cast.teacher(school, LONG_AGO),
                        cast.project("2023-09-01", "2024-06-30", "FI", "SE"),
                        "2024-10-01");
        cast.revoke(label, "2025-01-21");
        assertThat(known().labelledProjects()).isEqualTo(1);
        cast.revoke(label, "2025-01-20");
        assertThat(known().labelledProjects()).isZero();
    }

    @Test
    void a_school_holds_its_labels_until_the_latest_day_unless_they_are_revoked() {
        cast.label(school, "2022-03-01", LocalDate.of(2023, 12, 31));
        var second = cast.label(school, "2024-03-01", LocalDate.of(2025, 12, 31));
        assertThat(known().holdsLabelUntil()).isEqualTo(LocalDate.of(2025, 12, 31));
        cast.revoke(second, "2024-09-01");
        assertThat(known().holdsLabelUntil()).isEqualTo(LocalDate.of(2023, 12, 31));
        assertThat(known(LocalDate.of(2022, 2, 28)).holdsLabelUntil()).isNull();
    }

    @Test
    void all_schools_are_answered_as_each_of_them() {
        cast.activity(cast.teacher(school, LONG_AGO), "2024-06-02");
        cast.label(school, "2024-03-01", LocalDate.of(2025, 12, 31));
        cast.school("SE", "2024-01-01");
        var question = question(ASKED_ON);
        var all = new ArrayList<KnownSchool>();
        facts.each(question, all::add);
        assertThat(all).hasSize(facts.count()).hasSizeGreaterThan(1);
        assertThat(all).allSatisfy(it -> assertThat(facts.of(it.school(), question)).contains(it));
    }

    private PersonId active(String joinedAt) {
        var teacher = cast.teacher(school, joinedAt);
        cast.activity(teacher, "2024-03-01");
        return teacher;
    }

    private void inProject(String startsOn, String endsOn) {
        cast.member(
                cast.project(startsOn, endsOn, "FI", "SE"),
                cast.teacher(school, LONG_AGO),
                "2021-01-01Z");
    }

    private KnownSchool known() {
        return known(ASKED_ON);
    }

    private KnownSchool known(LocalDate on) {
        return facts.of(school, question(on)).orElseThrow();
    }

    private SchoolQuestion question(LocalDate on) {
        var edition = editions.inForce(SchoolCast.LABEL, null, ASKED_ON).orElseThrow();
        var days =
                Map.of(
                        CutOff.ACTIVE_SINCE, LocalDate.of(2023, 1, 9),
                        CutOff.ACTIVE_UNTIL, LocalDate.of(2025, 1, 10),
                        CutOff.LABEL_FROM, LocalDate.of(2022, 11, 9),
                        CutOff.LABEL_TO, LocalDate.of(2025, 1, 16));
        return new SchoolQuestion(
                edition, on, ZoneId.of("Europe/Brussels"), new CutOffs(days, Set.of()));
    }
}
