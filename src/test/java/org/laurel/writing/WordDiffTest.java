package org.laurel.writing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.laurel.writing.WordDiff.Piece;
import org.laurel.writing.WordDiff.Piece.Kind;

class WordDiffTest {

    @Test
    void a_changed_word_is_shown_as_it_was_and_as_it_is() {
        assertThat(WordDiff.between("Pupils lead the fair.", "Pupils plan the fair."))
                .containsExactly(
                        new Piece(Kind.SAME, "Pupils "),
                        new Piece(Kind.REMOVED, "lead"),
                        new Piece(Kind.ADDED, "plan"),
                        new Piece(Kind.SAME, " the fair."));
    }

    @Test
    void words_replaced_in_a_row_are_read_in_a_row() {
        assertThat(WordDiff.between("We met here in May.", "We wrote every day in May."))
                .containsExactly(
                        new Piece(Kind.SAME, "We "),
                        new Piece(Kind.REMOVED, "met here"),
                        new Piece(Kind.ADDED, "wrote every day"),
                        new Piece(Kind.SAME, " in May."));
        assertThat(WordDiff.between("one two\nthree", "1 2\n3"))
                .as("a line stays a line")
                .containsExactly(
                        new Piece(Kind.REMOVED, "one two"),
                        new Piece(Kind.ADDED, "1 2"),
                        new Piece(Kind.SAME, "\n"),
                        new Piece(Kind.REMOVED, "three"),
                        new Piece(Kind.ADDED, "3"));
    }

    @Test
    void the_same_text_has_no_changes_and_a_new_one_is_all_added() {
        assertThat(WordDiff.between("As it was", "As it was"))
                .containsExactly(new Piece(Kind.SAME, "As it was"));
        assertThat(WordDiff.between("", "New")).containsExactly(new Piece(Kind.ADDED, "New"));
        assertThat(WordDiff.between("", "")).isEmpty();
    }

    @Test
    void both_texts_can_be_read_from_it_with_every_blank_and_line() {
        var before = "One  two\n\nthree four";
        var after = "  Zero two\nthree\tfour five\n";
        var pieces = WordDiff.between(before, after);
        assertThat(
                        pieces.stream()
                                .filter(it -> it.kind() != Kind.ADDED)
                                .map(Piece::text)
                                .collect(joining()))
                .isEqualTo(before);
        assertThat(
                        pieces.stream()
                                .filter(it -> it.kind() != Kind.REMOVED)
                                .map(Piece::text)
                                .collect(joining()))
                .isEqualTo(after);
    }
}
