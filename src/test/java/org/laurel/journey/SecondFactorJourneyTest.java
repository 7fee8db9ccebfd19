package org.laurel.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.assessment.AssignmentId;
import org.laurel.assessment.SheetDraft;
import org.laurel.language.Language;
import org.laurel.people.Codes;
import org.laurel.people.Role;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.testing.Browser;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.laurel.writing.Answers;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Somebody who assesses and is an officer too, so that a code is asked for besides the password.
 */
@LaurelTest
class SecondFactorJourneyTest {

    private static final String BOX = "#answer-" + SheetDraft.OVERALL;
    private static final String STATE = ".box:has(" + BOX + ") .box-state";
    private static final String TEXT = "Pupils lead. Ученици, å, ä, ö.";

    @Autowired Writers writers;
    @Autowired LabelCast cast;
    @Autowired Codes codes;
    @Autowired TestClock clock;
    @Autowired Answers answers;

    @AfterEach
    void leave() {
        Browser.leave();
    }

    @ParameterizedTest
    @CsvSource({"sv, 1280", "bg, 360"})
    void a_session_that_ends_over_a_score_sheet_is_opened_again_with_password_and_code(
            String code, int width) {
        var language = Language.of(code).orElseThrow();
        var organisation = cast.organisation("SE");
        var lena =
                cast.somebody(
                        "Lena",
                        new Role(Kind.ASSESSOR, organisation),
                        new Role(Kind.NATIONAL_OFFICER, organisation));
        var sheet = sheet(lena);
        var guest = writers.signedIn(lena, language, width);
        var secret = guest.page.locator("main code").textContent().replace(" ", "");
        guest.fill("#code", codes.now(secret)).press("people.second-factor.send");
        guest.open("/assignments/" + sheet);
        guest.page.focus(BOX);
        guest.page.keyboard().type("Pupils lead. ");
        writers.endSessions(lena);
        guest.page.keyboard().type("Ученици, å, ä, ö.");
        var door = guest.page.locator("#session-door");
        assertThat(door.locator("#password")).isVisible();
        Browser.assertAccessible(guest.page);
        guest.pictureOfScreen("signing-in-over-the-sheet-" + code);
        Writers.giveWord(guest, lena);
        assertThat(door.locator("h3")).hasText(guest.say("people.second-factor.title"));
        assertThat(door.locator("#code")).isFocused();
        Browser.assertAccessible(guest.page);
        guest.pictureOfScreen("code-over-the-sheet-" + code);
        assertThat(standing(sheet)).isNotEqualTo(TEXT);

        give(guest, codes.now(secret)); // counted when the code app was set up
        assertThat(door).containsText(guest.say("people.second-factor.wrong"));
        Browser.assertAccessible(guest.page);
        clock.advance(Duration.ofSeconds(30));
        give(guest, codes.now(secret));
        assertThat(door).isHidden();
        assertThat(guest.page.locator(STATE))
                .containsText(guest.says("site.box.saved", "").strip());
        assertThat(guest.page.locator(BOX)).isFocused();
        assertThat(guest.path()).isEqualTo("/assignments/" + sheet);
        assertThat(standing(sheet)).isEqualTo(TEXT);
    }

    private AssignmentId sheet(SignedIn assessor) {
        var teacher = cast.teacher("SE");
        var project = cast.project(teacher, cast.teacher("BG"));
        return cast.assigned(cast.submitted(teacher, project), assessor, cast.officer("SE"));
    }

    private static void give(Guest guest, String code) {
        guest.fill("#code", code).page.keyboard().press("Enter");
    }

    private String standing(AssignmentId sheet) {
        return Objects.requireNonNull(answers.of(sheet.form()).get(SheetDraft.OVERALL)).text();
    }
}
