package org.laurel.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.invitation.InvitationCast;
import org.laurel.round.RoundId;
import org.laurel.scheme.PublishSchemes;
import org.laurel.scheme.SchemeFiles;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a stranger learns of a round before it opens. */
@LaurelTest
class AnnouncedRoundsTest {

    static final String PAGE = "/schemes/school-label";
    static final String CALENDAR = "/labels/school-label/rounds.ics";

    @Autowired MockMvcTester stranger;
    @Autowired PublishSchemes publish;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    InvitationCast cast;
    RoundId round;

    @BeforeEach
    void a_round_announced_in_may() {
        publish.publish(SchemeFiles.shipped());
        cast = new InvitationCast(db);
        round = cast.round();
        db.sql("update round.european_round set published_on = '2026-09-01'").update();
    }

    @AfterEach
    void today_again() {
        clock.set(TestClock.START);
    }

    @Test
    void a_round_is_there_from_its_announcement_day_on_and_says_when_it_opens() {
        clock.set(Instant.parse("2026-04-30T23:59:59Z"));
        assertThat(body("/en" + PAGE))
                .contains("No new round has been announced yet")
                .doesNotContain("20 May 2026", "rounds.ics");
        assertThat(stranger.get().uri("/en" + CALENDAR).exchange()).hasStatus(404);
        clock.set(Instant.parse("2026-05-01T00:00:00Z"));
        assertThat(body("/en" + PAGE))
                .contains("Round for the label 2026–2027", "Opens 20 May 2026, 02:00 (CEST).")
                .contains("30 June 2026, 23:59 (CEST)", "10 June 2026", "1 September 2026")
                .contains("/en" + CALENDAR, "/en/newsletter");
        clock.set(Instant.parse("2026-05-20T00:00:00Z"));
        assertThat(body("/en" + PAGE)).contains("Open now, until 30 June 2026, 23:59 (CEST).");
        assertThat(body("/bg" + PAGE)).contains("Период за знака 2026–2027");
        clock.set(InvitationCast.DEADLINE);
        assertThat(body("/en" + PAGE))
                .contains("No new round has been announced yet")
                .contains("30 June 2026, 23:59 (CEST)");
    }

    @Test
    void a_country_that_ends_it_earlier_is_named_with_its_own_time() {
        cast.endsEarlier(round, "FI", Instant.parse("2026-06-15T21:00:00Z"));
        cast.endsEarlier(round, "SE", InvitationCast.DEADLINE);
        assertThat(body("/en" + PAGE))
                .contains("Finland closes earlier: 15 June 2026, 23:59 (EEST)")
                .doesNotContain("Sweden closes earlier");
        assertThat(unfolded("/sv" + CALENDAR))
                .contains("UID:" + round.value() + "-deadline-FI", "DTSTART:20260615T205900Z")
                .contains("tidsfristen går ut i detta land: Finland")
                .doesNotContain("-deadline-SE");
    }

    @Test
    void a_calendar_holds_every_step_with_an_id_that_stays() {
        var answer = stranger.get().uri("/en" + CALENDAR).exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentType())
                .isEqualToIgnoringCase("text/calendar;charset=UTF-8");
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("public");
        var calendar = unfolded("/en" + CALENDAR);
        var steps = "announcement opening second-screening deadline publication".split(" ");
        for (var step : steps) {
            assertThat(calendar).contains("UID:" + round.value() + "-" + step + "\r\n");
        }
        assertThat(calendar)
                .contains("SUMMARY:eTwinning School Label 2026–2027: deadline\r\n")
                .contains("DTSTART:20260630T215900Z", "DTSTART;VALUE=DATE:20260901")
                .contains("DTSTAMP:20260501T000000Z");
        assertThat(unfolded("/en" + CALENDAR)).isEqualTo(calendar);
        assertThat(unfolded("/fi" + CALENDAR)).contains("määräaika päättyy");
    }

    @Test
    void a_country_with_deadlines_has_a_calendar_of_them_and_its_page_leads_there() {
        var calendar = "/labels/national-quality-label/rounds.ics?country=BG";
        assertThat(body("/bg/schemes/national-quality-label?country=BG"))
                .contains("/bg" + calendar);
        var told = unfolded("/bg" + calendar);
        assertThat(told)
                .contains("DTSTART:20260731T205900Z\r\nDURATION:PT1M\r\n")
                .contains("31 юли 2026", "краен срок")
                .contains("URL:http")
                .contains("/bg/schemes/national-quality-label?country=BG\r\n");
        clock.advance(java.time.Duration.ofDays(1));
        assertThat(unfolded("/bg" + calendar)).as("asked again").isEqualTo(told);
    }

    @Test
    void a_round_that_an_officer_planned_is_in_it_with_the_day_for_the_european_label() {
        db.sql(
                        """
                        insert into round.round (id, scheme, support_organisation, name, opens_at, too_late_at, zone, late, european_label_by, opened_by, written_at)
                        values (gen_random_uuid(), 'national-quality-label', 'uhr', 'Höst 2026', '2026-09-01Z', '2026-10-31T23:00Z', 'Europe/Stockholm',
                            'refused', '2026-10-01T22:00Z', gen_random_uuid(), '2026-06-01Z')
                        """)
                .update();
        assertThat(unfolded("/sv/labels/national-quality-label/rounds.ics?country=SE"))
                .contains("Höst 2026: tidsfristen går ut\r\n", "DTSTART:20261031T225900Z")
                .contains("i tid för European Quality Label\r\n", "DTSTART:20261001T215900Z");
    }

    @Test
    void where_there_is_no_date_there_is_no_calendar_and_no_link_to_one() {
        for (var country : new String[] {"", "?country=XX", "?country=IS"}) {
            var calendar = "/labels/national-quality-label/rounds.ics";
            assertThat(stranger.get().uri("/en" + calendar + country).exchange()).hasStatus(404);
            assertThat(body("/en/schemes/national-quality-label" + country))
                    .doesNotContain("rounds.ics");
        }
        assertThat(stranger.get().uri("/en/labels/no-label/rounds.ics").exchange()).hasStatus(404);
    }

    private String unfolded(String path) {
        return body(path).replace("\r\n ", "");
    }

    private String body(String path) {
        var answer = stranger.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
