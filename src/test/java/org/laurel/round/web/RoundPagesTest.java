package org.laurel.round.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.laurel.calendar.Deadline;
import org.laurel.country.CountryCode;
import org.laurel.country.Source;
import org.laurel.country.SupportOrganisation;
import org.laurel.language.Language;
import org.laurel.round.Round;
import org.laurel.round.RoundId;
import org.laurel.scheme.Windows;
import org.laurel.site.Csrf;
import org.laurel.site.Problem;
import org.laurel.site.Shell;
import org.laurel.words.Words;

class RoundPagesTest {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final Round summer =
            round(Deadline.lastMinute(LocalDateTime.parse("2026-06-30T23:59"), SWEDEN));

    private final Desk desk =
            new Desk(
                    new SupportOrganisation(
                            "uhr", "UHR", new CountryCode("SE"), new Source("UHR", false)),
                    "national-quality-label",
                    "National Quality Label",
                    SWEDEN,
                    List.of(summer),
                    Instant.parse("2026-06-15T10:00:00Z"));

    @Test
    void the_list_says_in_words_where_a_round_stands_and_leads_to_what_can_be_done() {
        assertThat(shown("round/rounds", new RoundsPage(List.of(desk), List.of())))
                .contains("Summer &amp; sun", "Open until 30 Jun", "2026, 23:59 (CEST)")
                .contains("Count for the next round")
                .contains(desk.address(summer, "extension"), desk.address(summer, "closure"));
    }

    @Test
    void a_form_with_a_fault_keeps_what_was_typed_and_names_the_fault_beside_its_box() {
        var form = new OpeningForm("Autumn", "2026-09-01T00:00", "soon", true, "");
        var problems = form.problems(SWEDEN, new Words().in(Language.EN));
        assertThat(problems).extracting(Problem::at).containsExactly("deadline");
        assertThat(shown("round/opening", new OpeningPage(desk, form, problems)))
                .contains("value=\"Autumn\"", "value=\"soon\"", "id=\"deadline-problem\"")
                .contains("checked", "value=\"token\"");
    }

    @Test
    void extending_and_closing_ask_on_a_page_of_their_own() {
        assertThat(
                        shown(
                                "round/extension",
                                new ExtensionPage(desk, summer, "2026-06-30T23:59", List.of())))
                .contains("value=\"2026-06-30T23:59\"", "Everyone who has a draft");
        assertThat(shown("round/closure", new ClosurePage(desk, summer)))
                .contains("Close this round now", "value=\"token\"");
    }

    @Test
    void where_clocks_jump_at_midnight_the_day_promised_is_said_and_filled_in() {
        var lebanon = ZoneId.of("Asia/Beirut");
        var spring = round(lastMinute("2027-03-27T23:59", lebanon));
        var t = new Words().in(Language.EN);
        var there = new Desk(desk.organisation(), "a", "A", lebanon, List.of(spring), desk.now());
        assertThat(there.lastMinute(spring.deadline(), t)).isEqualTo("27 March 2027, 23:59 (EET)");
        var autumn = lastMinute("2027-10-30T23:59", lebanon);
        assertThat(there.lastMinute(autumn, t)).isEqualTo("30 October 2027, 23:59 (EET)");
        assertThat(ExtensionController.filledIn(spring)).isEqualTo("2027-03-27T23:59");
    }

    @Test
    void a_time_that_clocks_skip_is_refused_with_the_hour_that_never_comes() {
        var form =
                new OpeningForm(
                        "A", "2027-03-28T02:15", "2028-03-26T02:59", false, "2027-03-28T03:00");
        for (var language : Language.values()) {
            assertThat(form.problems(SWEDEN, new Words().in(language)))
                    .extracting(Problem::at)
                    .containsExactly("opens", "deadline");
        }
        assertThat(form.problems(SWEDEN, new Words().in(Language.EN)).getFirst().what())
                .isEqualTo(
                        "Clocks are put forward on 28 March 2027: they go from 02:00 straight to 03:00"
                                + " (Europe/Stockholm), so this time never comes. Choose another.");
        assertThat(LocalTimes.problem("2027-10-31T02:30", SWEDEN, new Words().in(Language.SV)))
                .as("comes twice")
                .isEmpty();
    }

    private static Round round(Deadline deadline) {
        return new Round(
                new RoundId(UUID.randomUUID()),
                "national-quality-label",
                "uhr",
                "Summer & sun",
                Instant.parse("2026-06-01T10:00:00Z"),
                deadline,
                deadline.zone(),
                Windows.Late.NEXT_ROUND,
                null,
                null);
    }

    private static Deadline lastMinute(String shown, ZoneId zone) {
        return Deadline.lastMinute(LocalDateTime.parse(shown), zone);
    }

    private static String shown(String template, Object page) {
        var shell =
                new Shell(
                        Language.EN,
                        SWEDEN,
                        "/rounds",
                        false,
                        List.of(),
                        null,
                        List.of(),
                        () -> new Csrf("_csrf", "X-CSRF-TOKEN", "token"),
                        "/assets/");
        var html = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html)
                .render(
                        template + ".jte",
                        Map.of("page", page, "shell", shell, "t", new Words().in(Language.EN)),
                        html);
        return html.toString();
    }
}
