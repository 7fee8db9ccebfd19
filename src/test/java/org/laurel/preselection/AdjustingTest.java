package org.laurel.preselection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.eligibility.SchoolCast;
import org.laurel.history.History;
import org.laurel.people.Role;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.preselection.ExplainSchool.Explanation;
import org.laurel.round.EuropeanRound;
import org.laurel.round.OpenEuropeanRound;
import org.laurel.rules.Fact;
import org.laurel.rules.Finding;
import org.laurel.scheme.CutOff;
import org.laurel.scheme.CutOffs;
import org.laurel.scheme.Editions;
import org.laurel.scheme.FactName;
import org.laurel.school.MergeSchools;
import org.laurel.school.SchoolId;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In an open round of 2026-2027, a school lacks a teacher. */
@LaurelTest
class AdjustingTest {

    static final Instant IN_TIME = Instant.parse("2026-02-20T22:59:00Z"); // 23:59 in Brussels

    @Autowired OpenEuropeanRound openRound;
    @Autowired ExplainSchool explainSchool;
    @Autowired CorrectFact correctFact;
    @Autowired GrantException grantException;
    @Autowired TakeBackException takeBackException;
    @Autowired GrantedExceptions exceptions;
    @Autowired MergeSchools mergeSchools;
    @Autowired PrepareRun prepareRun;
    @Autowired RunPreselection runPreselection;
    @Autowired History history;
    @Autowired LabelCast labelCast;
    @Autowired Editions editions;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    SchoolCast cast;
    SchoolId school;
    SignedIn officer;
    EuropeanRound round;

    @BeforeEach
    void an_open_round() {
        labelCast.publish();
        clock.set(IN_TIME);
        db.sql("delete from round.european_round").update();
        cast = new SchoolCast(db);
        school = cast.school("FI", "2019-08-20");
        officer = labelCast.somebody("Officer", new Role(Kind.NATIONAL_OFFICER, "nso"));
        var project = cast.project("2024-09-01", "2025-06-30", "FI", "SE");
        for (int i = 0; i < 2; i++) {
            var teacher = cast.teacher(school, "2020-09-01Z");
            cast.member(project, teacher, "2024-10-01Z");
            cast.label(teacher, project, "2025-10-01");
        }
        round = ((OpenEuropeanRound.Outcome.Opened) openRound.open(wanted(), officer.id())).round();
    }

    @Test
    void what_is_missing_is_told_with_the_fact() {
        var explained = explain();
        assertThat(explained.judged().eligible()).isFalse();
        assertThat(line(explained, "enough-active-teachers").finding())
                .isInstanceOf(Finding.Unmet.class);
        assertThat(line(explained, "enough-active-teachers").finding().facts())
                .containsEntry("active-teachers", Fact.count(2));
        assertThat(line(explained, "enough-active-teachers").settled()).isFalse();
        assertThat(line(explained, "labelled-project").finding()).isInstanceOf(Finding.Met.class);
    }

    @Test
    void what_no_longer_can_be_met_is_looked_at_by_the_same_days_a_year_later() {
        school = cast.school("FI", "2024-09-01");
        var line = line(explain(), "registered-long-enough");
        assertThat(line.settled()).isTrue();
        assertThat(line.next().orElseThrow()).isInstanceOf(Finding.Met.class);
        assertThat(round.nextKey()).isEqualTo("2027-2028");
    }

    @Test
    void a_corrected_fact_is_judged_and_written_down() {
        assertThat(correct(FactName.ACTIVE_TEACHERS, Fact.count(3)))
                .isInstanceOf(CorrectFact.Outcome.Corrected.class);
        assertThat(explain().judged().eligible()).isTrue();
        assertThat(explain().corrections()).hasSize(1);
        assertThat(history.of("school:" + school))
                .anyMatch(it -> it.what().equals("fact-corrected"));
        correct(FactName.ACTIVE_TEACHERS, Fact.count(1));
        assertThat(explain().judged().known().activeTeachers()).isEqualTo(1);
        assertThat(correct(FactName.ACTIVE_TEACHERS, Fact.none()))
                .isEqualTo(new CorrectFact.Outcome.WrongValue());
        assertThat(
                        correctFact.correct(
                                round.id(),
                                school,
                                FactName.ACTIVE_TEACHERS,
                                Fact.count(3),
                                " ",
                                officer))
                .isEqualTo(new CorrectFact.Outcome.NoReason());
    }

    @Test
    void an_exception_leaves_the_fact_and_the_finding_and_lets_the_school_apply() {
        assertThat(grant("enough-active-teachers"))
                .isInstanceOf(GrantException.Outcome.Granted.class);
        assertThat(explain().judged().eligible()).isTrue();
        var line = line(explain(), "enough-active-teachers");
        assertThat(line.finding()).isInstanceOf(Finding.Unmet.class);
        assertThat(line.exception()).isPresent();
        assertThat(grant("enough-active-teachers"))
                .isEqualTo(new GrantException.Outcome.GrantedBefore());
        assertThat(history.of("school:" + school))
                .anyMatch(it -> it.what().equals("exception-granted"));
    }

    @Test
    void an_exception_taken_back_counts_no_more_and_both_reasons_stay() {
        grant("enough-active-teachers");
        assertThat(takeBack("enough-active-teachers", " "))
                .isEqualTo(new TakeBackException.Outcome.NoReason());
        assertThat(takeBack("labelled-project", "A mistake."))
                .isEqualTo(new TakeBackException.Outcome.NoneStands());
        assertThat(takeBack("enough-active-teachers", "A mistake."))
                .isEqualTo(new TakeBackException.Outcome.TakenBack());
        assertThat(explain().judged().eligible()).isFalse();
        assertThat(eligible()).isFalse();
        assertThat(line(explain(), "enough-active-teachers").exception()).isEmpty();
        var kept = exceptions.takenBack(round.id(), school).getFirst();
        assertThat(kept.granted().because()).isEqualTo("A fire.");
        assertThat(kept.because()).isEqualTo("A mistake.");
        assertThat(kept.by()).isEqualTo(officer.id());
        assertThat(history.of("school:" + school))
                .anyMatch(it -> it.what().equals("exception-taken-back"));
        assertThat(takeBack("enough-active-teachers", "A mistake."))
                .isEqualTo(new TakeBackException.Outcome.NoneStands());
        assertThat(grant("enough-active-teachers"))
                .isInstanceOf(GrantException.Outcome.Granted.class);
        assertThat(explain().judged().eligible()).isTrue();
    }

    @Test
    void an_exception_is_taken_back_until_the_second_screening_day_by_an_officer_of_the_country() {
        grant("enough-active-teachers");
        assertThat(
                        takeBackException.takeBack(
                                round.id(),
                                school,
                                "enough-active-teachers",
                                "So",
                                labelCast.officer("SE")))
                .isEqualTo(
                        new TakeBackException.Outcome.Refused(
                                Adjusting.Refusal.OTHER_ORGANISATION));
        clock.set(IN_TIME.plusSeconds(60));
        assertThat(takeBack("enough-active-teachers", "A mistake."))
                .isEqualTo(new TakeBackException.Outcome.Refused(Adjusting.Refusal.SCREENED));
        assertThat(explain().judged().eligible()).isTrue();
    }

    @Test
    void nobody_is_excepted_from_holding_no_label() {
        assertThat(grant("holds-no-label")).isEqualTo(new GrantException.Outcome.Never());
        assertThat(grant("no-such-rule")).isEqualTo(new GrantException.Outcome.Never());
    }

    @Test
    void a_run_of_the_round_counts_corrections_and_exceptions() {
        assertThat(eligible()).isFalse();
        grant("enough-active-teachers");
        assertThat(eligible()).isTrue();
    }

    @Test
    void after_the_second_screening_day_nothing_is_adjusted() {
        clock.set(IN_TIME.plusSeconds(60));
        assertThat(grant("enough-active-teachers"))
                .isEqualTo(new GrantException.Outcome.Refused(Adjusting.Refusal.SCREENED));
        assertThat(correct(FactName.ACTIVE_TEACHERS, Fact.count(3)))
                .isEqualTo(new CorrectFact.Outcome.Refused(Adjusting.Refusal.SCREENED));
        assertThat(line(explain(), "enough-active-teachers").settled()).isTrue();
    }

    @Test
    void only_an_officer_of_its_country_without_a_stake_adjusts_a_school() {
        var other = labelCast.officer("SE");
        assertThat(grantException.grant(round.id(), school, "labelled-project", "So", other))
                .isEqualTo(
                        new GrantException.Outcome.Refused(Adjusting.Refusal.OTHER_ORGANISATION));
        cast.join(officer.id(), school, "2025-01-01Z");
        assertThat(grant("labelled-project"))
                .isEqualTo(new GrantException.Outcome.Refused(Adjusting.Refusal.OWN_SCHOOL));
    }

    @Test
    void a_school_renamed_in_the_middle_of_a_round_stays_the_same_school() {
        grant("enough-active-teachers");
        db.sql("update school.school set name = 'New name', city = 'Elsewhere' where id = :id")
                .param("id", school.value())
                .update();
        assertThat(explain().judged().eligible()).isTrue();
        assertThat(explain().school().name()).isEqualTo("New name");
    }

    @Test
    void a_school_merged_in_the_middle_of_a_round_counts_with_the_one_it_is_part_of() {
        var ended = school;
        school = cast.school("FI", "2019-08-20");
        cast.activity(cast.teacher(school, "2020-09-01Z"), "2025-10-01");
        assertThat(explain().judged().eligible()).isFalse();
        assertThat(mergeSchools.merge(ended, school, "A law.", officer))
                .isInstanceOf(MergeSchools.Outcome.Merged.class);
        assertThat(explain().judged().known())
                .extracting(it -> it.activeTeachers() + " " + it.labelledProjects())
                .isEqualTo("3 1");
        assertThat(eligible()).isTrue();
        assertThat(judgedInTheLastRun(ended)).isFalse();
        var stands = school;
        school = ended;
        assertThat(explain().school().id()).as("asked about the one that ended").isEqualTo(stands);
        assertThat(correct(FactName.ACTIVE_TEACHERS, Fact.count(3)))
                .isEqualTo(new CorrectFact.Outcome.Refused(Adjusting.Refusal.NO_SUCH_SCHOOL));
    }

    @Test
    void a_teacher_who_moves_takes_the_activity_along_and_leaves_the_label() {
        var other = cast.school("FI", "2019-08-20");
        for (int i = 0; i < 2; i++) {
            var moving =
                    db.sql(
                                    "select person from school.staff where school = :s and left_at is null limit 1")
                            .param("s", school.value())
                            .query(java.util.UUID.class)
                            .single();
            var person = new org.laurel.people.PersonId(moving);
            cast.leave(person, school, "2026-01-01Z");
            cast.join(person, other, "2026-01-01Z");
        }
        assertThat(explain().judged().known())
                .extracting(it -> it.activeTeachers() + " " + it.labelledProjects())
                .isEqualTo("0 1");
        school = other;
        assertThat(explain().judged().known())
                .extracting(it -> it.activeTeachers() + " " + it.labelledProjects())
                .isEqualTo("2 0");
    }

    boolean eligible() {
        var prepared =
                (PrepareRun.Outcome.Prepared)
                        prepareRun.prepare(
                                new PrepareRun.Wanted(
                                        SchoolCast.LABEL,
                                        LocalDate.of(2026, 2, 20),
                                        round.key(),
                                        null),
                                null);
        runPreselection.run(prepared.run().id(), _ -> {});
        return db.sql("select eligible from preselection.result where run = :run and school = :s")
                .param("run", prepared.run().id().value())
                .param("s", school.value())
                .query(Boolean.class)
                .single();
    }

    boolean judgedInTheLastRun(SchoolId it) {
        return db.sql(
                        """
                        select exists (select from preselection.result where school = :school
                            and run = (select max(run::text)::uuid from preselection.result))
                        """)
                .param("school", it.value())
                .query(Boolean.class)
                .single();
    }

    GrantException.Outcome grant(String requirement) {
        return grantException.grant(round.id(), school, requirement, "A fire.", officer);
    }

    TakeBackException.Outcome takeBack(String requirement, String because) {
        return takeBackException.takeBack(round.id(), school, requirement, because, officer);
    }

    CorrectFact.Outcome correct(FactName fact, Fact value) {
        return correctFact.correct(round.id(), school, fact, value, "It is so.", officer);
    }

    Explanation explain() {
        return ((ExplainSchool.Outcome.Explained) explainSchool.explain(SchoolCast.LABEL, school))
                .explanation();
    }

    static ExplainSchool.Line line(Explanation explained, String requirement) {
        return explained.lines().stream()
                .filter(it -> it.finding().requirement().key().equals(requirement))
                .findFirst()
                .orElseThrow();
    }

    OpenEuropeanRound.Wanted wanted() {
        return new OpenEuropeanRound.Wanted(
                editions.inForce(SchoolCast.LABEL, null, LocalDate.of(2026, 1, 1)).orElseThrow(),
                "2026-2027",
                LocalDateTime.parse("2026-01-10T09:00"),
                LocalDateTime.parse("2026-02-12T09:00"),
                LocalDateTime.parse("2026-03-10T23:59"),
                ZoneId.of("Europe/Brussels"),
                LocalDate.of(2026, 2, 20),
                LocalDate.of(2026, 5, 9),
                new CutOffs(Map.of(CutOff.LABEL_FROM, LocalDate.of(2023, 9, 1)), Set.of()));
    }
}
