package org.laurel.journey;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.laurel.language.Language;
import org.laurel.testing.Browser;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever prints what they write finds all of it on paper, however much stands in a box. */
@LaurelTest
class PrintingJourneyTest {

    /** More than five thousand letters, each word told apart. */
    private static final String LONG =
            IntStream.range(0, 700).mapToObj("дума%d"::formatted).collect(joining(" "));

    /** A box as tall as its text cannot be broken between pages: a line of it would be cut. */
    private static final String BOXES_ON_PAPER =
            "() => [...document.querySelectorAll('textarea')].filter(it => it.checkVisibility()).map(it => it.id)";

    private static final String CUT =
            "() => [...document.querySelectorAll('.printed')].filter(it => it.checkVisibility())"
                    + ".filter(it => it.scrollHeight > it.clientHeight + 1 || it.scrollWidth > it.clientWidth + 1).map(it => it.textContent)";

    @Autowired Writers writers;
    @Autowired Journeys journeys;
    @Autowired LabelCast cast;

    @AfterEach
    void leave() {
        Browser.leave();
    }

    @Test
    void all_that_stands_in_a_form_is_printed_with_and_without_script() {
        var form = writers.form(LONG);
        var guest = writers.at(form, form.astrid(), Language.BG, Journeys.PHONE);
        isPrinted(guest.page, LONG);
        isPrinted(Browser.withoutScript(guest.page), LONG);
    }

    @Test
    void what_was_typed_a_moment_ago_is_printed_before_it_is_saved() {
        var form = writers.form("Short.");
        var guest = writers.at(form, form.astrid());
        guest.page.context().setOffline(true);
        guest.fill(Writers.BOX, LONG);
        isPrinted(guest.page, LONG);
        guest.page.context().setOffline(false);
    }

    @Test
    void without_script_a_box_somebody_typed_into_prints_itself() {
        var form = writers.form("Short.");
        var page = Browser.withoutScript(writers.at(form, form.astrid()).page);
        page.locator(Writers.BOX).pressSequentially("Typed. ");
        page.keyboard().press("Tab");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.evaluate(BOXES_ON_PAPER)).isEqualTo(List.of(Writers.BOX.substring(1)));
        assertThat(page.locator(Writers.BOX + " + .printed").isVisible()).isFalse();
    }

    @Test
    void a_score_sheet_is_printed_with_all_an_assessor_wrote() {
        var teacher = cast.teacher("SE");
        var application = cast.submitted(teacher, cast.project(teacher, cast.teacher("FI")));
        var assessor = cast.assessor("SE");
        var sheet = cast.assigned(application, assessor, cast.officer("SE"));
        cast.writeSheet(sheet, application, assessor, cast.points(application, Map.of()), Set.of());
        var guest = writers.signedIn(assessor, Language.SV, Journeys.DESKTOP);
        guest.open("/assignments/" + sheet);
        var comment = guest.page.locator("textarea").first();
        comment.fill(LONG);
        isPrinted(guest.page, LONG);
    }

    @Test
    void a_plan_is_printed_with_all_its_notes() {
        var stage = journeys.stage();
        var guest = journeys.signedIn("elin", Journeys.DESKTOP);
        guest.open("/projects/" + stage.projects().get("rivers") + "/plan");
        var note = LONG.substring(0, 1_999);
        guest.page.locator("textarea").first().fill(note);
        isPrinted(guest.page, note);
    }

    private static void isPrinted(Page page, String text) {
        page.pdf(); // the page is told that it is printed
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("main").innerText()).contains(text);
        assertThat(page.evaluate(BOXES_ON_PAPER)).isEqualTo(List.of());
        assertThat(page.evaluate(CUT)).isEqualTo(List.of());
    }
}
