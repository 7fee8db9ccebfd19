package org.laurel.school;

import java.util.Optional;
import java.util.UUID;
import org.laurel.job.Rework;
import org.laurel.search.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Makes what schools are found by anew where another version of the function made it, or none. */
@Repository
class SchoolRework implements Rework {

    private static final int BATCH = 500;

    private record Row(UUID id, String name, String city, String country) {}

    private final JdbcClient db;
    private final SchoolText texts;

    SchoolRework(JdbcClient db, SchoolText texts) {
        this.db = db;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "school.search";
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
                                select id, name, city, country from school.school
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
                                                row.getString("name"),
                                                row.getString("city"),
                                                row.getString("country")))
                        .list();
        var texts = rows.stream().map(it -> this.texts.text(it.name(), it.city())).toList();
        db.sql(
                        """
                        update school.school s set search_text = d.words, search_near = d.near::int[],
                            search_version = :version, sort_key = decode(d.key, 'hex')
                        from unnest(:ids::uuid[], :words::text[], :near::text[], :keys::text[]) as d (id, words, near, key)
                        where d.id = s.id
                        """)
                .param("version", SearchText.VERSION)
                .param("ids", rows.stream().map(Row::id).toArray(UUID[]::new))
                .param("words", texts.stream().map(SearchText::words).toArray(String[]::new))
                .param("near", texts.stream().map(SearchText::nearAsArray).toArray(String[]::new))
                .param(
                        "keys",
                        rows.stream()
                                .map(it -> this.texts.sortKey(it.name(), it.country()))
                                .toArray(String[]::new))
                .update();
        return rows.isEmpty() ? Optional.empty() : Optional.of(String.valueOf(rows.getLast().id()));
    }
}
