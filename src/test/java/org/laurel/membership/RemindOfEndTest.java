package org.laurel.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laurel.kit.KitCast.UNTIL;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.kit.KitCast;
import org.laurel.mail.Message;
import org.laurel.mail.Outbox;
import org.laurel.people.PersonId;
import org.laurel.school.SchoolId;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LaurelTest
class RemindOfEndTest {

    /** Ninety days before the last day of 2027. */
    static final Instant FIRST = Instant.parse("2027-10-02T00:00:00Z");

    @Autowired RemindOfEnd remindOfEnd;
    @Autowired LabelCast labelCast;
    @Autowired Outbox outbox;
    @Autowired TestClock clock;
    @Autowired JdbcClient db;

    KitCast cast;
    SchoolId school;
    PersonId anna;

    @BeforeEach
    void a_member() {
        labelCast.publish();
        cast = new KitCast(db);
        cast.nothing();
        school = cast.school("SE", "uhr", "Lundaskolan");
        anna = cast.schools.teacher(school, "2025-01-01Z");
        db.sql("update people.person set language = 'sv', name = 'Anna Berg' where id = ?")
                .param(anna.value())
                .update();
        clock.set(FIRST);
    }

    @AfterEach
    void today_again() {
        clock.set(TestClock.START);
    }

    @Test
    void ninety_days_before_the_last_day_every_teacher_is_told_once() {
        cast.label(school, UNTIL);
        clock.set(FIRST.minusSeconds(1));
        assertThat(reminded()).isEmpty();
        clock.set(FIRST);
        assertThat(reminded()).hasSize(1);
        assertThat(reminded().getFirst().subject())
                .isEqualTo("Skolans utmärkelse går ut den 31 december 2027: Lundaskolan");
        assertThat(reminded().getFirst().text())
                .contains("Anna Berg", "En utmärkelse kan inte förlängas", "har inte meddelats än")
                .contains("http://localhost/schools/" + school + "/membership");
        db.sql("update people.person set email = ? where id = ?")
                .params(anna + "@new.example", anna.value())
                .update();
        assertThat(reminded()).hasSize(1);
        cast.schools.teacher(school, "2025-01-01Z");
        assertThat(reminded()).hasSize(2);
    }

    @Test
    void what_a_standstill_delayed_goes_out_after_it_but_not_after_the_end() {
        cast.label(school, UNTIL);
        clock.set(Instant.parse("2027-12-31T12:00:00Z"));
        assertThat(reminded()).hasSize(1);
        cast.nothing();
        cast.label(school, UNTIL);
        clock.set(Instant.parse("2028-01-01T12:00:00Z"));
        assertThat(reminded()).isEmpty();
    }

    @Test
    void a_revoked_label_and_one_that_is_renewed_already_remind_nobody() {
        cast.revoke(cast.label(school, UNTIL));
        assertThat(reminded()).isEmpty();
        cast.nothing();
        cast.label(school, UNTIL);
        cast.label(school, UNTIL.plusYears(2));
        assertThat(reminded()).isEmpty();
    }

    @Test
    void it_names_the_next_round_that_can_renew_the_label() {
        cast.label(school, UNTIL);
        round("2027-2028", "2027-01-01", "2027-09-20", "2027-11-01");
        round("2028-2029", "2028-01-01", "2028-01-19 23:00", "2028-03-01");
        assertThat(reminded().getFirst().text())
                .contains("Nästa ansökningsomgång, 2028-2029, öppnar 20 januari 2028, 00:00 (CET)")
                .doesNotContain("2027-2028");
    }

    private void round(String key, String validFrom, String opens, String tooLate) {
        db.sql(
                        """
                        insert into round.european_round (id, scheme, edition, key, announced_at, opens_at, too_late_at, zone,
                            second_screening_on, published_on, registered_by, active_since, active_until, label_from,
                            label_to, valid_from, valid_until, opened_by, written_at)
                        select gen_random_uuid(), 'school-label', '2022-09-01', ?, '2027-09-01Z', (? || 'Z')::timestamptz,
                            (? || 'Z')::timestamptz, 'Europe/Brussels', d, d, d, d, d, d, d, ?::date, d + 700, gen_random_uuid(), '2027-09-01Z'
                        from (select date '2028-02-01' as d)
                        """)
                .params(key, opens, tooLate, validFrom)
                .update();
    }

    private List<Message> reminded() {
        remindOfEnd.remind();
        return outbox.latest(99).stream().map(Outbox.Entry::message).toList();
    }
}
