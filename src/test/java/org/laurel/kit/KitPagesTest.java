package org.laurel.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laurel.kit.KitCast.UNTIL;

import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.label.LabelCode;
import org.laurel.people.SignedIn;
import org.laurel.school.SchoolId;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The kit as its school and its country see it. */
@LaurelTest
class KitPagesTest {

    private static final String[] ADDRESS = {
        "recipient", "Office", "street", "=2+3", "postcode", "12 34", "city", "Lund"
    };

    @Autowired LabelCast labelCast;
    @Autowired MockMvcTester mvc;
    @Autowired SessionRepository<?> sessions;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    PagesAs pages;
    KitCast cast;
    SchoolId school;
    LabelCode label;
    SignedIn teacher;
    SignedIn officer;

    @BeforeEach
    void a_school_with_a_label() {
        clock.set(TestClock.START);
        labelCast.publish();
        pages = new PagesAs(mvc, sessions);
        cast = new KitCast(db);
        cast.nothing();
        school = cast.school("SE", labelCast.organisation("SE"), "Lundaskolan");
        label = cast.label(school, UNTIL);
        teacher = labelCast.somebody("Teacher");
        cast.teaches(teacher, school);
        officer = labelCast.officer("SE");
    }

    @Test
    void the_desk_asks_the_school_for_the_address_and_later_whether_it_arrived() {
        assertThat(pages.get(teacher, "/desk"))
                .contains("Say where the plaque and the flag should go", "/kits/" + label);
        assertThat(pages.get(teacher, "/kits/" + label))
                .contains("value=\"Lundaskolan\"", "value=\"Town\"")
                .doesNotContain("They have arrived");
        assertThat(pages.post(teacher, "/kits/" + label + "/address", 422, "city", "Lund"))
                .contains("Enter the postcode", "value=\"Lund\"");
        pages.post(teacher, "/kits/" + label + "/address", 302, ADDRESS);
        assertThat(pages.get(teacher, "/desk")).doesNotContain("/kits/");
        assertThat(pages.post(teacher, "/kits/" + label + "/receipt", 409))
                .contains("the plaque and the flag have not been sent yet");
        send(200, "2026-06-01");
        assertThat(pages.get(teacher, "/desk")).contains("Have the plaque and the flag arrived?");
        assertThat(pages.post(teacher, "/kits/" + label + "/address", 409, ADDRESS))
                .contains("The address was not changed");
        pages.post(teacher, "/kits/" + label + "/receipt", 302);
        assertThat(pages.get(teacher, "/kits/" + label)).contains("Arrived; the school said so");
    }

    @Test
    void the_officer_notes_what_was_sent_and_reads_why_not() {
        assertThat(pages.get(officer, "/country/kits"))
                .contains("Address not confirmed: 1", "Sent: 0", "Lundaskolan");
        assertThat(send(409, "2026-06-01"))
                .contains("The school has not confirmed its address yet");
        pages.post(teacher, "/kits/" + label + "/address", 302, ADDRESS);
        assertThat(send(422, "yesterday")).contains("Enter the day");
        assertThat(send(409, "2026-05-31")).contains("31 May 2026 cannot be the day");
        assertThat(send(200, "2026-06-01")).contains("One parcel is noted as sent");
        assertThat(send(409, "2026-06-01")).contains("already noted as sent on 1 June 2026");
        assertThat(pages.get(officer, "/country/kits?step=confirmed"))
                .doesNotContain("Lundaskolan");
        assertThat(pages.get(officer, "/country/kits?step=sent")).contains("Lundaskolan");
    }

    @Test
    void the_file_holds_every_kit_of_the_country_and_no_formula() {
        cast.label(cast.school("BG", labelCast.organisation("BG"), "Трето училище"), UNTIL);
        pages.post(teacher, "/kits/" + label + "/address", 302, ADDRESS);
        assertThat(pages.get(officer, "/country/kits.csv"))
                .contains("Lundaskolan,SE," + label + ",Ready to be sent,Office,'=2+3,12 34,Lund,,")
                .doesNotContain("Трето");
    }

    @Test
    void page_after_page_shows_every_kit_once() {
        for (int i = 0; i < 119; i++) {
            cast.label(cast.school("SE", labelCast.organisation("SE"), "School " + i % 5), UNTIL);
        }
        var seen = new ArrayList<String>();
        var next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
        for (var address = "/country/kits"; !address.isEmpty(); ) {
            var page = pages.get(officer, address);
            Pattern.compile("<th scope=\"row\">\\s*([^<]+)")
                    .matcher(page)
                    .results()
                    .forEach(it -> seen.add(it.group(1)));
            var more = next.matcher(page);
            address = more.find() ? more.group(1).replace("&amp;", "&") : "";
        }
        assertThat(seen).hasSize(120);
        assertThat(pages.get(officer, "/country/kits.csv").lines()).hasSize(121);
    }

    @Test
    void nobody_else_finds_them() {
        var other = labelCast.somebody("Other");
        pages.get(other, "/kits/" + label, 404);
        pages.get(officer, "/kits/" + label, 404);
        pages.get(teacher, "/country/kits", 404);
        pages.get(teacher, "/country/kits.csv", 404);
        pages.post(teacher, "/country/kits/sent", 404, "kit", label.value(), "on", "2026-06-01");
        pages.post(
                labelCast.officer("BG"),
                "/country/kits/sent",
                404,
                "kit",
                label.value(),
                "on",
                "2026-06-01");
    }

    private String send(int status, String on) {
        return pages.post(officer, "/country/kits/sent", status, "kit", label.value(), "on", on);
    }
}
