package org.laurel.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.laurel.site.WritingPage.SITE;
import static org.laurel.site.WritingPage.json;
import static org.laurel.site.WritingPage.reply;
import static org.laurel.site.WritingPage.saved;

import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a browser kept of an earlier visit, and what others write meanwhile. */
class KeptTextTest {

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
    void a_text_that_was_not_saved_is_offered_and_merged_from_the_version_it_started_from() {
        var change = notSaved("Not to be lost");
        it.version = 8;
        it.stored = "Newer words of somebody else.";
        it.page.navigate(SITE);
        assertThat(it.page.locator(".notice")).containsText("Not to be lost");
        assertThat(it.box()).hasValue("Newer words of somebody else.");

        it.replies.add(reply("merged", 9, "Newer words of somebody else. Not to be lost", "[]"));
        it.page.getByText("Bring it into the answer").click();
        assertThat(it.box()).hasValue("Newer words of somebody else. Not to be lost");
        assertThat(it.saves.getLast().postData())
                .contains("\"change\":\"" + change + "\",\"base\":3,\"text\":\"Not to be lost\"");
        assertThat(it.state()).containsText("Saved");
        assertThat(it.kept()).isEqualTo("[]{}");
    }

    @Test
    void a_text_that_is_thrown_away_is_gone() {
        notSaved("Rubbish");
        it.page.navigate(SITE);
        it.page.getByText("Throw it away").click();
        assertThat(it.page.locator(".notice")).hasCount(0);
        assertThat(it.kept()).isEqualTo("[]{}");
    }

    @Test
    void what_was_typed_after_a_change_on_its_way_goes_after_it_and_continues_it() {
        it.type("one");
        assertThat(it.state()).containsText("kept on this computer");
        it.page.context().setOffline(true);
        it.box().pressSequentially(" two");
        assertThat(it.kept()).contains("one two");
        it.page.context().setOffline(false);
        gone();
        it.page.navigate(SITE);
        it.saves.clear();
        it.replies.add(saved(4, "one"));
        it.replies.add(saved(5, "one two"));
        it.page.getByText("Bring it into the answer").click();
        assertThat(it.box()).hasValue("one two");
        assertThat(it.saves).hasSize(2);
        var first = it.saves.get(0).postData().replaceAll(".*\"change\":\"([^\"]+)\".*", "$1");
        assertThat(it.saves.get(1).postData()).contains("\"from\":\"" + first + "\"");
    }

    @Test
    void what_another_open_window_is_still_saving_is_not_offered_here() {
        notSaved("Not yet");
        var other = it.another();
        other.page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(other.page.locator(".notice")).hasCount(0);
    }

    @Test
    void a_text_kept_by_an_older_page_is_taken_over_once() {
        it.page.evaluate(
                "localStorage.setItem('laurel:p1:/applications/a/answers/technology', 'Old words')");
        it.page.navigate(SITE);
        assertThat(it.page.locator(".notice")).containsText("Old words");
        assertThat(it.kept()).contains("Old words").endsWith("{}");
    }

    @Test
    void new_words_of_others_appear_by_themselves_and_so_do_their_names() {
        it.box().focus();
        it.others =
                "{\"writers\": [{\"question\": \"technology\", \"name\": \"Maria\"}], \"answers\":"
                        + " [{\"question\": \"technology\", \"version\": 4, \"text\": \"Hers\", \"by\": \"Maria\", \"conflicts\": []}]}";
        assertThat(it.box()).hasValue("Hers");
        assertThat(it.state()).hasText("Maria has just written here");
        assertThat(it.page.locator(".box-others")).hasText("Also writing here: Maria");
        it.replies.add(saved(5, "Hers and mine"));
        it.box().pressSequentially(" and mine");
        assertThat(it.state()).containsText("Saved");
        assertThat(it.saves.getLast().postData()).contains("\"base\":4");
    }

    @Test
    void unsaved_words_are_left_alone_when_others_write() {
        it.others =
                "{\"writers\": [], \"answers\": [{\"question\": \"technology\", \"version\": 4, \"text\": \"Hers\", \"by\": \"Maria\", \"conflicts\": []}]}";
        it.type("Mine");
        it.page.waitForTimeout(4000);
        assertThat(it.box()).hasValue("Mine");
        it.saves.forEach(save -> assertThat(save.postData()).contains("\"base\":3"));
    }

    @Test
    void leaving_asks_only_when_something_is_not_saved() {
        var asked = new java.util.ArrayList<String>();
        it.page.onDialog(
                dialog -> {
                    asked.add(dialog.type());
                    dialog.accept();
                });
        it.replies.add(saved(4, "Saved words"));
        it.type("Saved words");
        assertThat(it.state()).containsText("Saved");
        it.page.navigate(SITE);
        assertThat(asked).isEmpty();
        notSavedHere("Unsaved words");
        it.page.navigate(SITE);
        assertThat(asked).isEqualTo(List.of("beforeunload"));
    }

    /** Types what the server refuses, and lets the page be left. */
    private String notSaved(String text) {
        notSavedHere(text);
        gone();
        return it.saves.getLast().postData().replaceAll(".*\"change\":\"([^\"]+)\".*", "$1");
    }

    private void notSavedHere(String text) {
        it.replies.add(route -> route.fulfill(json(404, "{}")));
        it.type(text);
        assertThat(it.state()).containsText("no longer yours to change");
        assertThat(it.kept()).contains(text);
    }

    private void gone() {
        it.page.onDialog(dialog -> dialog.accept());
    }
}
