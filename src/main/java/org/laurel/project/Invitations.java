package org.laurel.project;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.people.PersonId;
import org.laurel.project.Invitation.Ending;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The invitations to projects, and how each ended. */
@Repository
public class Invitations {

    private static final String INVITATION =
            """
            select i.*, p.title, b.name as by_name
            from project.invitation i
            join project.project p on p.id = i.project
            join people.shown_person b on b.id = i.invited_by
            """;

    private static final String SENT_TO =
            """
            lower(i.email) = (
                select lower(me.email) from people.shown_person me where me.id = :person and me.here)
            """;

    private final JdbcClient db;

    Invitations(JdbcClient db) {
        this.db = db;
    }

    /** An invitation, for nobody but the person it was sent to. */
    public Optional<Invitation> to(PersonId person, InvitationId id) {
        return db.sql(INVITATION + " where i.id = :id and " + SENT_TO)
                .param("id", id.value())
                .param("person", person.value())
                .query((row, _) -> invitation(row))
                .optional();
    }

    /** The invitations a person has not answered, the newest first. */
    public List<Invitation> waitingFor(PersonId person) {
        return db.sql(
                        INVITATION
                                + " where i.ending is null and "
                                + SENT_TO
                                + " order by i.id desc limit 100")
                .param("person", person.value())
                .query((row, _) -> invitation(row))
                .list();
    }

    /** The invitations to a project, the newest first, from the one after {@code before} on. */
    public List<Invitation> of(ProjectId project, @Nullable InvitationId before, int most) {
        return db.sql(
                        INVITATION
                                + """
                                   where i.project = :project and (:before::uuid is null or i.id < :before)
                                  order by i.id desc limit :most
                                  """)
                .param("project", project.value())
                .param("before", before == null ? null : before.value())
                .param("most", most)
                .query((row, _) -> invitation(row))
                .list();
    }

    Optional<Invitation> find(InvitationId id) {
        return db.sql(INVITATION + " where i.id = :id")
                .param("id", id.value())
                .query((row, _) -> invitation(row))
                .optional();
    }

    int sentBy(PersonId person, Instant since) {
        return db.sql(
                        "select count(*) from project.invitation where invited_by = :by and invited_at > :since")
                .param("by", person.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Answers false where that address, or another second founder, is being waited for. */
    boolean add(
            InvitationId id, ProjectId project, Part part, String email, PersonId by, Instant at) {
        return db.sql(
                                """
                                insert into project.invitation (id, project, part, email, invited_by, invited_at)
                                values (:id, :project, :part, :email, :by, :at) on conflict do nothing
                                """)
                        .param("id", id.value())
                        .param("project", project.value())
                        .param("part", part.key())
                        .param("email", email)
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Ends an invitation that waits; one that has ended stays as it ended. */
    void end(InvitationId id, Ending ending, Instant at) {
        db.sql(
                        """
                        update project.invitation set ending = :ending, ended_at = :at
                        where id = :id and ending is null
                        """)
                .param("ending", ending.key())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    void withdrawAll(ProjectId project, Instant at) {
        db.sql(
                        """
                        update project.invitation set ending = 'withdrawn', ended_at = :at
                        where project = :project and ending is null
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("project", project.value())
                .update();
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        @Nullable String ending = row.getString("ending");
        return new Invitation(
                new InvitationId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project", UUID.class)),
                row.getString("title"),
                Part.of(row.getString("part")),
                row.getString("email"),
                new PersonId(row.getObject("invited_by", UUID.class)),
                row.getString("by_name"),
                requireNonNull(row.getObject("invited_at", OffsetDateTime.class)).toInstant(),
                ending == null ? null : Ending.valueOf(ending.toUpperCase(Locale.ROOT)));
    }
}
