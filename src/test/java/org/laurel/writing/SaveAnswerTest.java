package org.laurel.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.people.PersonId;
import org.laurel.testing.AtOnce;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LaurelTest
class SaveAnswerTest {

    private static final String QUESTION = "my-own-contribution";

    @Autowired Answers answers;
    @Autowired SaveAnswer saveAnswer;
    @Autowired AnswerHistories histories;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    final FormId form = new FormId(UUID.randomUUID());
    final PersonId writer = new PersonId(UUID.randomUUID());

    @BeforeEach
    void a_form_with_two_questions() {
        answers.open(form, List.of(QUESTION, "another"));
    }

    @Test
    void versions_rise_by_one() {
        assertThat(kept(save(0, "one")).answer().version()).isEqualTo(1);
        assertThat(kept(save(1, "two")).answer().version()).isEqualTo(2);
        assertThat(kept(save(2, "three")).answer())
                .isEqualTo(new Answer(QUESTION, 3, "three", List.of()));
        assertThat(answers.of(form).get("another"))
                .isEqualTo(new Answer("another", 0, "", List.of()));
    }

    @Test
    void the_text_that_stands_already_is_unchanged_and_takes_no_version() {
        save(0, "one");
        var again = kept(save(1, "one"));
        assertThat(again.outcome()).isEqualTo(Saved.Outcome.UNCHANGED);
        assertThat(again.answer().version()).isEqualTo(1);
        assertThat(kept(save(0, "one")).outcome()).isEqualTo(Saved.Outcome.UNCHANGED);
        assertThat(answer().version()).isEqualTo(1);
    }

    @Test
    void a_stale_base_keeps_both_texts_and_opens_a_conflict_over_the_words_that_overlap() {
        save(0, "the first");
        var stale = kept(save(0, "the other"));
        assertThat(stale.outcome()).isEqualTo(Saved.Outcome.CONFLICT);
        assertThat(stale.answer().version()).isEqualTo(1);
        assertThat(stale.answer().text()).isEqualTo("the first");
        assertThat(sides()).containsExactly("the other");
        var side = answer().conflicts().getFirst();
        assertThat(side.here()).isEqualTo("first");
        assertThat(side.there()).isEqualTo("other");
        assertThat(side.version()).isEqualTo(1);
        assertThat(answer()).isEqualTo(stale.answer());
    }

    @Test
    void writing_on_leaves_a_conflict_open_until_it_is_resolved() {
        save(0, "the first");
        save(0, "the other");
        save(1, "the first, longer");
        assertThat(sides()).containsExactly("the other");
        save(0, "a third");
        assertThat(sides()).containsExactlyInAnyOrder("the other", "a third");

        var one = conflict("the other");
        var resolved = kept(save(change(UUID.randomUUID(), 2, "both", one)));
        assertThat(resolved.answer().version()).isEqualTo(3);
        assertThat(sides()).containsExactly("a third");
        assertThat(resolved.answer()).isEqualTo(answer());
    }

    @Test
    void resolving_with_the_text_that_stands_settles_it_too() {
        save(0, "the first");
        save(0, "the other");
        var conflict = conflict("the other");
        assertThat(kept(save(change(UUID.randomUUID(), 1, "the first", conflict))).outcome())
                .isEqualTo(Saved.Outcome.SAVED);
        assertThat(sides()).isEmpty();
    }

    @Test
    void words_chosen_from_an_older_version_are_put_where_they_belong() {
        save(0, "one two three");
        save(1, "one TWO three");
        save(1, "one dos three");
        var side = answer().conflicts().getFirst();
        save(2, "Now: one TWO three four");
        var chosen = change(UUID.randomUUID(), side.version(), side.text(), side.conflict());
        assertThat(kept(save(chosen)).answer())
                .isEqualTo(new Answer(QUESTION, 4, "Now: one dos three four", List.of()));
    }

    @Test
    void words_chosen_that_somebody_changed_meanwhile_are_told_as_a_new_conflict() {
        save(0, "the first");
        save(0, "the other");
        var conflict = conflict("the other");
        save(1, "the second");
        save(change(UUID.randomUUID(), 1, "the both", conflict));
        assertThat(sides()).containsExactly("the both");
        assertThat(answer().text()).isEqualTo("the second");
    }

    @Test
    void what_two_wrote_at_different_places_is_merged() {
        save(0, "We met in May. Pupils wrote.");
        save(1, "We met in June. Pupils wrote.");
        var change = change(UUID.randomUUID(), 1, "We met in May. Pupils wrote and sang.");
        var merged = kept(save(change));
        assertThat(merged.outcome()).isEqualTo(Saved.Outcome.MERGED);
        assertThat(merged.answer())
                .isEqualTo(
                        new Answer(
                                QUESTION, 3, "We met in June. Pupils wrote and sang.", List.of()));
        assertThat(answer()).isEqualTo(merged.answer());
        assertThat(save(change)).isEqualTo(merged);
        assertThat(typed()).contains("We met in May. Pupils wrote and sang.");

        var onwards = kept(save(3, "We met in June. Pupils wrote and danced."));
        assertThat(onwards.outcome()).isEqualTo(Saved.Outcome.SAVED);
        assertThat(kept(save(3, "So we met in June. Pupils wrote and sang.")).answer().text())
                .isEqualTo("So we met in June. Pupils wrote and danced.");
        assertThat(kept(save(3, "We met in May. Pupils wrote and sang.")).answer().text())
                .isEqualTo("So we met in May. Pupils wrote and danced.");
    }

    @Test
    void beside_words_in_conflict_all_others_are_merged() {
        save(0, "one two three four");
        save(1, "uno two three FOUR");
        var reply = kept(save(1, "one two tres fyra"));
        assertThat(reply.outcome()).isEqualTo(Saved.Outcome.CONFLICT);
        assertThat(reply.answer().version()).isEqualTo(3);
        assertThat(reply.answer().text()).isEqualTo("uno two tres FOUR");
        assertThat(reply.answer().conflicts())
                .extracting(Answer.Side::version, Answer.Side::here, Answer.Side::there)
                .containsExactly(tuple(3, "FOUR", "fyra"));
        assertThat(answer()).isEqualTo(reply.answer());
    }

    @Test
    void conflicts_that_one_save_opens_come_in_the_order_of_the_text() {
        save(0, twenty("word"));
        save(1, twenty("mine"));
        save(1, twenty("theirs"));
        assertThat(answer().conflicts().stream().map(Answer.Side::there))
                .isEqualTo(IntStream.range(10, 30).mapToObj(it -> "theirs" + it).toList());
    }

    private static String twenty(String word) {
        return IntStream.range(10, 30)
                .mapToObj(it -> word + it + " day" + it + " school" + it + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void a_text_that_continues_an_earlier_change_is_merged_from_it() {
        save(0, "one two three");
        save(1, "ONE two three");
        var first = change(UUID.randomUUID(), 1, "one two three four");
        save(first);
        var next = continuing(first.id(), 3, "one two three four five");
        assertThat(kept(save(next)).answer())
                .isEqualTo(new Answer(QUESTION, 4, "ONE two three four five", List.of()));
        assertThat(save(continuing(UUID.randomUUID(), 4, "x"))).isEqualTo(new Saved.UnknownBase(4));
        assertThat(
                        saveAnswer.save(
                                form,
                                QUESTION,
                                continuing(first.id(), 4, "x"),
                                new PersonId(UUID.randomUUID())))
                .isEqualTo(new Saved.UnknownBase(4));
    }

    @Test
    void writing_on_in_disputed_words_keeps_one_conflict_that_tells_the_newest() {
        save(0, "one two three");
        save(1, "one TWO three");
        var first = change(UUID.randomUUID(), 1, "one do three");
        save(first);
        var second = continuing(first.id(), 2, "one dos three four");
        assertThat(kept(save(second)).outcome()).isEqualTo(Saved.Outcome.CONFLICT);
        assertThat(answer().text()).isEqualTo("one TWO three four");
        assertThat(sides()).containsExactly("one dos three four");
        var third = continuing(second.id(), answer().version(), "one two three four");
        assertThat(kept(save(third)).answer().text()).isEqualTo("one TWO three four");
        assertThat(sides()).isEmpty();
    }

    @Test
    void a_conflict_that_is_not_open_here_cannot_be_resolved() {
        save(0, "the first");
        var unknown = UUID.randomUUID();
        assertThat(save(change(UUID.randomUUID(), 1, "both", unknown)))
                .isEqualTo(new Saved.NoSuchConflict(List.of(unknown)));
        assertThat(answer().text()).isEqualTo("the first");
    }

    @Test
    void the_same_change_again_is_answered_as_the_first_time() {
        var saved = change(UUID.randomUUID(), 0, "one");
        var first = save(saved);
        clock.advance(Duration.ofMinutes(1));
        save(1, "two");
        assertThat(save(saved)).isEqualTo(first);

        var stale = change(UUID.randomUUID(), 0, "stale");
        var conflict = save(stale);
        save(2, "three");
        assertThat(save(stale)).isEqualTo(conflict);
        assertThat(sides()).containsExactly("stale");
        assertThat(answer().version()).isEqualTo(3);
    }

    @Test
    void a_change_that_was_answered_before_the_close_is_answered_so_after_it() {
        var change = change(UUID.randomUUID(), 0, "one");
        var first = save(change);
        close();
        assertThat(save(change)).isEqualTo(first);
        assertThat(answers.late(form, writer)).isEmpty();
    }

    @Test
    void the_same_id_with_another_text_or_for_another_question_is_refused() {
        var id = UUID.randomUUID();
        save(change(id, 0, "one"));
        assertThat(save(change(id, 0, "two"))).isEqualTo(new Saved.ChangeUsedBefore());
        assertThat(saveAnswer.save(form, "another", change(id, 0, "one"), writer))
                .isEqualTo(new Saved.ChangeUsedBefore());
        assertThat(answer().text()).isEqualTo("one");
    }

    @Test
    void what_comes_after_the_close_is_kept_for_its_writer_alone() {
        save(0, "in time");
        close();
        var change = change(UUID.randomUUID(), 1, "too late");
        var late = save(change);
        assertThat(late).isInstanceOf(Saved.Late.class);
        assertThat(save(change)).isEqualTo(late);
        assertThat(answer()).isEqualTo(new Answer(QUESTION, 1, "in time", List.of()));
        assertThat(answers.late(form, writer))
                .containsExactly(new LateText(QUESTION, "too late", clock.instant()));
        var other = new PersonId(UUID.randomUUID());
        assertThat(answers.late(form, other)).isEmpty();
        var mine = histories.of(form, QUESTION, writer, null).entries().getFirst();
        assertThat(mine.typed()).isEqualTo("too late");
        assertThat(histories.text(form, QUESTION, mine.revision(), true, writer))
                .contains("too late");
        assertThat(histories.of(form, QUESTION, other, null).entries())
                .extracting(AnswerHistories.Entry::typed)
                .containsExactly("in time");
        assertThat(histories.text(form, QUESTION, mine.revision(), true, other)).isEmpty();

        answers.reopen(form);
        assertThat(kept(save(1, "once more")).answer().version()).isEqualTo(2);
    }

    @Test
    void what_cannot_be_placed_is_refused_and_changes_nothing() {
        save(0, "one");
        assertThat(save(change(UUID.randomUUID(), null, "two"))).isEqualTo(new Saved.NoBase());
        assertThat(save(2, "two")).isEqualTo(new Saved.UnknownBase(1));
        assertThat(save(-1, "two")).isEqualTo(new Saved.UnknownBase(1));
        assertThat(saveAnswer.save(form, "unknown", change(UUID.randomUUID(), 0, "x"), writer))
                .isEqualTo(new Saved.NoSuchQuestion());
        assertThat(save(1, "x".repeat(Change.LONGEST_TEXT + 1)))
                .isEqualTo(new Saved.TooLong(Change.LONGEST_TEXT));
        assertThat(answer()).isEqualTo(new Answer(QUESTION, 1, "one", List.of()));
        assertThat(kept(save(1, "x".repeat(Change.LONGEST_TEXT))).answer().version()).isEqualTo(2);
    }

    @Test
    void a_text_is_stored_letter_by_letter() {
        var text =
                "  Zeile\r\n\tЩастие \uD83D\uDC69\u200D\uD83C\uDFEB e\u0301 å a\u030A \u00A0\n\n ";
        var lines = text.replace("\r\n", "\n");
        assertThat(kept(save(0, text)).answer().text()).isEqualTo(lines);
        assertThat(answer().text()).isEqualTo(lines);
        assertThat(
                        db.sql("select text from writing.revision where form = ?")
                                .param(form.value())
                                .query(String.class)
                                .single())
                .isEqualTo(lines);
    }

    @Test
    void two_writers_at_once_lose_nothing() {
        var written = new HashSet<String>();
        for (int round = 0; round < 60; round++) {
            var base = answer().version();
            var texts = List.of("a" + round, "b" + round, "c" + round);
            var steps = new ArrayList<Callable<Saved>>();
            texts.forEach(text -> steps.add(() -> save(base, text)));
            var outcomes = AtOnce.all(steps).stream().map(it -> kept(it).outcome()).toList();
            assertThat(outcomes)
                    .containsExactlyInAnyOrder(
                            Saved.Outcome.SAVED, Saved.Outcome.CONFLICT, Saved.Outcome.CONFLICT);
            assertThat(answer().version()).isEqualTo(base + 1);
            written.addAll(texts);
        }
        assertThat(typed()).containsExactlyInAnyOrderElementsOf(written);
        assertThat(sides()).hasSize(120);
    }

    @Test
    void the_same_change_sent_twice_at_once_is_kept_once() {
        for (int round = 0; round < 20; round++) {
            var change = change(UUID.randomUUID(), round, "text " + round);
            List<Callable<Saved>> twice = List.of(() -> save(change), () -> save(change));
            var replies = AtOnce.all(twice);
            assertThat(replies.get(0)).isEqualTo(replies.get(1));
        }
        assertThat(answer()).isEqualTo(new Answer(QUESTION, 20, "text 19", List.of()));
    }

    @Test
    void closing_waits_for_a_save_under_way() throws Exception {
        var saved = new CompletableFuture<Void>();
        var mayCommit = new CompletableFuture<Void>();
        var saving =
                CompletableFuture.runAsync(
                        () ->
                                transaction.executeWithoutResult(
                                        _ -> {
                                            save(0, "under way");
                                            saved.complete(null);
                                            mayCommit.join();
                                        }));
        saved.get(10, TimeUnit.SECONDS);
        var closing =
                CompletableFuture.supplyAsync(
                        () ->
                                transaction.execute(
                                        _ -> {
                                            answers.close(form, clock.instant());
                                            return answer().text();
                                        }));
        Thread.sleep(300);
        assertThat(closing).isNotDone();
        mayCommit.complete(null);
        saving.get(10, TimeUnit.SECONDS);
        assertThat(closing.get(10, TimeUnit.SECONDS)).isEqualTo("under way");
    }

    @Test
    void a_save_that_waits_for_the_close_is_late() throws Exception {
        var closed = new CompletableFuture<Void>();
        var mayCommit = new CompletableFuture<Void>();
        var closing =
                CompletableFuture.runAsync(
                        () ->
                                transaction.executeWithoutResult(
                                        _ -> {
                                            answers.close(form, clock.instant());
                                            closed.complete(null);
                                            mayCommit.join();
                                        }));
        closed.get(10, TimeUnit.SECONDS);
        var saving = CompletableFuture.supplyAsync(() -> save(0, "a moment too late"));
        Thread.sleep(300);
        assertThat(saving).isNotDone();
        mayCommit.complete(null);
        closing.get(10, TimeUnit.SECONDS);
        assertThat(saving.get(10, TimeUnit.SECONDS)).isInstanceOf(Saved.Late.class);
        assertThat(answer().version()).isZero();
    }

    private void close() {
        transaction.executeWithoutResult(_ -> answers.close(form, clock.instant()));
    }

    private Saved save(int base, String text) {
        return save(change(UUID.randomUUID(), base, text));
    }

    private Saved save(Change change) {
        return saveAnswer.save(form, QUESTION, change, writer);
    }

    private Answer answer() {
        return answers.of(form).get(QUESTION);
    }

    private List<String> typed() {
        return db.sql("select text from writing.revision where form = ?")
                .param(form.value())
                .query(String.class)
                .list();
    }

    private static Change continuing(UUID from, int base, String text) {
        return new Change(UUID.randomUUID(), base, from, text, List.of(), Change.Kind.TYPED);
    }

    private List<String> sides() {
        return answer().conflicts().stream().map(Answer.Side::text).toList();
    }

    private UUID conflict(String side) {
        return answer().conflicts().stream()
                .filter(it -> it.text().equals(side))
                .findFirst()
                .orElseThrow()
                .conflict();
    }

    private static Change change(UUID id, @Nullable Integer base, String text, UUID... resolves) {
        return new Change(id, base, text, List.of(resolves));
    }

    private static Saved.Kept kept(Saved saved) {
        assertThat(saved).isInstanceOf(Saved.Kept.class);
        return (Saved.Kept) saved;
    }
}
