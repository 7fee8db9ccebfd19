package org.laurel.project;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.job.Rework;
import org.laurel.job.Troubles;
import org.laurel.search.SearchText;
import org.laurel.text.Typed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Brings what was said of projects before to what {@link Typed} lets in now. */
@Repository
class TitlesOfProjects implements Rework {

    private static final int AT_A_TIME = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private record Said(
            UUID id,
            String code,
            String title,
            String text,
            List<String> subjects,
            List<String> topics) {

        Said clean() {
            return new Said(
                    id,
                    Typed.known(code),
                    Typed.known(title),
                    Typed.text(text),
                    subjects.stream().map(Typed::line).toList(),
                    topics.stream().map(Typed::line).toList());
        }

        String subject() {
            return new ProjectId(id).subject();
        }
    }

    private final JdbcClient db;
    private final History history;
    private final Troubles troubles;
    private final Clock clock;

    TitlesOfProjects(JdbcClient db, History history, Troubles troubles, Clock clock) {
        this.db = db;
        this.history = history;
        this.troubles = troubles;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "project.titles";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Optional<String> next(Optional<String> after) {
        var some = after(after.map(UUID::fromString).orElse(BEFORE_ALL));
        for (var it : some) {
            if (Typed.name(it.title()).isEmpty()) {
                troubles.report("name", it.subject(), "");
            }
            if (!it.equals(it.clean())) {
                clean(it, it.clean());
            }
        }
        return some.isEmpty() ? Optional.empty() : Optional.of(some.getLast().id().toString());
    }

    private List<Said> after(UUID last) {
        return db.sql(
                        """
                        select id, code, title, description, subjects, topics from project.project
                        where id > :last order by id limit :most for update
                        """)
                .param("last", last)
                .param("most", AT_A_TIME)
                .query(
                        (row, _) ->
                                new Said(
                                        row.getObject("id", UUID.class),
                                        row.getString("code"),
                                        row.getString("title"),
                                        row.getString("description"),
                                        words(row.getArray("subjects")),
                                        words(row.getArray("topics"))))
                .list();
    }

    private static List<String> words(Array words) throws SQLException {
        return Arrays.asList((String[]) words.getArray());
    }

    private void clean(Said was, Said now) {
        var text = SearchText.of(now.title());
        db.sql(
                        """
                        update project.project set title = :title, description = :text, subjects = :subjects,
                            topics = :topics, version = version + 1,
                            search_text = :words, search_near = :near::int[], search_version = :version
                        where id = :id
                        """)
                .param("title", now.title())
                .param("words", text.words())
                .param("near", text.nearAsArray())
                .param("version", SearchText.VERSION)
                .param("text", now.text())
                .param("subjects", now.subjects().toArray(String[]::new))
                .param("topics", now.topics().toArray(String[]::new))
                .param("id", now.id())
                .update();
        if (!was.code().equals(now.code()) && !rename(now)) {
            troubles.report("code", now.subject(), "");
        }
        history.add(
                new Event(now.subject(), "project.title-cleaned", null, clock.instant(), Map.of()));
    }

    /** Not where another project has that code: which of the two is meant, a person must say. */
    private boolean rename(Said it) {
        return db.sql(
                                """
                                update project.project set code = :code
                                where id = :id and not exists (select from project.project where code = :code)
                                """)
                        .param("code", it.code())
                        .param("id", it.id())
                        .update()
                == 1;
    }
}
