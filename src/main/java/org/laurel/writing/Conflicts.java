package org.laurel.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.laurel.writing.Answer.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words that wait for somebody to choose. */
@Repository
class Conflicts {

    private final JdbcClient db;

    Conflicts(JdbcClient db) {
        this.db = db;
    }

    /** Those of one answer that nobody settled yet, oldest first. */
    List<Side> open(FormId form, String question) {
        return db.sql(
                        """
                        select id as conflict, opened_at_version, text as proposed, here, there from writing.conflict
                        where form = :form and question = :question and resolved_by_version is null order by opened_at_version, id
                        """)
                .param("form", form.value())
                .param("question", question)
                .query((row, _) -> side(row))
                .list();
    }

    /** Those that one revision opened and nobody settled yet. */
    List<UUID> openedBy(UUID revision, FormId form, String question) {
        return db.sql(
                        """
                        select id from writing.conflict
                        where form = :form and question = :question and resolved_by_version is null and other = :revision order by id
                        """)
                .param("form", form.value())
                .param("question", question)
                .param("revision", revision)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    void open(Side it, FormId form, String question, int base, UUID revision) {
        db.sql(
                        """
                        insert into writing.conflict (id, form, question, base, other, opened_at_version, text, here, there)
                        values (:id, :form, :question, :base, :revision, :version, :text, :here, :there)
                        """)
                .param("id", it.conflict())
                .param("form", form.value())
                .param("question", question)
                .param("base", base)
                .param("revision", revision)
                .param("version", it.version())
                .param("text", it.text())
                .param("here", it.here())
                .param("there", it.there())
                .update();
    }

    void resolve(Collection<UUID> conflicts, int byVersion) {
        db.sql(
                        "update writing.conflict set resolved_by_version = :version where id = any(:conflicts)")
                .param("version", byVersion)
                .param("conflicts", conflicts.toArray(UUID[]::new))
                .update();
    }

    /** Reads a row with the columns of a conflict, its own under the names given here. */
    static Side side(ResultSet row) throws SQLException {
        return new Side(
                row.getObject("conflict", UUID.class),
                row.getInt("opened_at_version"),
                row.getString("proposed"),
                row.getString("here"),
                row.getString("there"));
    }
}
