package org.laurel.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.laurel.round.Some.SCHEME;
import static org.laurel.round.Some.at;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.people.PersonId;
import org.laurel.round.OpenRound.Outcome.Opened;
import org.laurel.round.OpenRound.Outcome.Overlaps;
import org.laurel.round.OpenRound.Wanted;
import org.laurel.scheme.PublishSchemes;
import org.laurel.scheme.SchemeFiles;
import org.laurel.scheme.Windows;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@LaurelTest
@RecordApplicationEvents
class PlanningRoundsTest {

    private static final PersonId OFFICER = new PersonId(UUID.randomUUID());

    @Autowired PublishSchemes publishSchemes;
    @Autowired OpenRound openRound;
    @Autowired ExtendRound extendRound;
    @Autowired CloseRound closeRound;
    @Autowired FindRound findRound;
    @Autowired Timetables timetables;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationEvents events;

    @BeforeEach
    void no_organisation_has_rounds_of_its_own() {
        publishSchemes.publish(SchemeFiles.shipped());
        db.sql("delete from round.round").update();
        clock.set(at("2026-06-01T12:00"));
    }

    @Test
    void where_nothing_is_planned_applications_are_taken_all_year() {
        assertThat(findRound.find(SCHEME, "rannis", clock.instant()))
                .isInstanceOfSatisfying(
                        RoundFor.Taken.class, it -> assertThat(it.round().deadline()).isNull());
    }

    @Test
    void an_opened_round_takes_applications_until_its_last_minute_is_over() {
        closeAllYear();
        var round = open("Summer", "2026-06-01T12:00", "2026-06-30T23:59");
        assertThat(findRound.find(SCHEME, "rannis", atReykjavik("2026-06-30T23:59:59")))
                .isEqualTo(new RoundFor.Taken(round));
        assertThat(findRound.find(SCHEME, "rannis", atReykjavik("2026-07-01T00:00")))
                .isEqualTo(new RoundFor.Closed(null));
    }

    @Test
    void a_round_beside_the_one_all_year_is_refused_with_the_round_in_the_way() {
        assertThat(
                        openRound.open(
                                wanted("Summer", "2026-06-01T12:00", "2026-06-30T23:59"), OFFICER))
                .isInstanceOfSatisfying(
                        Overlaps.class, it -> assertThat(it.other().deadline()).isNull());
    }

    @Test
    void a_deadline_before_the_opening_or_before_now_is_refused() {
        assertThat(openRound.open(wanted("Wrong", "2026-07-01T00:00", "2026-06-30T23:00"), OFFICER))
                .isEqualTo(new OpenRound.Outcome.DeadlineBeforeOpening());
        assertThat(openRound.open(wanted("Past", "2026-05-01T00:00", "2026-05-31T23:59"), OFFICER))
                .isEqualTo(new OpenRound.Outcome.DeadlinePassed());
    }

    @Test
    void an_extended_round_takes_longer_and_everyone_hears_of_it() {
        closeAllYear();
        var round = open("Summer", "2026-06-01T12:00", "2026-06-30T23:59");
        assertThat(extend(round, "2026-07-07T23:59"))
                .isInstanceOf(ExtendRound.Outcome.Extended.class);
        assertThat(findRound.find(SCHEME, "rannis", atReykjavik("2026-07-07T23:59")))
                .isInstanceOf(RoundFor.Taken.class);
        assertThat(events.stream(RoundExtended.class))
                .containsExactly(
                        new RoundExtended(round.id(), OFFICER, atReykjavik("2026-07-08T00:00")));
    }

    @Test
    void a_deadline_never_moves_forward_nor_into_the_past_nor_into_another_round() {
        closeAllYear();
        var summer = open("Summer", "2026-06-01T12:00", "2026-06-30T23:59");
        var autumn = open("Autumn", "2026-09-01T00:00", "2026-10-31T23:59");
        assertThat(extend(summer, "2026-06-30T23:59"))
                .isEqualTo(new ExtendRound.Outcome.NotLater(summer.deadline()));
        assertThat(extend(summer, "2026-09-01T00:00"))
                .isEqualTo(new ExtendRound.Outcome.Overlaps(autumn));
        clock.set(at("2026-08-01T12:00"));
        assertThat(extend(summer, "2026-07-15T23:59"))
                .isEqualTo(new ExtendRound.Outcome.DeadlinePassed());
        assertThat(events.stream(RoundExtended.class)).isEmpty();
    }

    @Test
    void a_round_that_is_over_can_still_be_extended() {
        closeAllYear();
        var round = open("Summer", "2026-06-01T12:00", "2026-06-30T23:59");
        clock.set(at("2026-07-03T12:00"));
        assertThat(extend(round, "2026-07-07T23:59"))
                .isInstanceOf(ExtendRound.Outcome.Extended.class);
    }

    @Test
    void a_closed_round_takes_nothing_and_is_neither_extended_nor_closed_again() {
        closeAllYear();
        var round = open("Summer", "2026-06-01T12:00", "2026-06-30T23:59");
        assertThat(close(round)).isInstanceOf(CloseRound.Outcome.Closed.class);
        assertThat(findRound.find(SCHEME, "rannis", clock.instant()))
                .isEqualTo(new RoundFor.Closed(null));
        assertThat(extend(round, "2026-07-07T23:59"))
                .isInstanceOf(ExtendRound.Outcome.NothingToExtend.class);
        assertThat(close(round)).isInstanceOf(CloseRound.Outcome.AlreadyOver.class);
    }

    @Test
    void changing_one_round_of_the_edition_keeps_the_others() {
        clock.set(at("2024-06-01T12:00"));
        var before = timetables.of(SCHEME, "indire", clock.instant());
        assertThat(before).hasSizeGreaterThan(1);
        assertThat(closeRound.close(SCHEME, "indire", before.getLast().id(), OFFICER))
                .isInstanceOf(CloseRound.Outcome.Closed.class);
        assertThat(timetables.of(SCHEME, "indire", clock.instant()))
                .extracting(Round::id)
                .containsExactlyElementsOf(before.stream().map(Round::id).toList());
    }

    @Test
    void a_round_of_another_organisation_is_not_there() {
        var unknown = new RoundId(UUID.randomUUID());
        assertThat(closeRound.close(SCHEME, "rannis", unknown, OFFICER))
                .isEqualTo(new CloseRound.Outcome.NoSuchRound());
        assertThat(
                        extendRound.extend(
                                SCHEME, "rannis", unknown, LocalDateTime.MAX.minusDays(1), OFFICER))
                .isEqualTo(new ExtendRound.Outcome.NoSuchRound());
    }

    @Test
    void of_two_officers_who_open_the_same_weeks_at_once_the_second_waits_and_is_told_of_the_first()
            throws Exception {
        closeAllYear();
        var summer = wanted("Summer", "2026-06-01T12:00", "2026-06-30T23:59");
        try (var second = Executors.newSingleThreadExecutor()) {
            var waiting =
                    transaction.execute(
                            _ -> {
                                assertThat(openRound.open(summer, OFFICER))
                                        .isInstanceOf(Opened.class);
                                var late = second.submit(() -> openRound.open(summer, OFFICER));
                                assertThatThrownBy(() -> late.get(500, TimeUnit.MILLISECONDS))
                                        .isInstanceOf(TimeoutException.class);
                                return late;
                            });
            assertThat(waiting.get()).isInstanceOf(Overlaps.class);
        }
    }

    @Test
    void the_database_itself_refuses_rounds_that_overlap() {
        closeAllYear();
        var round = open("Summer", "2026-06-01T12:00", "2026-06-30T23:59");
        var twin =
                db.sql(
                                """
                                insert into round.round (id, scheme, support_organisation, opens_at, zone, late, opened_by, written_at)
                                select gen_random_uuid(), scheme, support_organisation, too_late_at - interval '1 minute', zone, late,
                                       opened_by, written_at
                                from round.round where id = :id
                                """)
                        .param("id", round.id().value());
        assertThatThrownBy(twin::update)
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("rounds_of_one_organisation_and_scheme_do_not_overlap");
    }

    private Round open(String name, String opens, String deadline) {
        var outcome = openRound.open(wanted(name, opens, deadline), OFFICER);
        assertThat(outcome).isInstanceOf(Opened.class);
        return ((Opened) outcome).round();
    }

    private static Wanted wanted(String name, String opens, String deadline) {
        return new Wanted(
                SCHEME,
                "rannis",
                name,
                LocalDateTime.parse(opens),
                LocalDateTime.parse(deadline),
                Windows.Late.REFUSED,
                null);
    }

    private ExtendRound.Outcome extend(Round round, String until) {
        return extendRound.extend(
                SCHEME, "rannis", round.id(), LocalDateTime.parse(until), OFFICER);
    }

    private CloseRound.Outcome close(Round round) {
        return closeRound.close(SCHEME, "rannis", round.id(), OFFICER);
    }

    private void closeAllYear() {
        close(timetables.of(SCHEME, "rannis", clock.instant()).getFirst());
    }

    /** Iceland keeps Greenwich time all year. */
    private static Instant atReykjavik(String shown) {
        return LocalDateTime.parse(shown).toInstant(ZoneOffset.UTC);
    }
}
