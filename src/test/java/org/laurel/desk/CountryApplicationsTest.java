package org.laurel.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.laurel.application.ApplicationId;
import org.laurel.job.ReworkRows;
import org.laurel.language.Language;
import org.laurel.people.PersonId;
import org.laurel.scheme.EditionId;
import org.laurel.scheme.Editions;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LaurelTest
class CountryApplicationsTest {

    private static final LocalDate DUE = LocalDate.of(2026, 5, 30);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Autowired JdbcClient db;
    @Autowired CountryApplications applications;
    @Autowired Editions editions;
    @Autowired ReworkRows rework;

    private final PersonId officer = new PersonId(UUID.randomUUID());
    private DeskCast cast;

    @BeforeEach
    void nobody_applied() {
        db.sql("truncate application.application, assessment.assignment, decision.decision cascade")
                .update();
        cast = new DeskCast(db);
    }

    @Test
    void each_stage_says_what_is_to_be_done_next() {
        var assessor = cast.person("Assessor");
        var waits = submitted("Waits");
        var assessed = inAssessment("Assessed");
        cast.assign(assessed, assessor, DUE, false);
        var ready = inAssessment("Ready");
        cast.assign(ready, assessor, DUE, true);
        var left = inAssessment("Left alone");
        cast.assign(left, assessor, DUE, false);
        cast.recuse(left, assessor);
        var decided = inAssessment("Decided");
        cast.decide(decided);
        var withdrawn = cast.application("uhr", "SE", "withdrawn", "Gone", "2026-05-01T10:00Z");

        assertThat(found(Stage.TO_ASSIGN)).containsExactlyInAnyOrder(waits, left);
        assertThat(found(Stage.ASSESSING)).containsExactly(assessed);
        assertThat(found(Stage.TO_DECIDE)).containsExactly(ready);
        assertThat(found(Stage.DECIDED)).containsExactly(decided);
        assertThat(found(Stage.DONE)).containsExactly(withdrawn);
        assertThat(applications.counts(all()))
                .containsEntry(Stage.TO_ASSIGN, 2)
                .containsEntry(Stage.DONE, 1);
        assertThat(applications.late(all(), TODAY)).isEqualTo(1);
        assertThat(applications.late(all(), DUE)).isZero();
    }

    @Test
    void drafts_others_and_the_officers_own_application_do_not_exist() {
        cast.application("uhr", "SE", "draft", "Draft", "2026-05-01T10:00Z");
        cast.application("stil", "DK", "submitted", "Danish", "2026-05-01T10:00Z");
        var own = submitted("Own");
        var officerTeaches =
                search(cast.applicant(own), EnumSet.allOf(Stage.class), "", Sort.SUBMITTED);

        assertThat(page(all(), null)).extracting(Listed::id).containsExactly(own);
        assertThat(page(officerTeaches, null)).isEmpty();
        assertThat(applications.counts(officerTeaches)).isEmpty();
        assertThat(applications.among(officerTeaches, List.of(own))).isEmpty();
    }

    @Test
    void every_word_of_a_search_is_found_somewhere_whatever_its_case() {
        var rivers = submitted("Rivers of Europe");
        submitted("Lakes");
        assertThat(page(search("ÅSKOLAN rivers"), null))
                .extracting(Listed::id)
                .containsExactly(rivers);
        assertThat(page(search("rivers lakes"), null)).isEmpty();
        assertThat(page(search("100%"), null)).isEmpty();
    }

    @Test
    void projects_are_sorted_as_the_readers_language_sorts() {
        submitted("Öar");
        submitted("zebra");
        submitted("Apan");
        var byProject = search(officer, Stage.OPEN, "", Sort.PROJECT);
        assertThat(applications.page(byProject, Language.SV, null, 10))
                .extracting(Listed::project)
                .containsExactly("Apan", "zebra", "Öar");
        assertThat(applications.page(byProject, Language.EN, null, 10))
                .extracting(Listed::project)
                .containsExactly("Apan", "Öar", "zebra");
    }

    @ParameterizedTest
    @EnumSource
    void paging_shows_no_row_twice_and_misses_none_while_rows_are_added(Sort sort) {
        var before = new ArrayList<ApplicationId>();
        for (int i = 0; i < 23; i++) {
            before.add(submitted("Project " + i % 5)); // many are alike in what they are sorted by
        }
        var search = search(officer, Stage.OPEN, "", sort);
        var seen = new ArrayList<ApplicationId>();
        Place after = null;
        do {
            var page = applications.page(search, Language.EN, after, 5);
            page.forEach(it -> seen.add(it.id()));
            after =
                    page.isEmpty()
                            ? null
                            : Place.read(page.getLast().place().written()).orElseThrow();
            if (seen.size() < 40) {
                submitted("Project 0");
                submitted("Project 9");
            }
        } while (after != null);
        assertThat(seen).doesNotHaveDuplicates().containsAll(before);
    }

    @Test
    void a_country_that_wants_three_assessors_waits_for_all_three() {
        var czech = cast.application("dzs", "CZ", "in-assessment", "Czech", "2026-05-01T10:00Z");
        cast.assign(czech, cast.person("First"), DUE, true);
        var wanted =
                new CountryApplications(
                        db,
                        new AssessorsWanted(editions) {
                            @Override
                            List<InCountry> moreThanOne() {
                                var edition =
                                        new EditionId(DeskCast.SCHEME, LocalDate.of(2022, 9, 1));
                                return List.of(new InCountry(edition, "CZ", 3));
                            }
                        });
        var search = new Search(officer, List.of("dzs"), Stage.OPEN, "", Sort.DUE);
        assertThat(wanted.counts(search)).containsOnlyKeys(Stage.TO_ASSIGN);
        cast.assign(czech, cast.person("Second"), DUE, true);
        cast.assign(czech, cast.person("Third"), DUE, true);
        assertThat(wanted.counts(search)).containsOnlyKeys(Stage.TO_DECIDE);
    }

    @Test
    void words_are_found_as_people_type_them_and_names_stand_as_the_reader_sorts() {
        var bulgarian = submitted("Реки и хора");
        var swedish = submitted("Ängarnas bin, för alla");
        var other = submitted("Zebras");
        rework.run();
        assertThat(found("hora  reki")).containsExactly(bulgarian);
        assertThat(found("ALLA, angarna")).containsExactly(swedish);
        assertThat(found("angarans")).containsExactly(swedish); // one typing mistake
        assertThat(found("angxrxns")).isEmpty();
        assertThat(
                        applications.page(
                                search(officer, Stage.OPEN, "", Sort.PROJECT),
                                Language.SV,
                                null,
                                9))
                .extracting(Listed::id)
                .containsExactly(other, swedish, bulgarian);
        var first =
                applications.page(
                        search(officer, Stage.OPEN, "", Sort.PROJECT), Language.EN, null, 1);
        assertThat(first).extracting(Listed::id).containsExactly(swedish);
        assertThat(
                        applications.page(
                                search(officer, Stage.OPEN, "", Sort.PROJECT),
                                Language.EN,
                                first.getFirst().place(),
                                9))
                .extracting(Listed::id)
                .containsExactly(other, bulgarian);
    }

    private List<ApplicationId> found(String typed) {
        return page(applications.fitting(search(typed)), null).stream().map(Listed::id).toList();
    }

    private ApplicationId submitted(String project) {
        return cast.application("uhr", "SE", "submitted", project, "2026-05-01T10:00Z");
    }

    private ApplicationId inAssessment(String project) {
        return cast.application("uhr", "SE", "in-assessment", project, "2026-05-01T10:00Z");
    }

    private List<ApplicationId> found(Stage stage) {
        return page(search(officer, Set.of(stage), "", Sort.SUBMITTED), null).stream()
                .map(Listed::id)
                .toList();
    }

    private List<Listed> page(Search search, Place after) {
        return applications.page(search, Language.EN, after, 50);
    }

    private Search all() {
        return search(officer, EnumSet.allOf(Stage.class), "", Sort.SUBMITTED);
    }

    private Search search(String words) {
        return search(officer, Stage.OPEN, words, Sort.SUBMITTED);
    }

    private static Search search(PersonId who, Set<Stage> stages, String words, Sort sort) {
        return new Search(who, List.of("uhr"), stages, words, sort);
    }
}
