package org.laurel.assessment;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.laurel.assessment.WordDiff.Span;
import org.laurel.assessment.WordDiff.Span.Kind;

class WordDiffTest {

    @Test
    void a_changed_word_is_shown_as_it_was_and_as_it_is() {
        assertThat(WordDiff.between("Pupils lead the fair.", "Pupils plan the fair."))
                .containsExactly(
                        new Span(Kind.SAME, "Pupils "),
                        new Span(Kind.REMOVED, "lead"),
                        new Span(Kind.ADDED, "plan"),
                        new Span(Kind.SAME, " the fair."));
    }

    @Test
    void the_same_text_has_no_changes_and_a_new_one_is_all_added() {
        assertThat(WordDiff.between("As it was", "As it was"))
                .containsExactly(new Span(Kind.SAME, "As it was"));
        assertThat(WordDiff.between("", "New")).containsExactly(new Span(Kind.ADDED, "New"));
        assertThat(WordDiff.between("", "")).isEmpty();
    }

    @Test
    void both_texts_can_be_read_from_it_with_every_blank_and_line() {
        var before = "One  two\n\nthree four";
        var after = "  Zero two\nthree\tfour five\n";
        var spans = WordDiff.between(before, after);
        assertThat(
                        spans.stream()
                                .filter(it -> it.kind() != Kind.ADDED)
                                .map(Span::text)
                                .collect(joining()))
                .isEqualTo(before);
        assertThat(
                        spans.stream()
                                .filter(it -> it.kind() != Kind.REMOVED)
                                .map(Span::text)
                                .collect(joining()))
                .isEqualTo(after);
    }
}
