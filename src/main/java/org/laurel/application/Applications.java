package org.laurel.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.application.Application.Decided;
import org.laurel.application.Application.Draft;
import org.laurel.application.Application.InAssessment;
import org.laurel.application.Application.Particulars;
import org.laurel.application.Application.Submission;
import org.laurel.application.Application.Submitted;
import org.laurel.application.Application.Turn;
import org.laurel.application.Application.Withdrawn;
import org.laurel.country.CountryCode;
import org.laurel.people.PersonId;
import org.laurel.project.ProjectId;
import org.laurel.round.RoundId;
import org.laurel.scheme.EditionId;
import org.laurel.school.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The applications of all schemes. */
@Repository
public class Applications {

    private static final String APPLICATION =
            """
            select a.*, s.submitted_by, s.submitted_at, s.edition as submitted_edition, s.sha256,
                s.round, s.missed_round
            from application.application a
            left join application.submission s on s.application = a.id and s.attempt = a.attempt
            """;

    private final JdbcClient db;

    Applications(JdbcClient db) {
        this.db = db;
    }

    /** The application as it stands. */
    public Optional<Application> find(ApplicationId id) {
        return db.sql(APPLICATION + " where a.id = :id")
                .param("id", id.value())
                .query((row, _) -> application(row))
                .optional();
    }

    public Application get(ApplicationId id) {
        return find(id).orElseThrow();
    }

    /** The application as it stands, held until the current step is done. */
    public Optional<Application> hold(ApplicationId id) {
        db.sql("select id from application.application where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        return find(id);
    }

    /** Those of one teacher and of the schools the teacher works at, newest first. */
    public List<Application> of(PersonId applicant) {
        return db.sql(
                        APPLICATION
                                + """
                                   where a.applicant = :applicant and a.project is not null
                                       or a.project is null and a.school in (select school from school.shown_voice
                                           where person = :applicant)
                                   order by a.opened_at desc, a.id
                                  """)
                .param("applicant", applicant.value())
                .query((row, _) -> application(row))
                .list();
    }

    /** What one teacher asked for one project, newest first. */
    public List<Application> of(PersonId applicant, ProjectId project, String scheme) {
        return db.sql(
                        APPLICATION
                                + """
                                   where a.applicant = :applicant and a.project = :project and a.scheme = :scheme
                                   order by a.opened_at desc, a.id
                                  """)
                .param("applicant", applicant.value())
                .param("project", project.value())
                .param("scheme", scheme)
                .query((row, _) -> application(row))
                .list();
    }

    /** The one that keeps the teacher from beginning another for the same project. */
    Optional<Application> live(PersonId applicant, ProjectId project, String scheme) {
        return of(applicant, project, scheme).stream()
                .filter(
                        it ->
                                switch (it) {
                                    case Draft _, Submitted _, InAssessment _ -> true;
                                    case Decided decided -> decided.awarded();
                                    case Withdrawn _ -> false;
                                })
                .findFirst();
    }

    /** What was asked for before and after by the same teacher for the same, or by the school. */
    public List<Application> likewise(Particulars about) {
        return switch (about.subject()) {
            case Subject.Work(var project) -> of(about.applicant(), project, about.scheme());
            case Subject.WholeSchool _ -> of(about.school(), about.scheme());
        };
    }

    /** The one that keeps the school from beginning another in the same round. */
    Optional<Application> live(SchoolId school, String scheme, RoundId round) {
        return of(school, scheme).stream()
                .filter(it -> it.about().subject().equals(new Subject.WholeSchool(round)))
                .filter(it -> !(it instanceof Withdrawn))
                .findFirst();
    }

    /** What one school asked for, newest first. */
    public List<Application> of(SchoolId school, String scheme) {
        return db.sql(
                        APPLICATION
                                + """
                                   where a.project is null and a.school = :school and a.scheme = :scheme
                                   order by a.opened_at desc, a.id
                                  """)
                .param("school", school.value())
                .param("scheme", scheme)
                .query((row, _) -> application(row))
                .list();
    }

    /** What a school asked for as a whole and nobody decided yet, held until this step is done. */
    List<Application> holdUndecided(SchoolId school) {
        return db
                .sql(
                        """
                        select id from application.application
                        where project is null and school = :school
                            and state in ('draft', 'submitted', 'in-assessment') order by id for update
                        """)
                .param("school", school.value())
                .query((row, _) -> new ApplicationId(row.getObject("id", UUID.class)))
                .list()
                .stream()
                .map(this::get)
                .toList();
    }

    void move(ApplicationId id, SchoolId to) {
        db.sql("update application.application set school = :school where id = :id")
                .param("school", to.value())
                .param("id", id.value())
                .update();
    }

    /** What colleagues and partners handed in for the same project. */
    public List<Application> handedInBeside(Particulars about) {
        return switch (about.subject()) {
            case Subject.Work(var project) -> handedInFor(project, about.scheme());
            case Subject.WholeSchool _ -> List.of();
        };
    }

    private List<Application> handedInFor(ProjectId project, String scheme) {
        return db.sql(
                        APPLICATION
                                + """
                                   where a.project = :project and a.scheme = :scheme and a.state <> 'draft'
                                   order by s.submitted_at, a.id
                                  """)
                .param("project", project.value())
                .param("scheme", scheme)
                .query((row, _) -> application(row))
                .list();
    }

    /** Adds a draft; answers false where a live application for that project exists already. */
    boolean open(Draft draft) {
        var about = draft.about();
        return db.sql(
                                """
                                insert into application.application (id, scheme, applicant, project, european_round, school, country,
                                    support_organisation, edition, opened_at)
                                values (:id, :scheme, :applicant, :project, :european_round, :school, :country, :organisation, :edition, :at)
                                on conflict do nothing
                                """)
                        .param("id", about.id().value())
                        .param("scheme", about.scheme())
                        .param("applicant", about.applicant().value())
                        .param("project", project(about.subject()), Types.OTHER)
                        .param("european_round", round(about.subject()), Types.OTHER)
                        .param("school", about.school().value())
                        .param("country", about.country().value())
                        .param("organisation", about.supportOrganisation())
                        .param("edition", draft.shown())
                        .param("at", about.openedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void showEdition(ApplicationId id, LocalDate edition) {
        db.sql("update application.application set edition = :edition where id = :id")
                .param("edition", edition)
                .param("id", id.value())
                .update();
    }

    void save(Submitted it, String snapshot) {
        var submission = it.submission();
        db.sql(
                        """
                        insert into application.submission (application, attempt, submitted_by, submitted_at, edition, snapshot, sha256,
                            round, missed_round)
                        values (:id, :attempt, :by, :at, :edition, :snapshot, :sha256, :round, :missed)
                        """)
                .param("id", it.id().value())
                .param("attempt", submission.attempt())
                .param("by", submission.by().value())
                .param("at", submission.at().atOffset(ZoneOffset.UTC))
                .param("edition", submission.edition().inForceFrom())
                .param("snapshot", snapshot)
                .param("sha256", HexFormat.of().parseHex(submission.sha256()))
                .param("round", value(submission.turn().round()))
                .param("missed", value(submission.turn().missed()))
                .update();
        become(it.id(), "submitted", submission.attempt());
    }

    /** Records a step that follows a submission, and the state it leads to. */
    void step(
            Application to,
            int attempt,
            String what,
            @Nullable PersonId by,
            Instant at,
            String because) {
        db.sql(
                        """
                        insert into application.step (application, attempt, what, by, at, because)
                        values (:id, :attempt, :what, :by, :at, :because)
                        """)
                .param("id", to.id().value())
                .param("attempt", attempt)
                .param("what", what)
                .param("by", by == null ? null : by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("because", because)
                .update();
        become(to.id(), state(to), attempt);
    }

    /** When it was given back to its applicant, and why, oldest first. */
    public List<Reopening> reopenings(ApplicationId id) {
        return db.sql(
                        """
                        select what, at, because from application.step
                        where application = :id and what in ('reopened', 'returned') order by at
                        """)
                .param("id", id.value())
                .query(
                        (row, _) ->
                                new Reopening(
                                        row.getString("what"),
                                        row.getObject("at", OffsetDateTime.class).toInstant(),
                                        row.getString("because")))
                .list();
    }

    /** What was sent last, whatever became of it since. */
    Optional<Submitted> sentLast(ApplicationId id) {
        return db.sql(APPLICATION + " where a.id = :id and s.attempt is not null")
                .param("id", id.value())
                .query((row, _) -> submitted(row))
                .optional();
    }

    /** The drafts that were returned once in a round of all countries, in the order of locks. */
    public List<Application> returned() {
        return db.sql(
                        APPLICATION
                                + """
                                   where a.european_round is not null and a.state = 'draft' and exists (
                                       select from application.step r where r.application = a.id and r.what = 'returned')
                                   order by a.id
                                  """)
                .query((row, _) -> application(row))
                .list();
    }

    /** Holds all applications of a round of all countries until the current step is done. */
    public void hold(RoundId round) {
        db.sql(
                        "select id from application.application where european_round = :round order by id for update")
                .param("round", round.value())
                .query(UUID.class)
                .list();
    }

    void decideAll(Collection<ApplicationId> ids, String what, PersonId by, Instant at) {
        db.sql(
                        """
                        with decided as (
                            update application.application set state = :what
                            where id = any(:ids) and state = 'in-assessment' returning id, attempt)
                        insert into application.step (application, attempt, what, by, at, because)
                        select id, attempt, :what, :by, :at, '' from decided
                        """)
                .param("what", what)
                .param("ids", ids.stream().map(ApplicationId::value).toArray(UUID[]::new))
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** One time that an application was handed in. */
    public record Sent(int attempt, PersonId by, Instant at, String sha256) {}

    /** Each time it was handed in, the first one first. */
    public List<Sent> sent(ApplicationId id) {
        return db.sql(
                        """
                        select attempt, submitted_by, submitted_at, sha256 from application.submission
                        where application = :id order by attempt
                        """)
                .param("id", id.value())
                .query(
                        (row, _) ->
                                new Sent(
                                        row.getInt("attempt"),
                                        new PersonId(row.getObject("submitted_by", UUID.class)),
                                        row.getObject("submitted_at", OffsetDateTime.class)
                                                .toInstant(),
                                        HexFormat.of().formatHex(row.getBytes("sha256"))))
                .list();
    }

    /** The canonical JSON of what was handed in. */
    public Optional<String> snapshot(ApplicationId id, int attempt) {
        return db.sql(
                        "select snapshot from application.submission where application = :id and attempt = :attempt")
                .param("id", id.value())
                .param("attempt", attempt)
                .query(String.class)
                .optional();
    }

    static String state(Application application) {
        return switch (application) {
            case Draft _ -> "draft";
            case Submitted _ -> "submitted";
            case InAssessment _ -> "in-assessment";
            case Withdrawn _ -> "withdrawn";
            case Decided decided -> decided.awarded() ? "awarded" : "refused";
        };
    }

    private void become(ApplicationId id, String state, int attempt) {
        db.sql(
                        "update application.application set state = :state, attempt = :attempt where id = :id")
                .param("state", state)
                .param("attempt", attempt)
                .param("id", id.value())
                .update();
    }

    private static Application application(ResultSet row) throws SQLException {
        var state = row.getString("state");
        if (state.equals("draft")) {
            return new Draft(
                    about(row), row.getObject("edition", LocalDate.class), row.getInt("attempt"));
        }
        var submitted = submitted(row);
        return switch (state) {
            case "submitted" -> submitted;
            case "withdrawn" -> submitted.withdraw();
            case "in-assessment" -> submitted.takeUp();
            case "awarded" -> submitted.takeUp().decide(true);
            case "refused" -> submitted.takeUp().decide(false);
            default -> throw new IllegalStateException("No such state: " + state);
        };
    }

    private static Submitted submitted(ResultSet row) throws SQLException {
        var about = about(row);
        return new Submitted(about, submission(about.scheme(), row));
    }

    private static Particulars about(ResultSet row) throws SQLException {
        return new Particulars(
                new ApplicationId(row.getObject("id", UUID.class)),
                row.getString("scheme"),
                new PersonId(row.getObject("applicant", UUID.class)),
                subject(row),
                new SchoolId(row.getObject("school", UUID.class)),
                new CountryCode(row.getString("country")),
                row.getString("support_organisation"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }

    private static Subject subject(ResultSet row) throws SQLException {
        @Nullable UUID project = row.getObject("project", UUID.class);
        return project == null
                ? new Subject.WholeSchool(new RoundId(row.getObject("european_round", UUID.class)))
                : new Subject.Work(new ProjectId(project));
    }

    private static @Nullable UUID project(Subject subject) {
        return switch (subject) {
            case Subject.Work(var project) -> project.value();
            case Subject.WholeSchool _ -> null;
        };
    }

    private static @Nullable UUID round(Subject subject) {
        return switch (subject) {
            case Subject.Work _ -> null;
            case Subject.WholeSchool(var round) -> round.value();
        };
    }

    private static Submission submission(String scheme, ResultSet row) throws SQLException {
        return new Submission(
                row.getInt("attempt"),
                new EditionId(scheme, row.getObject("submitted_edition", LocalDate.class)),
                new PersonId(row.getObject("submitted_by", UUID.class)),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                new Turn(round(row, "round"), round(row, "missed_round")));
    }

    private static @Nullable UUID value(@Nullable RoundId round) {
        return round == null ? null : round.value();
    }

    private static @Nullable RoundId round(ResultSet row, String column) throws SQLException {
        @Nullable UUID value = row.getObject(column, UUID.class);
        return value == null ? null : new RoundId(value);
    }
}
