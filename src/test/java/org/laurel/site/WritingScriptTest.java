package org.laurel.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.laurel.site.WritingPage.json;
import static org.laurel.site.WritingPage.reply;
import static org.laurel.site.WritingPage.saved;

import com.microsoft.playwright.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.testing.Browser;

/** Saving as it is typed, cut off, and told by a server that merges. */
class WritingScriptTest {

    static final String OTHER = "01900000-0000-7000-8000-000000000001";

    /** Blue stands; the words of somebody else were red. */
    static final String CONFLICT =
            "[{\"id\": \""
                    + OTHER
                    + "\", \"version\": 5, \"text\": \"A red diary.\", \"here\": \"blue\", \"there\": \"red\"}]";

    WritingPage it;

    @BeforeEach
    void open() {
        it = new WritingPage();
    }

    @AfterEach
    void close() {
        it.page.context().close();
    }

    @Test
    void what_is_typed_is_saved_and_only_then_called_saved() {
        it.replies.add(saved(4, "They wrote a diary."));
        it.type("They wrote a diary.");
        assertThat(it.state()).hasText("Saved 13:42");
        assertThat(it.page.locator("[data-saved-draft]")).hasText("Draft, saved 13:42");

        var save = it.saves.getFirst();
        assertThat(save.method()).isEqualTo("PUT");
        assertThat(save.headers())
                .containsEntry("x-csrf-token", "fresh")
                .containsEntry("laurel-person", "p1");
        assertThat(save.postData())
                .matches(
                        "\\{\"change\":\"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\",\"base\":3,\"text\":\"They wrote a diary.\",\"resolves\":\\[]}");
        assertThat(it.page.locator("input[name='base.technology']")).hasValue("4");
        assertThat(it.page.locator(".box-words")).hasText("4 of 300 words");
        assertThat(it.kept()).isEqualTo("[]{}");
    }

    @Test
    void without_a_network_the_text_is_kept_here_and_the_same_change_is_sent_again() {
        it.replies.add(Route::abort);
        it.replies.add(route -> route.fulfill(json(500, "{}")));
        it.replies.add(saved(4, "A diary"));
        it.type("A diary");
        assertThat(it.state()).containsText("kept on this computer");
        assertThat(it.kept()).contains("A diary");
        assertThat(it.state()).containsText("Saved");
        assertThat(it.saves.get(1).postData()).isEqualTo(it.saves.get(0).postData());
        assertThat(it.saves.get(2).postData()).isEqualTo(it.saves.get(0).postData());
        assertThat(it.kept()).isEqualTo("[]{}");
    }

    @Test
    void what_is_typed_during_a_save_goes_next_from_the_new_version() {
        it.replies.add(
                route -> {
                    it.box().pressSequentially(" two");
                    saved(4, "one").accept(route);
                });
        it.replies.add(saved(5, "one two"));
        it.type("one");
        assertThat(it.page.locator("input[name='base.technology']")).hasValue("5");
        assertThat(it.saves).hasSize(2);
        assertThat(it.saves.get(1).postData()).contains("\"base\":4,\"text\":\"one two\"");
    }

    @Test
    void merged_words_of_others_come_into_the_box_and_the_caret_stays_where_it_was() {
        it.replies.add(reply("merged", 6, "At first, they wrote a diary. It was long.", "[]"));
        it.type("they wrote a diary.");
        it.page.evaluate("document.querySelector('textarea').setSelectionRange(10, 10)");
        assertThat(it.box()).hasValue("At first, they wrote a diary. It was long.");
        assertThat(it.state()).containsText("together with what somebody else wrote");
        assertThat(it.page.evaluate("document.querySelector('textarea').selectionStart"))
                .isEqualTo("At first, they wrote".length());
    }

    @Test
    void signs_that_were_left_out_go_from_the_box_too_and_it_is_saved() {
        it.replies.add(saved(4, "one two"));
        it.type("one \u0001two");
        assertThat(it.box()).hasValue("one two");
        assertThat(it.state()).containsText("Saved");
        it.replies.add(saved(5, "one two three"));
        it.type("one two three");
        it.page.waitForCondition(() -> it.saves.size() == 2);
        assertThat(it.saves.getLast().postData())
                .contains("\"base\":4", "\"text\":\"one two three\"");
        assertThat(it.kept()).isEqualTo("[]{}");
    }

    @Test
    void what_is_typed_on_while_others_were_merged_in_names_the_change_it_continues() {
        it.replies.add(
                route -> {
                    it.box().pressSequentially(" two");
                    reply("merged", 6, "zero one", "[]").accept(route);
                });
        it.replies.add(reply("merged", 7, "zero one two", "[]"));
        it.type("one");
        assertThat(it.box()).hasValue("zero one two");
        var first = it.saves.get(0).postData().replaceAll(".*\"change\":\"([^\"]+)\".*", "$1");
        assertThat(it.saves.get(1).postData())
                .contains("\"base\":6,\"from\":\"" + first + "\",\"text\":\"one two\"");
    }

    @Test
    void words_changed_twice_stand_side_by_side_in_their_sentence() {
        contradict();
        assertThat(it.box()).hasValue("A blue diary.");
        assertThat(it.page.locator("[data-here]")).hasText("A blue diary.");
        assertThat(it.page.locator("[data-here] mark")).hasText("blue");
        assertThat(it.page.locator("[data-there]")).hasText("A red diary.");
        assertThat(it.page.locator("[data-there] mark")).hasText("red");
        assertThat(it.state()).containsText("Both versions are safe");
        Browser.assertAccessible(it.page);
    }

    @Test
    void the_words_of_the_answer_can_be_kept_as_the_writer_combined_them() {
        contradict();
        it.replies.add(reply("saved", 6, "A blue and red diary.", CONFLICT));
        it.type("A blue and red diary.");
        assertThat(it.page.locator("input[name='base.technology']")).hasValue("6");
        it.replies.add(saved(7, "A blue and red diary."));
        it.page.locator("[data-keep]").click();
        assertThat(it.state()).containsText("Saved");
        assertThat(it.saves.getLast().postData())
                .contains(
                        "\"base\":6,\"text\":\"A blue and red diary.\",\"resolves\":[\""
                                + OTHER
                                + "\"]");
        assertThat(it.page.locator("[data-conflict]")).hasCount(0);
        assertThat(it.box()).isFocused();
    }

    @Test
    void the_other_words_can_be_used_from_the_version_they_were_written_at() {
        contradict();
        it.replies.add(saved(6, "A red diary."));
        it.page.locator("[data-take]").press("Enter");
        assertThat(it.box()).hasValue("A red diary.");
        assertThat(it.saves.getLast().postData())
                .contains("\"base\":5,\"text\":\"A red diary.\",\"resolves\":[\"" + OTHER + "\"]");
        assertThat(it.page.locator("[data-conflict]")).hasCount(0);
    }

    @Test
    void a_form_sent_in_the_meantime_keeps_the_text_as_late_and_shows_the_way_back() {
        it.replies.add(
                route ->
                        route.fulfill(
                                json(
                                        409,
                                        "{\"outcome\": \"closed\", \"at\": \"2026-06-01T10:42:00Z\", \"reopen\": \"/applications/a\"}")));
        it.type("Too late");
        assertThat(it.state()).containsText("kept in the earlier versions");
        assertThat(it.page.getByText("Open the form again"))
                .hasAttribute("href", "/applications/a");
        assertThat(it.kept()).isEqualTo("[]{}");
    }

    private void contradict() {
        it.replies.add(reply("conflict", 5, "A blue diary.", CONFLICT));
        it.type("A red diary.");
        assertThat(it.page.locator("[data-conflict]")).hasCount(1);
    }
}
