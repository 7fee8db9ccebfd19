package org.laurel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.laurel.demo.SetTheScene.Stage;
import org.laurel.label.Labels;
import org.laurel.language.Language;
import org.laurel.testing.Browser;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;

@LaurelTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssessingJourneyTest {

    static final String IN_DISPUTE = "pupils-lead";

    @Autowired Journeys journeys;

    @Autowired Labels labels;

    Stage stage;

    @BeforeAll
    void set_the_stage() {
        stage = journeys.stage();
    }

    @AfterEach
    void leave() {
        Browser.leave();
    }

    @Test
    void assessors_disagree_the_officer_settles_it_and_a_stranger_can_look_the_label_up() {
        var elin = stage.people().get("elin");
        var application =
                journeys.applications
                        .of(elin, stage.projects().get("numbers"), Journeys.LABEL)
                        .getFirst();
        var about = "/country/applications/" + application.id();
        var officer = journeys.signedIn("anna", Journeys.DESKTOP);
        for (var assessor : List.of("lars", "karin")) {
            officer.open(about);
            officer.page.selectOption("#assessor", stage.people().get(assessor).toString());
            officer.press("decision.case.ask");
        }

        score("lars", "3", Journeys.DESKTOP);
        score("karin", "1", Journeys.PHONE);

        officer.open(about)
                .seesWords("decision.case.disagree")
                .picture("assessors-disagree")
                .fill("#agreement", "Båda läste om och enades om två poäng.")
                .press("decision.case.agree")
                .fill("#feedback", "Fint arbete med eleverna i centrum.")
                .press("decision.case.keep")
                .seesWords("decision.case.letter")
                .picture("letter-before-release")
                .press("decision.case.release")
                .seesWords("decision.case.letter-sent");

        var teacher = journeys.signedIn("elin", Journeys.PHONE);
        teacher.open("/applications/" + application.id())
                .press("decision.letter.read")
                .sees("Fint arbete med eleverna i centrum.")
                .seesNot("Lars Nyström")
                .seesNot("Karin Holm")
                .picture("letter");

        var label = labels.of(application.id()).orElseThrow();
        var stranger = journeys.stranger(Language.BG, Journeys.DESKTOP);
        stranger.open(
                        "/bg/labels/"
                                + label.code()
                                        .value()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace("-", ""))
                .sees("Elin Lindqvist")
                .sees("Numbers around us")
                .picture("label");
        assertThat(stranger.path()).isEqualTo("/bg/labels/" + label.code());
    }

    void score(String assessor, String inDispute, int width) {
        var guest = journeys.signedIn(assessor, width);
        guest.open("/assignments").follow("Numbers around us");
        for (var box : guest.page.querySelectorAll("input[name^='text.condition.'][value=yes]")) {
            box.check();
        }
        for (var box : guest.page.querySelectorAll("input[name^='text.points.'][value='2']")) {
            box.check();
        }
        guest.choose("input[name='text.points." + IN_DISPUTE + "'][value='" + inDispute + "']")
                .waitUntilSaved();
        guest.picture(width == Journeys.PHONE ? "score-sheet-phone" : "score-sheet");
        guest.press("assessment.sheet.hand-in").seesWords("assessment.assignments.handed-in");
    }
}
