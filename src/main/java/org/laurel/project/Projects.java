package org.laurel.project;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.laurel.people.PersonId;
import org.laurel.search.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The projects of all schools. */
@Repository
public class Projects {

    private final JdbcClient db;
    private final Members members;

    Projects(JdbcClient db, Members members) {
        this.db = db;
        this.members = members;
    }

    public Optional<Project> find(ProjectId id) {
        return db.sql("select * from project.project where id = :id")
                .param("id", id.value())
                .query((row, _) -> project(row))
                .optional();
    }

    /** A project as a member sees it; empty for everybody else. */
    public Optional<InsideProject> inside(ProjectId id, PersonId who) {
        return find(id).flatMap(
                        project -> {
                            var all = members.of(id);
                            return all.stream()
                                    .filter(it -> it.person().equals(who) && it.here())
                                    .findFirst()
                                    .map(me -> new InsideProject(project, all, me));
                        });
    }

    /** The projects a person is in, the newest first, from the one after {@code before} on. */
    public List<Project> of(PersonId person, @Nullable ProjectId before, int most) {
        return db.sql(
                        """
                        select p.* from project.member m join project.project p on p.id = m.project
                        where m.person = :person and m.left_at is null
                            and (:before::uuid is null or m.project < :before)
                        order by m.project desc limit :most
                        """)
                .param("person", person.value())
                .param("before", before == null ? null : before.value())
                .param("most", most)
                .query((row, _) -> project(row))
                .list();
    }

    /** Holds the project's row until the transaction ends, so that its steps follow each other. */
    void hold(ProjectId id) {
        db.sql("select id from project.project where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    /** Adds a project that waits for its second founder, or has had one since a moment. */
    void add(Project project, PersonId by, Instant at) {
        var description = project.description();
        var text = SearchText.of(description.title());
        db.sql(
                        """
                        insert into project.project (id, code, title, created_at, created_by, starts_on, ends_on,
                            search_text, search_near, search_version)
                        values (:id, :code, :title, :at, :by, :starts, :ends, :words, :near::int[], :version)
                        """)
                .param("id", project.id().value())
                .param("code", project.code())
                .param("title", description.title())
                .param("at", utc(at))
                .param("by", by.value())
                .param("starts", description.startsOn())
                .param("ends", description.endsOn())
                .param("words", text.words())
                .param("near", text.nearAsArray())
                .param("version", SearchText.VERSION)
                .update();
        write(project.id(), description);
    }

    /** Replaces the description; whoever wrote on the version before is told by the new version. */
    void describe(ProjectId id, Description description) {
        write(id, description);
        db.sql("update project.project set version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    void found(Project.Open project) {
        db.sql("update project.project set founded_at = :at where id = :id")
                .param("at", utc(project.foundedAt()))
                .param("id", project.id().value())
                .update();
    }

    void close(Project.Closed project) {
        db.sql("update project.project set closed_on = :on where id = :id")
                .param("on", project.closedOn())
                .param("id", project.id().value())
                .update();
    }

    private void write(ProjectId id, Description description) {
        var ages = description.ages();
        var text = SearchText.of(description.title());
        db.sql(
                        """
                        update project.project set title = :title, search_text = :words, search_near = :near::int[],
                            search_version = :version, description = :text,
                            starts_on = :starts, ends_on = :ends, languages = :languages,
                            subjects = :subjects, topics = :topics, key_competences = :competences,
                            youngest = :youngest, oldest = :oldest
                        where id = :id
                        """)
                .param("title", description.title())
                .param("words", text.words())
                .param("near", text.nearAsArray())
                .param("version", SearchText.VERSION)
                .param("text", description.text())
                .param("starts", description.startsOn())
                .param("ends", description.endsOn())
                .param("languages", description.languages().toArray(String[]::new))
                .param("subjects", description.subjects().toArray(String[]::new))
                .param("topics", description.topics().toArray(String[]::new))
                .param(
                        "competences",
                        description.keyCompetences().stream()
                                .map(KeyCompetence::key)
                                .toArray(String[]::new))
                .param("youngest", ages == null ? null : ages.youngest())
                .param("oldest", ages == null ? null : ages.oldest())
                .param("id", id.value())
                .update();
    }

    private static Project project(ResultSet row) throws SQLException {
        var id = new ProjectId(row.getObject("id", UUID.class));
        var code = row.getString("code");
        var description = description(row);
        var version = row.getInt("version");
        @Nullable OffsetDateTime founded = row.getObject("founded_at", OffsetDateTime.class);
        if (founded == null) {
            return new Project.Pending(id, code, description, version);
        }
        var open = new Project.Open(id, code, description, version, founded.toInstant());
        @Nullable LocalDate closed = row.getObject("closed_on", LocalDate.class);
        return closed == null ? open : open.close(closed);
    }

    private static Description description(ResultSet row) throws SQLException {
        var youngest = row.getObject("youngest", Integer.class);
        var oldest = row.getObject("oldest", Integer.class);
        return new Description(
                row.getString("title"),
                row.getString("description"),
                requireNonNull(row.getObject("starts_on", LocalDate.class)),
                requireNonNull(row.getObject("ends_on", LocalDate.class)),
                words(row, "languages"),
                words(row, "subjects"),
                words(row, "topics"),
                words(row, "key_competences").stream()
                        .map(KeyCompetence::of)
                        .collect(Collectors.toSet()),
                youngest == null || oldest == null ? null : new Ages(youngest, oldest));
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
