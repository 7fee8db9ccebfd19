package org.laurel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.laurel.application.WriteAnswer;
import org.laurel.language.Language;
import org.laurel.people.SignedIn;
import org.laurel.testing.Browser;
import org.laurel.testing.LaurelTest;
import org.laurel.writing.Answers;
import org.laurel.writing.Change;
import org.springframework.beans.factory.annotation.Autowired;

@LaurelTest
class HistoryJourneyTest {

    @Autowired Writers writers;
    @Autowired WriteAnswer writeAnswer;
    @Autowired Answers answers;

    Writers.Form form;

    @AfterEach
    void leave() {
        Browser.leave();
    }

    @Test
    void a_teacher_finds_words_that_a_colleague_took_away_and_has_them_again() {
        form = writers.form("We planned the year together. Every class took part.");
        var version = version();
        write(form.bo(), version, "We planned the year together.");
        write(
                form.astrid(),
                version,
                "We planned the school year together. Every class took part.");

        var desktop = at(form.astrid(), Language.SV, Journeys.DESKTOP);
        desktop.picture("history-of-an-answer");
        var phone = at(form.bo(), Language.BG, Journeys.PHONE);
        phone.picture("history-of-an-answer-phone");

        phone.page.locator("ol.history > li button").nth(2).click();
        phone.page.waitForURL("**/history");
        assertThat(answers.of(form.id().form()).get(Writers.QUESTION).text())
                .isEqualTo("We planned the year together. Every class took part.");
    }

    @Test
    void several_places_in_conflict_are_told_apart() {
        form = writers.form("One two. Three four.");
        var version = version();
        write(form.bo(), version, "Uno two. Three quattro.");
        write(form.astrid(), version, "Ett two. Three fyra.");
        var guest = writers.at(form, form.bo(), Language.FI, Journeys.PHONE);
        assertThat(guest.page.locator(".box .conflict").count()).isEqualTo(2);
    }

    private int version() {
        return answers.of(form.id().form()).get(Writers.QUESTION).version();
    }

    private Guest at(SignedIn who, Language language, int width) {
        return writers.at(form, who, language, width)
                .open("/applications/" + form.id() + "/answers/" + Writers.QUESTION + "/history");
    }

    private void write(SignedIn by, int base, String text) {
        writeAnswer.write(
                form.id(),
                Writers.QUESTION,
                new Change(UUID.randomUUID(), base, text, List.of()),
                by.id());
    }
}
