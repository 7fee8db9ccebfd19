package org.laurel.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.language.Language;
import org.laurel.rules.Condition;
import org.laurel.rules.Cure;
import org.laurel.rules.SettledBy;

class EditionReaderTest {

    @Test
    void reads_every_part_of_an_edition() {
        var edition = Samples.edition();

        assertThat(edition.id()).hasToString("reading-badge/2022-09-01");
        assertThat(edition.holder()).isEqualTo(Edition.Holder.TEACHER_IN_PROJECT);
        assertThat(edition.form().evidenceAtLeast()).isEqualTo(1);
        assertThat(edition.form().questions())
                .extracting(Question::key)
                .containsExactly("agreed", "what-we-read");
        assertThat(edition.rubric().maximum()).isEqualTo(6);
        assertThat(edition.award()).isEqualTo(new Award(OptionalInt.of(4), new Source("", true)));
        assertThat(edition.texts()).containsOnlyKeys(Language.EN, Language.SV);
        var runsOut = edition.eligibility().getLast();
        assertThat(runsOut.cure()).isEqualTo(Cure.NEVER);
        assertThat(runsOut.settledBy()).isEqualTo(SettledBy.PROJECT_FOUNDER);
        assertThat(runsOut.assumed()).isTrue();
        assertThat(runsOut.metWhen())
                .isEqualTo(
                        new Condition.AnyOf(
                                List.of(
                                        new Condition.IsNone("round.label-to"),
                                        new Condition.Before(
                                                "round.label-to",
                                                new Condition.DayToCompare.OfRound(
                                                        "round.valid-from")))));
    }

    @Test
    void reads_what_a_country_changes() {
        var portugal = Samples.edition().overlay("PT");

        assertThat(portugal.assessorsPerApplication()).isEqualTo(2);
        assertThat(portugal.secondApplication()).isEqualTo(SecondApplication.AFTER_IMPROVEMENT);
        assertThat(portugal.rounds().late()).isEqualTo(Windows.Late.NEXT_ROUND);
        assertThat(portugal.rounds().windows())
                .extracting(it -> it.deadline().toString())
                .containsExactly("2023-06-30T23:59", "2024-06-30T23:59");
        assertThat(portugal.extraFields())
                .singleElement()
                .isInstanceOfSatisfying(
                        Question.Choice.class,
                        it -> assertThat(it.options()).containsExactly("science", "arts"));
    }

    @Test
    void a_country_that_changes_nothing_takes_applications_all_year_with_one_assessor() {
        var norway = Samples.edition().overlay("NO");

        assertThat(norway.rounds().allYear()).isTrue();
        assertThat(norway.assessorsPerApplication()).isEqualTo(1);
        assertThat(norway.secondApplication()).isEqualTo(SecondApplication.NEVER);
    }

    @ParameterizedTest(name = "{0}: {2} is refused at line {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    eligibility.yaml | at-most: { projects-applied-this-school-year      | at-mots: { projects-applied-this-school-year         | 6  | 'at-mots' is not a kind of condition
                    eligibility.yaml | cure: applicant          | cure: magic                 | 10 | Expected one of never, time, applicant, found 'magic'
                    eligibility.yaml | cure: applicant          | cures: applicant            | 10 | 'cures' is not known here
                    eligibility.yaml | settled-by: applicant    | settled-by: support         | 11 | Expected one of applicant, project-founder, support-organisation
                    eligibility.yaml | requirement: agreed      | requirement: few-projects   | 8  | 'few-projects' is here twice
                    eligibility.yaml | agreed: true             | agreed: yes                 | 12 | Write true or false, not yes
                    eligibility.yaml | agreed: true             | agreed: 1                   | 12 | asked for as a whole number but is true or false
                    eligibility.yaml | agreed: true             | agreed:                     | 12 | Expected a fact, found nothing
                    eligibility.yaml | projects-applied-this-school-year: 3              | projects-applied-this-school-year: 3.5               | 6  | Expected a whole number, found '3.5'
                    eligibility.yaml | assumed: true            | assumed: maybe              | 15 | Expected true or false, found 'maybe'
                    eligibility.yaml | assumed: true            | assumed: false              | 14 | A rule needs its 'clause'
                    eligibility.yaml | round.valid-from         | 2024-02-30                  | 21 | Expected a day such as 2024-01-31, found '2024-02-30'
                    eligibility.yaml | is: { agreed:            | is: { agree:                | 12 | 'agree' is not a fact that Laurel knows here; known are agreed, applied-for-this-project
                    eligibility.yaml | round.valid-from         | round.valid-form            | 19 | 'round.valid-form' is not a fact
                    eligibility.yaml | is: { teacher-validated: true } | is: { active-teachers: 2 } | 5 | 'active-teachers' is not a fact
                    rubric.yaml      | looks-at: [together]     | looks-at: [alone]           | 14 | 'alone' is no line of the checklist
                    rubric.yaml      | looks-at: [together]     | looks-at: []                | 4  | No sub-criterion looks at together
                    rubric.yaml      | looks-at: [together]     | looks-at: [together, aloud] | 14 | 'aloud' is no line of the checklist, or belongs to another sub-criterion
                    rubric.yaml      | minimum: 2               | minimum: 4                  | 9  | Expected 1 to 3, found 4
                    rubric.yaml      | sub-criterion: friends   | sub-criterion: books        | 12 | 'books' is here twice
                    award.yaml       | pass-mark: 4             | pass-mark: 7                | 1  | Expected 0 to 6, found 7
                    form.yaml        | criterion: reading       | criterion: writing          | 7  | 'writing' is not a criterion of the rubric
                    form.yaml        | evidence: true           | evidence: false             | 1  | no step has 'evidence: true'
                    form.yaml        | words: 100, required     | options: [a], required      | 9  | 'options' is not known here
                    scheme.yaml      | holder: teacher-in-project | holder: everybody         | 1  | Expected one of teacher-in-project, school
                    scheme.yaml      | validity: without-end    | "validity: [without-end" | 4  | expected ',' or ']'
                    text.en.yaml     | short-name: Badge        | "short-nam: Badge" | 2  | 'short-nam' is not a text of this edition
                    text.en.yaml     | unmet: You did not agree. | "met: You did not agree." | 21 | 'met' is here twice
                    text.en.yaml     | "levels: { 0: None, 1: One, 2: Two, 3: Many }" | "levels: { 0: None, 1: One, 2: Two }" | 40 | 'sub-criteria.books.levels.3' is missing
                    text.en.yaml     | "{round.label-to}" | "{round.label-end}" | 27 | A placeholder does not read
                    text.en.yaml     | "{round.label-to}" | "{projects}" | 27 | {projects} is not a fact that this requirement reads
                    text.sv.yaml     | "  - Tell others." | "" | 6  | 'tips' has 1 items here and 2 in English
                    text.sv.yaml     | "join: Join us." | "" | 1  | 'join' is missing
                    text.sv.yaml     | "    source: Läshandboken, sidan 3" | "" | 19 | 'requirements.agreed.source' is missing
                    text.sv.yaml     | "    source: Läshandboken, sidan 4" | "" | 34 | 'criteria.reading.source' is missing
                    text.sv.yaml     | "source: Portugisiska sidan" | "" | 57| 'countries.PT.source' is missing
                    text.sv.yaml     | "sources: [Läshandbokens omslag]" | "" | 1 | 'sources' is missing
                    text.sv.yaml     | "join: Join us." | "join: " | 4  | Expected a text, found nothing
                    country/PT.yaml  | kind: windows            | kind: sometimes             | 5  | Expected all-year or windows
                    country/PT.yaml  | late: next-round         | late: tomorrow              | 6  | Expected one of refused, next-round
                    country/PT.yaml  | opens: 2023-07-01T00:00  | opens: 2023-06-01T00:00     | 9  | A window opens after the one before it
                    country/PT.yaml  | assessors-per-application: 2 | assessors-per-application: 4 | 2 | Expected 1 to 3, found 4
                    country/PT.yaml  | "tips:" | "tricks:" | 15 | 'tricks' is not a text of this edition
                    country/PT.yaml  | "guidance: Choose one." | "" | 18 | 'questions.national-category.guidance' is missing
                    """)
    void a_fault_is_told_with_file_line_and_reason(
            String file, String passage, String by, int line, String reason) {
        assertThatThrownBy(
                        () ->
                                EditionReader.read(
                                        Samples.changed(file, passage, by == null ? "" : by)))
                .isInstanceOfSatisfying(
                        SchemeFileException.class,
                        it -> {
                            assertThat(it.reason()).contains(reason);
                            assertThat(it.file()).isEqualTo("reading-badge/2022-09-01/" + file);
                            assertThat(it.line()).as(it.getMessage()).isEqualTo(line);
                        });
    }

    @Test
    void a_readiness_question_asks_for_a_requirement() {
        var form =
                Samples.changed(
                        "form.yaml",
                        "      - { question: agreed, kind: yes-no }",
                        """
                              - { question: agreed, kind: yes-no }
                              - { question: happy, kind: yes-no }\
                        """);

        assertThatThrownBy(() -> EditionReader.read(form))
                .hasMessageContaining("'happy' asks for a requirement that eligibility.yaml lacks");
    }

    @Test
    void a_condition_that_holds_itself_does_not_read() {
        assertThatThrownBy(
                        () ->
                                EditionReader.read(
                                        Samples.changed(
                                                "eligibility.yaml",
                                                "met-when: { is: { agreed: true } }",
                                                "met-when: &itself { not: *itself }")))
                .isInstanceOf(SchemeFileException.class);
    }

    @Test
    void a_file_that_is_missing_unknown_or_in_no_language_of_laurel_is_a_fault() {
        var files = Samples.files(Samples.SECOND);

        assertThatThrownBy(() -> EditionReader.read(Samples.without(files, "award.yaml")))
                .hasMessage("reading-badge/2022-09-01/award.yaml:1: The file is missing");
        assertThatThrownBy(() -> EditionReader.read(Samples.with(files, "awards.yaml", "a: 1")))
                .hasMessageContaining("No file of an edition has this name");
        assertThatThrownBy(() -> EditionReader.read(Samples.with(files, "text.xx.yaml", "a: 1")))
                .hasMessageContaining("'xx' is not a language of Laurel");
        assertThatThrownBy(() -> EditionReader.read(Samples.with(files, "award.yaml", "")))
                .hasMessageContaining("award.yaml:1: The file is empty");
    }
}
