package org.laurel.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasValueOptions;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.laurel.application.ApplicationId;
import org.laurel.application.SchoolApplications;
import org.laurel.language.Language;
import org.laurel.people.PeopleForTests;
import org.laurel.people.SignedIn;
import org.laurel.testing.LabelCast;
import org.laurel.writing.Answers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Two colleagues who write one form of their school, in one box. */
@Component
public class Writers {

    static final String QUESTION = "head-supports";
    static final String BOX = "#answer-" + QUESTION;
    static final String STEP = "/steps/shared-leadership";
    private static final String ROOT = ".box:has(" + BOX + ")";

    private final Journeys journeys;
    private final LabelCast cast;
    private final SchoolApplications schools;
    private final Answers answers;
    private final JdbcClient db;

    Writers(
            Journeys journeys,
            LabelCast cast,
            SchoolApplications schools,
            Answers answers,
            JdbcClient db) {
        this.journeys = journeys;
        this.cast = cast;
        this.schools = schools;
        this.answers = answers;
        this.db = db;
    }

    /** Astrid and Bo of one school, and the draft they write. */
    record Form(SignedIn astrid, SignedIn bo, ApplicationId id, String text) {

        String address() {
            return "/applications/" + id + STEP;
        }
    }

    Form form(String text) {
        var astrid = cast.teacher("SE");
        var bo = cast.colleagueOf(astrid);
        var draft = schools.draft(astrid, "SE", schools.round());
        cast.write(draft.form(), QUESTION, text, astrid.id());
        return new Form(astrid, bo, draft, text);
    }

    Guest at(Form form, SignedIn who, Language language, int width) {
        return signedIn(who, language, width).open(form.address());
    }

    Guest signedIn(SignedIn who, Language language, int width) {
        reads(who, language);
        return journeys.signedIn(who, language, width);
    }

    void reads(SignedIn who, Language language) {
        db.sql("update people.person set language = ? where id = ?")
                .param(language.code())
                .param(who.id().value())
                .update();
    }

    Guest at(Form form, SignedIn who) {
        return at(form, who, Language.EN, Journeys.DESKTOP);
    }

    /** Types words behind others that stand in the box, as fingers do. */
    static void type(Guest guest, String after, String words) {
        guest.page
                .locator(BOX)
                .evaluate(
                        "(box, after) => { box.focus(); const at = box.value.indexOf(after) + after.length; box.setSelectionRange(at, at); }",
                        after);
        guest.page.keyboard().type(words);
    }

    /** Replaces words that stand in the box. */
    static void replace(Guest guest, String old, String words) {
        guest.page
                .locator(BOX)
                .evaluate(
                        "(box, old) => { box.focus(); const at = box.value.indexOf(old); box.setSelectionRange(at, at + old.length); }",
                        old);
        guest.page.keyboard().type(words);
    }

    static void seesIn(Guest guest, String text) {
        assertThat(guest.page.locator(BOX))
                .hasValue(text, new HasValueOptions().setTimeout(15_000));
    }

    static Locator state(Guest guest) {
        return guest.page.locator(ROOT + " .box-state");
    }

    static Locator others(Guest guest) {
        return guest.page.locator(ROOT + " .box-others");
    }

    static void saved(Guest guest) {
        var saved = guest.says("site.box.saved", "").strip();
        assertThat(state(guest)).containsText(saved, new ContainsTextOptions().setTimeout(35_000));
    }

    static void kept(Guest guest) {
        assertThat(state(guest)).hasText(guest.says("site.box.kept"));
    }

    String standing(Form form) {
        return answers.of(form.id().form()).get(QUESTION).text();
    }

    /** Waits until the answer is this; a save may still be on its way. */
    void stands(Form form, String text) {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!standing(form).equals(text) && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        org.assertj.core.api.Assertions.assertThat(standing(form)).isEqualTo(text);
    }

    void endSessions(SignedIn who) {
        db.sql("delete from people.session where principal_name = ?")
                .param(who.id().toString())
                .update();
    }

    /** Lets the sessions of somebody end so many seconds from now. */
    void endSessions(SignedIn who, int seconds) {
        db.sql(
                        "update people.session set expiry_time = extract(epoch from now()) * 1000 + :left * 1000, last_access_time = extract(epoch from now()) * 1000 + :left * 1000 - max_inactive_interval * 1000 where principal_name = :who")
                .param("left", seconds)
                .param("who", who.id().toString())
                .update();
    }

    /** Signs in where the page asks who is there. */
    static void giveWord(Guest guest, SignedIn who) {
        guest.fill("#email", who.name().toLowerCase(Locale.ROOT) + "@school.example");
        guest.fill("#password", PeopleForTests.PASSWORD);
        guest.page.keyboard().press("Enter");
    }
}
