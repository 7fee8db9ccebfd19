package org.laurel.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.country.CountryCode;
import org.laurel.people.PersonId;
import org.laurel.round.OpenEuropeanRound.Outcome;
import org.laurel.round.OpenEuropeanRound.Step;
import org.laurel.scheme.CutOff;
import org.laurel.scheme.CutOffs;
import org.laurel.scheme.Editions;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LaurelTest
class EuropeanRoundsTest {

    static final PersonId CENTRAL = new PersonId(UUID.randomUUID());

    @Autowired OpenEuropeanRound openRound;
    @Autowired SetEarlierDeadline setEarlierDeadline;
    @Autowired EuropeanRounds rounds;
    @Autowired LabelCast cast;
    @Autowired Editions editions;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    @BeforeEach
    void no_round() {
        cast.publish();
        clock.set(Instant.parse("2026-02-01T10:00:00Z"));
        db.sql("truncate round.earlier_deadline, round.european_round").update();
    }

    @Test
    void cut_offs_that_nobody_gave_follow_from_the_deadline_and_are_assumed() {
        var round = opened("2026-2027", "2026-02-12T09:00", "2026-03-10T23:59", CutOffs.NONE);
        assertThat(rounds.of("school-label")).containsExactly(round);
        assertThat(round.cutOffs().days())
                .containsEntry(CutOff.REGISTERED_BY, LocalDate.of(2024, 3, 10))
                .containsEntry(CutOff.VALID_UNTIL, LocalDate.of(2027, 12, 31));
        assertThat(round.cutOffs().assumed()).hasSize(CutOff.values().length);
        assertThat(round.deadline().tooLateAt()).isEqualTo("2026-03-10T23:00:00Z");
    }

    @Test
    void a_cut_off_after_the_deadline_is_named() {
        assertThat(
                        open(
                                "2026-2027",
                                "2026-02-12T09:00",
                                "2026-03-10T23:59",
                                given(CutOff.LABEL_TO, "2026-03-11")))
                .isEqualTo(
                        new Outcome.CutOffAfterDeadline(
                                CutOff.LABEL_TO, LocalDate.of(2026, 3, 10)));
        assertThat(
                        open(
                                "2026-2027",
                                "2026-02-12T09:00",
                                "2026-03-10T23:59",
                                given(CutOff.LABEL_TO, "2026-03-10")))
                .isInstanceOf(Outcome.Opened.class);
    }

    @Test
    void a_period_that_ends_before_it_begins_is_named() {
        assertThat(
                        open(
                                "2026-2027",
                                "2026-02-12T09:00",
                                "2026-03-10T23:59",
                                given(CutOff.ACTIVE_UNTIL, "2020-01-01")))
                .isEqualTo(new Outcome.PeriodEndsBeforeItBegins(CutOff.ACTIVE_SINCE));
    }

    @Test
    void announcement_opening_deadline_screening_and_publication_come_in_this_order() {
        assertThat(open("a", "2026-01-01T09:00", "2026-03-10T23:59", CutOffs.NONE))
                .isEqualTo(new Outcome.NotInOrder(Step.OPENING));
        assertThat(open("b", "2026-03-11T00:00", "2026-03-10T23:59", CutOffs.NONE))
                .isEqualTo(new Outcome.NotInOrder(Step.DEADLINE));
        assertThat(open("c", "2026-02-12T09:00", "2026-02-19T23:59", CutOffs.NONE))
                .isEqualTo(new Outcome.NotInOrder(Step.SECOND_SCREENING));
        assertThat(open("d", "2026-02-12T09:00", "2026-05-10T23:59", CutOffs.NONE))
                .isEqualTo(new Outcome.NotInOrder(Step.PUBLICATION));
    }

    @Test
    void two_rounds_of_one_edition_neither_overlap_nor_share_a_name() {
        var first = opened("2026-2027", "2026-02-12T09:00", "2026-03-10T23:59", CutOffs.NONE);
        assertThat(open("again", "2026-03-10T10:00", "2026-04-10T23:59", CutOffs.NONE))
                .isEqualTo(new Outcome.Overlaps(first));
        assertThat(open("2026-2027", "2026-03-11T00:00", "2026-04-10T23:59", CutOffs.NONE))
                .isEqualTo(new Outcome.KeyTaken(first));
        assertThat(open("again", "2026-03-11T00:00", "2026-04-10T23:59", CutOffs.NONE))
                .isInstanceOf(Outcome.Opened.class);
    }

    @Test
    void a_country_may_end_earlier_and_never_later() {
        var round = opened("2026-2027", "2026-02-12T09:00", "2026-03-10T23:59", CutOffs.NONE);
        assertThat(earlier(round, "2026-03-01T23:59"))
                .isInstanceOf(SetEarlierDeadline.Outcome.Set.class);
        var finland = new CountryCode("FI");
        assertThat(rounds.deadline(round, finland, ZoneId.of("Europe/Helsinki")).tooLateAt())
                .isEqualTo("2026-03-01T22:00:00Z");
        assertThat(rounds.deadline(round, new CountryCode("SE"), ZoneId.of("Europe/Stockholm")))
                .isEqualTo(round.deadline());
        assertThat(earlier(round, "2026-03-11T01:00"))
                .isEqualTo(new SetEarlierDeadline.Outcome.NotEarlier(round.deadline()));
        assertThat(earlier(round, "2026-02-12T09:00"))
                .isEqualTo(new SetEarlierDeadline.Outcome.BeforeOpening());
        clock.set(Instant.parse("2026-03-05T10:00:00Z"));
        assertThat(earlier(round, "2026-03-08T23:59"))
                .isEqualTo(new SetEarlierDeadline.Outcome.DeadlinePassed());
    }

    private SetEarlierDeadline.Outcome earlier(EuropeanRound round, String lastMinute) {
        return setEarlierDeadline.set(
                round.id(), new CountryCode("FI"), LocalDateTime.parse(lastMinute), CENTRAL);
    }

    private EuropeanRound opened(String key, String opens, String deadline, CutOffs cutOffs) {
        return ((Outcome.Opened) open(key, opens, deadline, cutOffs)).round();
    }

    private Outcome open(String key, String opens, String deadline, CutOffs cutOffs) {
        return openRound.open(
                new OpenEuropeanRound.Wanted(
                        editions.inForce("school-label", null, LocalDate.of(2026, 1, 1))
                                .orElseThrow(),
                        key,
                        LocalDateTime.parse("2026-01-10T09:00"),
                        LocalDateTime.parse(opens),
                        LocalDateTime.parse(deadline),
                        ZoneId.of("Europe/Brussels"),
                        LocalDate.of(2026, 2, 20),
                        LocalDate.of(2026, 5, 9),
                        cutOffs),
                CENTRAL);
    }

    private static CutOffs given(CutOff cutOff, String day) {
        return new CutOffs(Map.of(cutOff, LocalDate.parse(day)), Set.of());
    }
}
