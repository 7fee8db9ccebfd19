package org.laurel.label;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.application.Application;
import org.laurel.application.ApplicationId;
import org.laurel.application.Subject;
import org.laurel.country.CountryCode;
import org.laurel.decision.DecisionId;
import org.laurel.people.PersonId;
import org.laurel.scheme.EditionId;
import org.laurel.school.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All labels that were awarded. */
@Repository
public class Labels {

    private static final String LABEL =
            """
            select l.*, p.name as holder_name, p.name_public, j.title, s.name as school_name, s.city
            from label.label l
            left join people.shown_person p on p.id = l.holder
            left join project.shown_project j on j.id = l.project
            join school.shown_school s on s.id = l.school
            """;

    private final JdbcClient db;

    Labels(JdbcClient db) {
        this.db = db;
    }

    public Optional<Label> find(LabelCode code) {
        return db.sql(LABEL + " where l.code = :code")
                .param("code", code.value())
                .query((row, _) -> label(row))
                .optional();
    }

    public Optional<Label> of(ApplicationId application) {
        return db.sql(
                        LABEL
                                + " where l.application = :application order by l.awarded_on desc limit 1")
                .param("application", application.value())
                .query((row, _) -> label(row))
                .optional();
    }

    public List<Label> of(PersonId holder) {
        return db.sql(LABEL + " where l.holder = :holder order by l.awarded_on desc, l.code")
                .param("holder", holder.value())
                .query((row, _) -> label(row))
                .list();
    }

    public List<Label> of(SchoolId school) {
        return db.sql(
                        LABEL
                                + " where l.school = :school and l.revoked_on is null order by l.awarded_on desc, l.code")
                .param("school", school.value())
                .query((row, _) -> label(row))
                .list();
    }

    void add(
            LabelCode code,
            DecisionId decision,
            Application.Decided application,
            LocalDate on,
            @Nullable Years years) {
        var about = application.about();
        @Nullable UUID project =
                switch (about.subject()) {
                    case Subject.Work(var it) -> it.value();
                    case Subject.WholeSchool _ -> null;
                };
        db.sql(
                        """
                        insert into label.label (code, decision, application, scheme, edition, holder, project, school,
                            country, support_organisation, awarded_on, valid_from, valid_until)
                        values (:code, :decision, :application, :scheme, :edition, :holder, :project, :school,
                            :country, :organisation, :on, :from, :until)
                        on conflict on constraint a_decision_makes_one_label do nothing
                        """)
                .param("code", code.value())
                .param("decision", decision.value())
                .param("application", about.id().value())
                .param("scheme", about.scheme())
                .param("edition", application.submission().edition().inForceFrom())
                .param("holder", project == null ? null : about.applicant().value(), Types.OTHER)
                .param("project", project, Types.OTHER)
                .param("school", about.school().value())
                .param("country", about.country().value())
                .param("organisation", about.supportOrganisation())
                .param("on", on)
                .param("from", years == null ? null : years.from())
                .param("until", years == null ? null : years.until())
                .update();
    }

    /** The labels of schools that were decided together. */
    void addAll(List<LabelCode> codes, List<DecisionId> decisions, LocalDate on, Years years) {
        db.sql(
                        """
                        insert into label.label (code, decision, application, scheme, edition, school,
                            country, support_organisation, awarded_on, valid_from, valid_until)
                        select g.code, d.id, a.id, a.scheme, d.edition, a.school, a.country, a.support_organisation, :on, :from, :until
                        from unnest(:codes::text[], :decisions::uuid[]) as g (code, decision)
                        join decision.shown_decision d on d.id = g.decision
                        join application.shown_application a on a.id = d.application
                        on conflict on constraint a_decision_makes_one_label do nothing
                        """)
                .param("on", on)
                .param("from", years.from())
                .param("until", years.until())
                .param("codes", codes.stream().map(LabelCode::value).toArray(String[]::new))
                .param("decisions", decisions.stream().map(DecisionId::value).toArray(UUID[]::new))
                .update();
    }

    private static Bearer bearer(ResultSet row) throws SQLException {
        @Nullable UUID holder = row.getObject("holder", UUID.class);
        return holder == null
                ? new Bearer.School(
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class))
                : new Bearer.Teacher(
                        new PersonId(holder),
                        row.getString("holder_name"),
                        row.getBoolean("name_public"),
                        row.getString("title"));
    }

    private static Label label(ResultSet row) throws SQLException {
        @Nullable UUID application = row.getObject("application", UUID.class);
        return new Label(
                new LabelCode(row.getString("code")),
                application == null ? null : new ApplicationId(application),
                new EditionId(row.getString("scheme"), row.getObject("edition", LocalDate.class)),
                bearer(row),
                row.getString("school_name"),
                row.getString("city"),
                new CountryCode(row.getString("country")),
                row.getString("support_organisation"),
                row.getObject("awarded_on", LocalDate.class),
                row.getObject("revoked_on", LocalDate.class));
    }
}
