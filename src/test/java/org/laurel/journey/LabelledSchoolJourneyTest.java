package org.laurel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.laurel.kit.KitCast;
import org.laurel.label.LabelCode;
import org.laurel.language.Language;
import org.laurel.school.SchoolId;
import org.laurel.school.Staff;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the award to the plaque on the wall. */
@LaurelTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabelledSchoolJourneyTest {

    @Autowired Journeys journeys;
    @Autowired Staff staff;
    @Autowired JdbcClient db;

    SchoolId school;
    LabelCode label;

    @BeforeAll
    void a_school_is_awarded_a_label() {
        var maria = journeys.stage().people().get("maria");
        school = staff.of(maria).getFirst().school().id();
        label = new KitCast(db).label(school, KitCast.UNTIL);
    }

    @Test
    void the_school_shows_its_label_and_the_plaque_finds_its_way_there() {
        var maria = journeys.signedIn("maria", Journeys.PHONE);
        maria.open("/schools/" + school + "/membership");
        assertThat(maria.page.locator("#snippet").inputValue())
                .contains("<p lang=\"bg\">", "/assets/shared/labelled-school.svg");
        assertThat(maria.page.locator("[data-copies]").isVisible()).isTrue();
        maria.open("/kits/" + label).fill("#street", "ул. Шипка 1").fill("#postcode", "4000");
        maria.press("kit.page.confirm").sees("ул. Шипка 1");

        var petya = journeys.signedIn("petya", Journeys.DESKTOP);
        petya.open("/country/kits").choose("#kit-" + label);
        petya.press("kit.list.send").seesWords("kit.list.noted", 1);
        petya.open("/country/kits?step=sent");
        petya.page.setViewportSize(Journeys.PHONE, 800);
        petya.open("/country/kits");

        maria.open("/kits/" + label).press("kit.page.arrived");
        assertThat(maria.hasButton("kit.page.arrived")).isFalse();
        maria.open("/desk");
    }

    @Test
    void the_central_officer_writes_to_the_teachers_of_labelled_schools() {
        var claire = journeys.signedIn("claire", Journeys.DESKTOP);
        claire.open("/membership/mailings").press("membership.mailing.begin");
        claire.fill("#subject-en", "A course in May").fill("#text-en", "You are welcome.");
        claire.press("membership.mailing.look").sees("You are welcome.");
        claire.press("membership.mailing.release").seesWords("membership.state.waiting");
        claire.open("/membership/mailings").sees("A course in May");
        claire.page.setViewportSize(Journeys.PHONE, 800);
        claire.open("/membership/mailings/new");

        var maria = journeys.signedIn("maria", Journeys.DESKTOP);
        maria.open("/schools/" + school + "/membership");
        var stranger = journeys.stranger(Language.BG, Journeys.PHONE);
        stranger.open("/bg/schools/demo-botev");
    }
}
