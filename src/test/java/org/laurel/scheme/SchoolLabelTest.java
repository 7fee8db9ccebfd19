package org.laurel.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.language.Language;
import org.laurel.rules.Fact;

/** What the format can say for a label that a school holds, read from the scheme we ship. */
class SchoolLabelTest {

    static final EditionFiles FILES =
            EditionFolder.files(Path.of("schemes/school-label/2022-09-01"));
    static final Edition EDITION = EditionReader.read(FILES);

    static EditionFiles changed(String name, String passage, String by) {
        var texts = new TreeMap<>(FILES.texts());
        assertThat(texts.get(name)).contains(passage);
        texts.computeIfPresent(name, (_, text) -> text.replace(passage, by));
        return new EditionFiles(FILES.id(), texts);
    }

    static DatedRound round(String key) {
        return EDITION.rounds().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_round_without_days_counts_two_years_back_from_its_deadline_and_says_it_is_assumed() {
        var days = CutOffs.NONE.completed(EDITION.cutOffs(), LocalDate.of(2028, 2, 29));

        assertThat(days.facts())
                .containsEntry("round.registered-by", day("2026-02-28"))
                .containsEntry("round.active-until", day("2028-02-29"))
                .containsEntry("round.valid-from", day("2028-01-01"))
                .containsEntry("round.valid-until", day("2029-12-31"))
                .hasSize(7);
        assertThat(days.assumed()).containsExactlyInAnyOrder(CutOff.values());
    }

    @Test
    void the_days_a_round_names_stay_and_only_the_others_are_assumed() {
        var round = round("2024-2025");

        assertThat(round.cutOffs().days())
                .containsEntry(CutOff.LABEL_FROM, LocalDate.of(2021, 11, 1))
                .containsEntry(CutOff.LABEL_TO, LocalDate.of(2024, 3, 15));
        assertThat(round.cutOffs().assumed())
                .containsExactlyInAnyOrder(CutOff.ACTIVE_UNTIL, CutOff.LABEL_TO);
        assertThat(round("2025-2026").cutOffs().days())
                .as("nothing follows from a deadline that no source gives")
                .doesNotContainKey(CutOff.ACTIVE_UNTIL);
    }

    @Test
    void a_statement_is_asked_by_its_own_words_and_rated_by_the_levels_of_the_rubric() {
        var words = EDITION.words(Language.EN, null);
        var asked = EDITION.form().steps().getFirst().questions();

        assertThat(asked)
                .extracting(Question::key)
                .containsExactly("esafety-policy", "rating-esafety-policy");
        assertThat(words.title(asked.getFirst())).startsWith("The school has a policy");
        assertThat(words.answer(asked.getLast(), "partly")).isEqualTo("Partly fulfilled");
        assertThat(asked.getFirst())
                .isInstanceOfSatisfying(
                        Question.Text.class,
                        it -> assertThat(it.evidence()).isEqualTo(Question.Proof.REQUIRED));
    }

    @Test
    void every_element_has_statements_half_of_its_points_as_minimum_and_one_plan() {
        assertThat(EDITION.rubric().criteria().subList(1, 6))
                .hasSize(5)
                .allSatisfy(
                        it -> {
                            assertThat(it.subCriteria()).hasSizeBetween(2, 4);
                            assertThat(it.minimum())
                                    .extracting(Rubric.Minimum::points)
                                    .isEqualTo(it.points() / 2);
                        });
        assertThat(EDITION.form().steps().subList(1, 6))
                .allSatisfy(
                        it ->
                                assertThat(it.questions())
                                        .filteredOn(
                                                q -> q instanceof Question.Text text && text.plan())
                                        .hasSize(1));
    }

    @Test
    void rounds_may_be_added_to_a_published_edition_and_rules_may_not() {
        var later = changed("rounds.yaml", "opens: 2026-02-12", "opens: 2026-02-13");
        var other = changed("eligibility.yaml", "active-teachers: 3", "active-teachers: 2");

        assertThat(Correction.of(FILES, later)).containsOnlyKeys("rounds.yaml");
        assertThatThrownBy(() -> Correction.of(FILES, other)).hasMessageContaining("new edition");
    }

    @ParameterizedTest(name = "{0}: {2} is refused")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    eligibility.yaml | active-teachers: 3          | active-teacher: 3           | eligibility.yaml:11: 'active-teacher' is not a fact that Laurel knows here
                    eligibility.yaml | active-teachers: 3          | founder-countries: 3        | 'founder-countries' is not a fact that Laurel knows here
                    eligibility.yaml | is-none: holds-label-until  | is-none: holds-label-untill | 'holds-label-untill' is not a fact that Laurel knows here
                    eligibility.yaml | at-least: { active-teachers | at-least: { registered-on   | 'registered-on' is asked for as a whole number but is a day
                    form.yaml        | of: head-supports           | of: head-support            | 'head-support' is not a sub-criterion of the rubric
                    form.yaml        | of: head-supports           | of: esafety-policy          | 'esafety-policy' belongs to another criterion than this step
                    form.yaml        | plan: true                  | plan: perhaps               | Expected true or false
                    form.yaml        | evidence: welcome           | evidence: nice              | Expected one of required, welcome
                    rubric.yaml      | levels: [not, partly        | levels: [not, hardly, partly | Every sub-criterion takes 0 to 3 points
                    rubric.yaml      | minimum: 3                  | minimum: 7                  | Expected 1 to 6, found 7
                    rubric.yaml      | criterion: esafety          | criterion: e-safety         | form.yaml:3: 'esafety' is not a criterion
                    rounds.yaml      | registered-by               | registred-by                | 'registred-by' is not a cut-off of a round
                    rounds.yaml      | opens: 2024-02-06           | opens: 2024-04-06           | A round opens before its deadline
                    rounds.yaml      | zone: Europe/Rome           | zone: Europe/Roma           | Expected a zone such as Europe/Brussels
                    scheme.yaml      | valid-until                 | valid-til                   | 'valid-til' is not known here
                    scheme.yaml      | on: 12-31                   | on: 31-12                   | Expected a date such as 12-31
                    text.en.yaml     | partly: Partly fulfilled    | partially: Partly fulfilled | 'levels.partially' is not a text of this edition
                    """)
    void a_fault_is_told(String file, String passage, String by, String reason) {
        assertThatThrownBy(() -> EditionReader.read(changed(file, passage, by)))
                .isInstanceOf(SchemeFileException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void without_a_pass_mark_or_any_minimum_everybody_would_be_awarded() {
        var texts = new TreeMap<>(FILES.texts());
        texts.computeIfPresent(
                "rubric.yaml", (_, text) -> text.replaceAll("(?m)^ *minimum.*\\n", ""));

        assertThatThrownBy(() -> EditionReader.read(new EditionFiles(FILES.id(), texts)))
                .hasMessageContaining("everybody would be awarded");
    }

    @Test
    void a_criterion_is_missed_only_once_all_its_parts_are_scored() {
        var scores = new TreeMap<String, Points>();
        for (var key : List.of("shares-practice", "helps-others-begin")) {
            scores.put(key, Points.ZERO);
        }
        assertThat(EDITION.award().recommend(EDITION.rubric(), scores).missed()).isEmpty();

        scores.put("seen-in-the-community", Points.of(2));
        assertThat(EDITION.award().recommend(EDITION.rubric(), scores).missed())
                .containsExactly("role-model");
    }

    private static Fact day(String day) {
        return Fact.day(LocalDate.parse(day));
    }
}
