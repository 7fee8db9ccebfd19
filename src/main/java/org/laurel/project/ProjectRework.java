package org.laurel.project;

import java.util.Optional;
import java.util.UUID;
import org.laurel.job.Rework;
import org.laurel.search.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Makes what projects are found by anew where another version of the function made it, or none. */
@Repository
class ProjectRework implements Rework {

    private static final int BATCH = 500;

    private record Row(UUID id, String name) {}

    private final JdbcClient db;

    ProjectRework(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "project.search";
    }

    @Override
    public int version() {
        return SearchText.VERSION;
    }

    @Override
    public Optional<String> next(Optional<String> after) {
        var rows =
                db.sql(
                                """
                                select id, title as name from project.project
                                where search_version is distinct from :version and (:after::uuid is null or id > :after::uuid)
                                order by id limit :most for no key update
                                """)
                        .param("version", SearchText.VERSION)
                        .param("after", after.orElse(null))
                        .param("most", BATCH)
                        .query(
                                (row, _) ->
                                        new Row(
                                                row.getObject("id", UUID.class),
                                                row.getString("name")))
                        .list();
        var texts = rows.stream().map(it -> SearchText.of(it.name())).toList();
        db.sql(
                        """
                        update project.project t set search_text = d.words, search_near = d.near::int[], search_version = :version
                        from unnest(:ids::uuid[], :words::text[], :near::text[]) as d (id, words, near)
                        where d.id = t.id
                        """)
                .param("version", SearchText.VERSION)
                .param("ids", rows.stream().map(Row::id).toArray(UUID[]::new))
                .param("words", texts.stream().map(SearchText::words).toArray(String[]::new))
                .param("near", texts.stream().map(SearchText::nearAsArray).toArray(String[]::new))
                .update();
        return rows.isEmpty() ? Optional.empty() : Optional.of(String.valueOf(rows.getLast().id()));
    }
}
