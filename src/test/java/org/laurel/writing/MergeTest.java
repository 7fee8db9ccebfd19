package org.laurel.writing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.laurel.writing.Merge.Result;
import org.laurel.writing.Merge.Result.Merged;
import org.laurel.writing.Merge.Result.Overlapping;
import org.laurel.writing.Merge.Span;

class MergeTest {

    private static final int ROUNDS = 2_000;

    @Test
    void what_only_one_writer_changed_is_taken_as_it_is() {
        randomly(
                (random, texts) -> {
                    var base = texts.text();
                    var other = texts.changed(base);
                    assertThat(Merge.of(base, other, base)).isEqualTo(new Merged(other));
                    assertThat(Merge.of(base, base, other)).isEqualTo(new Merged(other));
                    assertThat(byWords(base, other, base)).isEqualTo(new Merged(other));
                    assertThat(byWords(base, base, other)).isEqualTo(new Merged(other));
                });
    }

    @Test
    void the_same_change_on_both_sides_is_no_conflict() {
        randomly(
                (random, texts) -> {
                    var base = texts.text();
                    var other = texts.changed(base);
                    assertThat(Merge.of(base, other, other)).isEqualTo(new Merged(other));
                    assertThat(byWords(base, other, other)).isEqualTo(new Merged(other));
                });
    }

    @Test
    void disjoint_edits_both_appear_in_order_and_what_one_side_deleted_is_deleted() {
        randomly(
                (random, texts) -> {
                    var edited = new EditedTexts(random, texts, false);
                    assertThat(Merge.of(edited.base(), edited.here(), edited.there()))
                            .isEqualTo(new Merged(edited.both()));
                });
    }

    @Test
    void a_conflict_covers_only_overlapping_words() {
        randomly(
                (random, texts) -> {
                    var edited = new EditedTexts(random, texts, true);
                    var result = Merge.of(edited.base(), edited.here(), edited.there());
                    assertThat(result.text()).isEqualTo(edited.both());
                    assertThat(result).isInstanceOf(Overlapping.class);
                    assertThat(spans(result))
                            .extracting(Span::here)
                            .containsExactlyElementsOf(edited.disputedHere());
                    assertThat(spans(result))
                            .extracting(Span::there)
                            .containsExactlyElementsOf(edited.disputedThere());
                });
    }

    @Test
    void no_token_comes_from_nowhere_and_none_is_split() {
        randomly(
                (random, texts) -> {
                    var base = texts.text();
                    var here = texts.changed(base);
                    var there = texts.changed(base);
                    var known = new HashSet<Token>();
                    List.of(base, here, there).forEach(it -> known.addAll(Token.of(it)));
                    var result = Merge.of(base, here, there);
                    assertThat(known).containsAll(Token.of(result.text()));
                    for (var span : spans(result)) {
                        assertThat(known).containsAll(Token.of(span.text()));
                        assertThat(known).containsAll(Token.of(span.here()));
                        assertThat(known).containsAll(Token.of(span.there()));
                        assertThat(UTF_8.newEncoder().canEncode(span.here() + "|" + span.there()))
                                .isTrue();
                        assertThat(span.here() + "|" + span.there())
                                .doesNotContainPattern("(^|\\|)\\p{M}");
                    }
                });
    }

    @Test
    void no_token_ends_inside_of_what_a_reader_sees_as_one() {
        randomly(
                (random, texts) -> {
                    var text = texts.changed(texts.text());
                    var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
                    letters.setText(text);
                    var at = 0;
                    for (var token : Token.of(text)) {
                        at += token.typed().length();
                        assertThat(letters.isBoundary(at)).as(token.typed()).isTrue();
                    }
                    assertThat(at).isEqualTo(text.length());
                });
    }

    @Test
    void a_span_says_what_stands_there_and_its_text_has_the_other_words_in_that_place() {
        randomly(
                (random, texts) -> {
                    var base = texts.text();
                    var result = Merge.of(base, texts.changed(base), texts.changed(base));
                    for (var it : spans(result)) {
                        assertThat(result.text().startsWith(it.here(), it.at())).isTrue();
                        assertThat(it.here()).isNotEqualTo(it.there());
                        assertThat(it.text()).isEqualTo(with(result.text(), it));
                    }
                });
    }

    @Test
    void swapping_the_writers_swaps_the_sides_only() {
        randomly(
                (random, texts) -> {
                    var base = texts.text();
                    var one = texts.changed(base);
                    var two = texts.changed(base);
                    var result = Merge.of(base, one, two);
                    var swapped = Merge.of(base, two, one);
                    assertThat(spans(swapped))
                            .extracting(it -> key(it.here()) + "|" + key(it.there()))
                            .containsExactlyElementsOf(
                                    spans(result).stream()
                                            .map(it -> key(it.there()) + "|" + key(it.here()))
                                            .toList());
                    var all = result.text();
                    for (var it : spans(result).reversed()) {
                        all = with(all, it);
                    }
                    assertThat(key(swapped.text())).isEqualTo(key(all));
                });
    }

    @Test
    void a_word_all_three_have_stays() {
        randomly(
                (random, texts) -> {
                    var before = texts.text();
                    var after = texts.text();
                    var base = before + " once " + after;
                    var result =
                            Merge.of(
                                    base,
                                    texts.changed(before) + " once " + texts.changed(after),
                                    texts.changed(before) + " once " + texts.changed(after));
                    assertThat(everything(result)).contains("once");
                });
    }

    @Test
    void of_a_word_typed_twice_both_may_take_one_away() {
        randomly(
                (random, texts) -> {
                    var before = texts.text();
                    var after = texts.text();
                    var twice = " so it stood twice twice in the one text ";
                    var once = " so it stood twice in the one text ";
                    var result =
                            Merge.of(
                                    before + twice + after,
                                    texts.changed(before) + once + texts.changed(after),
                                    texts.changed(before) + once + texts.changed(after));
                    assertThat(result.text()).contains("it stood twice in the");
                });
    }

    @Test
    void line_ends_and_composed_letters_are_compared_alike_and_kept_as_typed() {
        var base = "Cafe\u0301 au lait\r\nund Brot";
        assertThat(Merge.of(base, "Caf\u00e9 au lait\nund Brot", "Cafe\u0301 au lait\r\nund Wein"))
                .isEqualTo(new Merged("Caf\u00e9 au lait\nund Wein"));
        assertThat(Merge.of("a b", "Cafe\u0301 b", "Caf\u00e9 b"))
                .isEqualTo(new Merged("Cafe\u0301 b"));
    }

    @Test
    void edits_that_only_touch_are_both_kept() {
        assertThat(Merge.of("one.", "uno.", "one, two.")).isEqualTo(new Merged("uno, two."));
        assertThat(Merge.of("one two", "uno two", "one dos")).isEqualTo(new Merged("uno dos"));
    }

    @Test
    void words_never_grow_together_into_one_that_nobody_typed() {
        var result = (Overlapping) Merge.of("a ", "a", "a x");
        assertThat(result.text()).isEqualTo("a");
        assertThat(result.spans()).containsExactly(new Span(1, "", " x", "a x"));
    }

    @Test
    void texts_put_in_at_one_place_are_a_conflict_but_for_what_they_have_in_common() {
        assertThat(Merge.of("", "We met in May", "We met in June"))
                .isEqualTo(
                        new Overlapping(
                                "We met in May",
                                List.of(new Span(10, "May", "June", "We met in June"))));
        assertThat(Merge.of("", "We met", "We met in June"))
                .isEqualTo(new Merged("We met in June"));
    }

    @Test
    void disputed_words_side_by_side_are_one_conflict_but_not_across_a_line() {
        var result = Merge.of("one two\nthree", "uno dos\ntres", "ein zwei\ndrei");
        assertThat(spans(result)).extracting(Span::here).containsExactly("uno dos", "tres");
    }

    @Test
    void a_number_or_the_key_of_a_choice_is_never_merged_in_itself() {
        assertThat(Merge.of("level-one-a", "level-two-a", "level-one-b"))
                .isEqualTo(
                        new Overlapping(
                                "level-two-a",
                                List.of(new Span(0, "level-two-a", "level-one-b", "level-one-b"))));
    }

    @Test
    void past_a_bound_the_whole_text_is_one_conflict() {
        var bound = new Merge.Bound(1_000, 2);
        var base = "a b c d e f g";
        assertThat(Merge.of(base, "A b c d e f g", "a b c d e f G", bound))
                .isEqualTo(new Merged("A b c d e f G"));
        assertThat(spans(Merge.of(base, "1 b 2 d 3 f g", "4 b 5 d 6 f g", bound)))
                .containsExactly(new Span(0, "1 b 2 d 3 f g", "4 b 5 d 6 f g", "4 b 5 d 6 f g"));
        var long1 = words("x", 200);
        var long2 = words("y", 200);
        assertThat(spans(Merge.of("a " + words("z", 200), long1, long2, bound)))
                .containsExactly(new Span(0, long1, long2, long2));
    }

    @Test
    void the_longest_texts_are_merged_in_a_moment() {
        var start = System.nanoTime();
        var result = Merge.of(words("a", 16_000), words("b", 16_000), words("c", 16_000));
        assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
        assertThat(spans(result)).hasSize(1);
    }

    private static void randomly(BiConsumer<Random, RandomTexts> law) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new Random(seed);
            try {
                law.accept(random, new RandomTexts(random));
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("with seed " + seed, broken);
            }
        }
    }

    private static String everything(Result result) {
        return result.text() + String.join("|", spans(result).stream().map(Span::there).toList());
    }

    /** Without the short ways for texts that are equal as they stand. */
    private static Result byWords(String base, String here, String there) {
        return Merge.byWords(Merge.Three.of(base, here, there), Merge.Bound.USUAL);
    }

    private static List<Span> spans(Result result) {
        return switch (result) {
            case Merged _ -> List.of();
            case Overlapping(_, var spans) -> spans;
        };
    }

    private static String with(String text, Span span) {
        return text.substring(0, span.at())
                + span.there()
                + text.substring(span.at() + span.here().length());
    }

    private static String key(String text) {
        return Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC);
    }

    private static String words(String prefix, int count) {
        var words = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            words.add(prefix + i);
        }
        return String.join(" ", words);
    }
}
