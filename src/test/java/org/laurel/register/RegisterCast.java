package org.laurel.register;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.label.LabelCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holders, schools, projects and labels, written as other modules leave them. */
class RegisterCast {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;

    RegisterCast(JdbcClient db) {
        this.db = db;
    }

    UUID holder(String name, boolean namePublic) {
        var id = UUID.randomUUID();
        db.sql(
                        """
                        insert into people.person (id, email, name, language, name_public_since, joined_at)
                        values (?, ?, ?, 'en', case when ? then timestamptz '2026-01-01' end, timestamptz '2026-01-01')
                        """)
                .params(id, id + "@example.org", name, namePublic)
                .update();
        return id;
    }

    UUID school(String code, String name, String city, String country, String organisation) {
        var id = UUID.randomUUID();
        db.sql(
                        """
                        insert into school.school (id, register, code, name, city, country, support_organisation, registered_on)
                        values (?, ?, ?, ?, ?, ?, ?, date '2020-01-01')
                        """)
                .params(id, country, code, name, city, country, organisation)
                .update();
        return id;
    }

    LabelCode schoolLabel(UUID school, LocalDate from, @Nullable LocalDate revokedOn) {
        var code = LabelCode.random(RANDOM);
        db.sql(
                        """
                        insert into label.label (code, origin, scheme, edition, school, country, support_organisation,
                            awarded_on, revoked_on, valid_from, valid_until)
                        select ?, 'import', 'school-label', date '2022-09-01', id, country, support_organisation, ?, ?, ?, ?
                        from school.school where id = ?
                        """)
                .params(
                        code.value(),
                        from.plusMonths(3),
                        revokedOn,
                        from,
                        from.plusYears(2).minusDays(1),
                        school)
                .update();
        return code;
    }

    LabelCode label(
            UUID holder, UUID school, String project, LocalDate on, @Nullable LocalDate revokedOn) {
        var projectId = UUID.randomUUID();
        db.sql(
                        """
                        insert into project.project (id, code, title, created_at, starts_on, ends_on)
                        values (?, ?, ?, timestamptz '2025-01-01', date '2025-01-01', date '2025-12-31')
                        """)
                .params(projectId, projectId.toString(), project)
                .update();
        var code = LabelCode.random(RANDOM);
        db.sql(
                        """
                        insert into label.label (code, decision, application, scheme, edition, holder, project, school,
                            country, support_organisation, awarded_on, revoked_on)
                        select ?, ?, ?, 'national-quality-label', date '2022-09-01', ?, ?, id,
                            country, support_organisation, ?, ?
                        from school.school where id = ?
                        """)
                .params(
                        code.value(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        holder,
                        projectId,
                        on,
                        revokedOn,
                        school)
                .update();
        return code;
    }
}
