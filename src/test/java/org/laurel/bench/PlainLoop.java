package org.laurel.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.laurel.bench.Writers.Writer;

/**
 * What Laurel does in the database for one request, statement for statement and transaction for
 * transaction, without everything around it: the measure to compare with.
 */
final class PlainLoop implements AutoCloseable {

    private final Connection db;
    private final Writer writer;
    private final PreparedStatement session;
    private final PreparedStatement touch;
    private final PreparedStatement presence;
    private final PreparedStatement application;
    private final PreparedStatement hold;
    private final PreparedStatement standing;
    private final PreparedStatement revision;
    private final PreparedStatement answer;
    private final PreparedStatement editions;
    private final PreparedStatement answers;
    private final PreparedStatement evidence;
    private final PreparedStatement title;
    private final PreparedStatement lastSaved;
    private final PreparedStatement signature;
    private final PreparedStatement removed;

    PlainLoop(Connection db, Writer writer) throws SQLException {
        this.db = db;
        this.writer = writer;
        this.session =
                db.prepareStatement(
                        """
                        select s.primary_id, s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval, sa.attribute_name, sa.attribute_bytes
                        from people.session s left join people.session_attributes sa on s.primary_id = sa.session_primary_id
                        where s.session_id = ?
                        """);
        this.touch =
                db.prepareStatement(
                        """
                        update people.session as was set last_access_time = now.accessed
                        from (values (?, ?::bigint)) as now (session_id, accessed)
                        where was.session_id = now.session_id and now.accessed >= was.last_access_time + 60000
                        """);
        this.presence =
                db.prepareStatement(
                        """
                        select p.id, p.email, p.name, p.language, p.time_zone, p.second_factor_secret is not null as second_factor,
                            p.name_public_since is not null as name_public,
                            (select string_agg(r.kind || '@' || r.support_organisation, ' ') from people.role r where r.person = p.id) as roles
                        from people.person p where p.id = ? and p.left_at is null
                        """);
        this.application =
                db.prepareStatement(
                        """
                        select a.*, s.submitted_by, s.submitted_at, s.edition as submitted_edition, s.sha256,
                            s.round, s.missed_round
                        from application.application a
                        left join application.submission s on s.application = a.id and s.attempt = a.attempt
                        where a.id = ?
                        """);
        this.hold =
                db.prepareStatement(
                        "select version, text from writing.answer where form = ? and question = ? for update");
        this.standing =
                db.prepareStatement(
                        """
                        select f.closed_at is not null as closed,
                            exists (select from writing.conflict c
                                where c.form = f.id and c.question = ? and c.resolved_by_version is null) as disputed,
                            r.*
                        from writing.form f left join writing.revision r on r.form = f.id and r.change = ?
                        where f.id = ?
                        """);
        this.revision =
                db.prepareStatement(
                        """
                        insert into writing.revision (id, form, question, change, base, continues, kind, outcome, version, text, reply, by, at)
                        values (?, ?, ?, ?, ?, null, 'typed', 'saved', ?, ?, null, ?, ?)
                        """);
        this.answer =
                db.prepareStatement(
                        "update writing.answer set version = ?, text = ? where form = ? and question = ?");
        this.editions =
                db.prepareStatement(
                        """
                        select in_force_from, concat(edition.digest, string_agg(correction.digest, '' order by number)) as digest
                        from scheme.edition left join scheme.correction using (scheme, in_force_from)
                        where scheme = ? group by in_force_from, edition.digest order by in_force_from
                        """);
        this.answers =
                db.prepareStatement(
                        """
                        select a.question, a.version, a.text,
                            c.id as conflict, c.opened_at_version, c.text as proposed, c.here, c.there
                        from writing.answer a
                        left join writing.conflict c on c.form = a.form and c.question = a.question and c.resolved_by_version is null
                        where a.form = ? order by a.question, c.id
                        """);
        this.evidence =
                db.prepareStatement(
                        "select * from evidence.item where form = ? and removed_at is null order by given_at, id");
        this.title = db.prepareStatement("select title from project.shown_project where id = ?");
        this.lastSaved =
                db.prepareStatement(
                        """
                        select max(r.at) as at from writing.answer a
                        join writing.revision r
                            on r.form = a.form and r.question = a.question and r.version = a.version and r.kind <> 'late'
                        where a.form = ?
                        """);
        this.signature =
                db.prepareStatement(
                        """
                        select *, void_since as ended_at from signature.request
                        where application = ? order by number desc limit 1
                        """);
        this.removed =
                db.prepareStatement(
                        """
                        select * from evidence.item
                        where form = ? and removed_at >= ? order by removed_at desc, id
                        """);
    }

    void save(String text) throws SQLException {
        whoseSession();
        read(presence, writer.person);
        read(application, writer.application);
        db.setAutoCommit(false);
        var change = UUID.randomUUID();
        read(hold, writer.application, Writers.QUESTION);
        read(standing, Writers.QUESTION, change, writer.application);
        var next = writer.version + 1;
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        write(
                revision,
                UUID.randomUUID(),
                writer.application,
                Writers.QUESTION,
                change,
                writer.version,
                next,
                text,
                writer.person,
                now);
        write(answer, next, text, writer.application, Writers.QUESTION);
        db.commit();
        db.setAutoCommit(true);
        writer.version = next;
        leaveSession();
    }

    void readPage() throws SQLException {
        whoseSession();
        read(presence, writer.person);
        read(application, writer.application);
        read(editions, "national-quality-label");
        read(answers, writer.application);
        read(evidence, writer.application);
        read(title, writer.project);
        read(lastSaved, writer.application);
        read(signature, writer.application);
        read(removed, writer.application, OffsetDateTime.now(ZoneOffset.UTC).minusDays(30));
        leaveSession();
    }

    private void whoseSession() throws SQLException {
        db.setAutoCommit(false);
        read(session, writer.session);
        db.commit();
        db.setAutoCommit(true);
    }

    private void leaveSession() throws SQLException {
        db.setAutoCommit(false);
        write(touch, writer.session, System.currentTimeMillis());
        db.commit();
        read(session, writer.session);
        db.commit();
        db.setAutoCommit(true);
    }

    private static void read(PreparedStatement statement, Object... values) throws SQLException {
        bind(statement, values);
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                rows.getObject(1);
            }
        }
    }

    private static void write(PreparedStatement statement, Object... values) throws SQLException {
        bind(statement, values);
        statement.executeUpdate();
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    @Override
    public void close() throws SQLException {
        db.close();
    }
}
