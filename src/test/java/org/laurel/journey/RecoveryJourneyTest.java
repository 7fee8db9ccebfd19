package org.laurel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laurel.language.Language;
import org.laurel.people.Codes;
import org.laurel.people.RecoveryCodes;
import org.laurel.people.Role;
import org.laurel.people.Role.Kind;
import org.laurel.testing.Browser;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer who sets up a code app, keeps the recovery codes, and comes without the phone. */
@LaurelTest
class RecoveryJourneyTest {

    @Autowired Writers writers;
    @Autowired LabelCast cast;
    @Autowired Codes codes;

    @AfterEach
    void leave() {
        Browser.leave();
    }

    @ParameterizedTest
    @CsvSource({"sv, 1280", "bg, 360"})
    void recovery_codes_are_made_shown_once_and_let_in(String code, int width) {
        var language = Language.of(code).orElseThrow();
        var oda = cast.somebody("Oda", new Role(Kind.NATIONAL_OFFICER, cast.organisation("SE")));
        var guest = writers.signedIn(oda, language, width);
        var secret = guest.page.locator("main code").textContent().replace(" ", "");
        guest.fill("#code", codes.now(secret)).press("people.second-factor.send");
        assertThat(guest.path()).startsWith("/account/recovery-codes");
        guest.picture("recovery-codes-none-" + code);
        guest.press("people.recovery.make", RecoveryCodes.MANY);
        var made = guest.page.locator("main li code").allTextContents();
        assertThat(made).hasSize(10);
        guest.press("people.recovery.go-on");
        assertThat(guest.path()).isEqualTo("/desk");

        var other = writers.signedIn(oda, language, width);
        other.fill("#recovery-code", "ABCD-EFGH").page.locator("#recovery-code").press("Enter");
        other.page.waitForURL("**/second-factor/recovery");
        other.picture("recovery-code-wrong-" + code);
        other.fill("#recovery-code", made.getFirst()).page.locator("#recovery-code").press("Enter");
        other.page.waitForURL("**/desk");
        other.open("/account/recovery-codes").seesWords("people.recovery.left", 9, 10);
        other.picture("recovery-codes-left-" + code);
    }
}
