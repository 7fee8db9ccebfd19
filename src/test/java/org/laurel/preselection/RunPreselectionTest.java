package org.laurel.preselection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.eligibility.SchoolCast;
import org.laurel.people.PersonId;
import org.laurel.scheme.CutOff;
import org.laurel.scheme.EditionId;
import org.laurel.school.SchoolId;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LaurelTest
class RunPreselectionTest {

    static final LocalDate ON = LocalDate.of(2025, 1, 20);

    @Autowired PrepareRun prepareRun;
    @Autowired RunPreselection runPreselection;
    @Autowired CompareRuns compareRuns;
    @Autowired Runs runs;
    @Autowired Results results;
    @Autowired LabelCast labelCast;
    @Autowired JdbcClient db;

    SchoolCast cast;

    @BeforeEach
    void the_schemes() {
        labelCast.publish();
        cast = new SchoolCast(db);
    }

    @Test
    void every_school_is_judged_and_keeps_its_facts_and_findings() {
        var three = school("FI", 3);
        var two = school("FI", 2);
        var run = run("2025-2026");
        assertThat(run.schools())
                .isEqualTo(
                        db.sql("select count(*) from school.school").query(Integer.class).single());
        assertThat(row(run, three))
                .containsEntry("eligible", true)
                .containsEntry("active_teachers", 3)
                .containsEntry("labelled_projects", 1)
                .containsEntry("findings", 0b01_01_01_01);
        assertThat(row(run, two))
                .containsEntry("eligible", false)
                .containsEntry("findings", 0b01_01_10_01);
        assertThat(results.byCountry(run.id()))
                .contains(
                        new Results.InCountry(
                                new org.laurel.country.CountryCode("FI"),
                                run.schools(),
                                run.eligible()));
    }

    @Test
    void a_run_goes_by_the_days_of_the_round_and_takes_missing_ones_from_the_day_asked() {
        var days = run("2025-2026").days();
        assertThat(days.days())
                .containsEntry(CutOff.REGISTERED_BY, LocalDate.of(2023, 1, 9))
                .containsEntry(CutOff.ACTIVE_UNTIL, ON);
        assertThat(days.assumed()).containsExactly(CutOff.ACTIVE_UNTIL);
        assertThat(run(null).days().days())
                .containsEntry(CutOff.REGISTERED_BY, LocalDate.of(2023, 1, 20));
    }

    @Test
    void the_same_asked_again_finds_the_same() {
        for (int teachers = 0; teachers < 5; teachers++) {
            school(teachers % 2 == 0 ? "SE" : "BG", teachers);
        }
        var first = run("2025-2026");
        var again = run("2025-2026");
        assertThat(rows(again)).isEqualTo(rows(first)).isNotEmpty();
        assertThat(runPreselection.run(first.id(), _ -> {}))
                .isEqualTo(new RunPreselection.Outcome.DoneBefore(first));
    }

    @Test
    void two_runs_tell_which_schools_another_edition_would_take() {
        school("FI", 3);
        var two = school("FI", 2);
        var now = run("2025-2026");
        var what_if = run("2025-2026", new EditionId("school-label", LocalDate.of(2017, 12, 1)));
        var compared =
                (CompareRuns.Outcome.Compared) compareRuns.compare(now.id(), what_if.id(), null);
        assertThat(compared.changed()).extracting(CompareRuns.Changed::school).contains(two);
        assertThat(compared.changed()).allMatch(CompareRuns.Changed::gained);
        assertThat(compared.countries().stream().mapToInt(CompareRuns.InCountry::gained).sum())
                .isEqualTo(compared.changed().size());
        assertThat(compareRuns.compare(now.id(), now.id(), null))
                .extracting(it -> ((CompareRuns.Outcome.Compared) it).changed())
                .isEqualTo(List.of());
    }

    @Test
    void a_long_list_of_changes_goes_on_after_the_last_school_seen() {
        for (int i = 0; i < 60; i++) {
            school("NO", 2);
        }
        var now = run("2025-2026");
        var other = run("2025-2026", new EditionId("school-label", LocalDate.of(2017, 12, 1)));
        var seen = new ArrayList<SchoolId>();
        @Nullable SchoolId last = null;
        boolean more = true;
        while (more) {
            var page =
                    (CompareRuns.Outcome.Compared) compareRuns.compare(now.id(), other.id(), last);
            page.changed().forEach(it -> seen.add(it.school()));
            last = seen.getLast();
            more = page.more();
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(other.eligible() - now.eligible());
    }

    @Test
    void only_a_scheme_for_schools_and_a_known_round_can_be_run() {
        assertThat(prepareRun.prepare(wanted("national-quality-label", null, null), null))
                .isEqualTo(new PrepareRun.Outcome.NoEdition());
        assertThat(prepareRun.prepare(wanted("school-label", "1999-2000", null), null))
                .isEqualTo(new PrepareRun.Outcome.NoSuchRound());
    }

    /** A school that lacks nothing but perhaps active teachers. */
    SchoolId school(String country, int teachers) {
        var school = cast.school(country, "2019-08-20");
        var project = cast.project("2023-09-01", "2024-06-30", "FI", "SE");
        @Nullable PersonId first = null;
        for (int i = 0; i < teachers; i++) {
            first = cast.teacher(school, "2020-09-01Z");
            cast.member(project, first, "2023-10-01Z");
        }
        if (first != null) {
            cast.label(first, project, "2024-10-01");
        }
        return school;
    }

    Run run(@Nullable String round) {
        return run(round, null);
    }

    Run run(@Nullable String round, @Nullable EditionId edition) {
        var prepared =
                (PrepareRun.Outcome.Prepared)
                        prepareRun.prepare(wanted("school-label", round, edition), null);
        runPreselection.run(prepared.run().id(), _ -> {});
        return runs.find(prepared.run().id()).orElseThrow();
    }

    PrepareRun.Wanted wanted(String scheme, @Nullable String round, @Nullable EditionId edition) {
        return new PrepareRun.Wanted(scheme, ON, round, edition);
    }

    Map<String, Object> row(Run run, SchoolId school) {
        return db.sql("select * from preselection.result where run = :run and school = :school")
                .param("run", run.id().value())
                .param("school", school.value())
                .query()
                .singleRow();
    }

    List<Map<String, Object>> rows(Run run) {
        return db.sql(
                        """
                        select school, registered_on, active_teachers, labelled_projects, holds_label_until, findings, eligible
                        from preselection.result where run = :run order by school
                        """)
                .param("run", run.id().value())
                .query()
                .listOfRows();
    }
}
