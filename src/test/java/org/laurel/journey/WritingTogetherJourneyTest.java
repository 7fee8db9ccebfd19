package org.laurel.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.journey.Writers.Form;
import org.laurel.language.Language;
import org.laurel.testing.Browser;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;

@LaurelTest
class WritingTogetherJourneyTest {

    static final String TEXT =
            "Our head gave two hours a week. Teachers planned in pairs. Pupils chose a topic.";

    @Autowired Writers writers;

    Form form;

    @BeforeEach
    void begin() {
        form = writers.form(TEXT);
    }

    @AfterEach
    void leave() {
        Browser.leave();
    }

    @Test
    void two_windows_of_one_person_bring_their_words_together() {
        var school = writers.at(form, form.astrid());
        var home = school.anotherWindow().open(form.address());
        Writers.type(school, "hours a week", ", all year");
        Writers.type(home, "chose a topic", " themselves");
        Writers.saved(school);
        Writers.saved(home);
        var both =
                "Our head gave two hours a week, all year. Teachers planned in pairs. Pupils chose a topic themselves.";
        home.page.bringToFront();
        Writers.seesIn(home, both);
        writers.stands(form, both);
        school.page.bringToFront();
        Writers.seesIn(school, both);
    }

    @Test
    void two_people_see_each_other_and_each_others_words_while_they_type() {
        var astrid = writers.at(form, form.astrid());
        var bo = writers.at(form, form.bo(), Language.SV, Journeys.DESKTOP);
        Writers.type(bo, "in pairs", " och grupper");
        assertThat(Writers.others(astrid))
                .hasText(
                        astrid.says("site.box.writing", form.bo().name()),
                        new HasTextOptions().setTimeout(5000));
        Writers.type(astrid, "hours a week", "");
        Writers.saved(bo);
        var merged = TEXT.replace("in pairs", "in pairs och grupper");
        Writers.seesIn(astrid, merged);
        astrid.page.keyboard().type(" or more");
        Writers.saved(astrid);
        Writers.seesIn(bo, merged.replace("hours a week", "hours a week or more"));
        writers.stands(form, merged.replace("hours a week", "hours a week or more"));
        Browser.assertAccessible(astrid.page);
    }

    @Test
    void the_same_words_changed_by_two_are_chosen_between_side_by_side() {
        var bo = contradict(Language.SV, Journeys.DESKTOP);
        bo.page.locator("[data-take]").focus();
        bo.page.keyboard().press("Enter");
        Writers.seesIn(bo, TEXT.replace("two hours", "five hours").replace("topic", "theme"));
        assertThat(bo.page.locator("[data-conflict]")).hasCount(0);
        assertThat(bo.page.locator(Writers.BOX)).isFocused();
        writers.stands(form, TEXT.replace("two hours", "five hours").replace("topic", "theme"));
    }

    @Test
    void what_contradicts_can_also_be_kept_or_combined_and_is_there_after_loading_again() {
        var bo = contradict(Language.BG, Journeys.PHONE);
        bo.open(form.address());
        assertThat(bo.page.locator("[data-there] mark")).hasText("five");
        assertThat(bo.page.locator("[data-here]")).containsText("Our head gave three hours");
        Writers.replace(bo, "three", "three to five");
        Writers.seesIn(bo, TEXT.replace("two", "three to five").replace("topic", "theme"));
        bo.page.locator("[data-keep]").click();
        assertThat(bo.page.locator("[data-conflict]")).hasCount(0);
        writers.stands(form, TEXT.replace("two", "three to five").replace("topic", "theme"));
    }

    /** Astrid writes three hours, Bo five; where only one of them changed words, both are taken. */
    private Guest contradict(Language language, int width) {
        var astrid = writers.at(form, form.astrid());
        var bo = writers.at(form, form.bo(), language, width);
        bo.page.context().setOffline(true);
        Writers.replace(bo, "two", "five");
        Writers.replace(bo, "topic", "theme");
        Writers.kept(bo);
        Writers.replace(astrid, "two", "three");
        Writers.saved(astrid);
        bo.page.context().setOffline(false);
        assertThat(bo.page.locator("[data-conflict]")).hasCount(1);
        Writers.seesIn(bo, TEXT.replace("two", "three").replace("topic", "theme"));
        Browser.assertAccessible(bo.page);
        bo.picture("two-versions-" + language.code() + "-" + width);
        return bo;
    }
}
