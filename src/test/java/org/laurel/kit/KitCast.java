package org.laurel.kit;

import java.security.SecureRandom;
import java.time.LocalDate;
import org.laurel.eligibility.SchoolCast;
import org.laurel.label.LabelCode;
import org.laurel.people.SignedIn;
import org.laurel.school.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Schools with labels, written as other modules leave them. */
public final class KitCast {

    public static final LocalDate UNTIL = LocalDate.of(2027, 12, 31);
    public static final Address ADDRESS = new Address("Office", "Main street 1", "12 34", "Lund");

    private static final SecureRandom RANDOM = new SecureRandom();

    public final SchoolCast schools;
    private final JdbcClient db;

    public KitCast(JdbcClient db) {
        this.db = db;
        schools = new SchoolCast(db);
    }

    /** No label but those of a test. */
    public void nothing() {
        db.sql(
                        """
                        truncate label.label, kit.kit, mail.message, membership.mailing, membership.reminder,
                            round.european_round cascade
                        """)
                .update();
    }

    public SchoolId school(String country, String organisation, String name) {
        var id = schools.school(country, "2020-01-01");
        db.sql("update school.school set name = ?, support_organisation = ? where id = ?")
                .params(name, organisation, id.value())
                .update();
        return id;
    }

    /** Valid for the two years that end that day. */
    public LabelCode label(SchoolId school, LocalDate until) {
        var code = LabelCode.random(RANDOM);
        db.sql(
                        """
                        insert into label.label (code, origin, scheme, edition, school, country, support_organisation,
                            awarded_on, valid_from, valid_until)
                        select ?, 'import', 'school-label', '2022-09-01', id, country, support_organisation, ?, ?, ?
                        from school.school where id = ?
                        """)
                .params(
                        code.value(),
                        until.minusYears(2).plusDays(90),
                        until.minusYears(2).plusDays(1),
                        until,
                        school.value())
                .update();
        return code;
    }

    public void revoke(LabelCode label) {
        db.sql("update label.label set revoked_on = date '2026-05-01' where code = ?")
                .param(label.value())
                .update();
    }

    public void teaches(SignedIn who, SchoolId school) {
        schools.join(who.id(), school, "2025-01-01Z");
    }
}
