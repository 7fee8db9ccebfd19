package org.laurel.people;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.job.TidyRows;
import org.laurel.job.Troubles;
import org.laurel.search.SearchText;
import org.laurel.text.Typed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Brings the names that people had before to what {@link Typed} lets in now. */
@Repository
class NamesOfPeople extends TidyRows<NamesOfPeople.Named> {

    record Named(UUID id, String name) {}

    private final JdbcClient db;
    private final History history;
    private final Clock clock;

    NamesOfPeople(JdbcClient db, History history, Troubles troubles, Clock clock) {
        super(troubles);
        this.db = db;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "people.names";
    }

    @Override
    protected List<Named> after(@Nullable String key, int most) {
        return db.sql(
                        """
                        select id, name from people.person where (:after::uuid is null or id > :after::uuid)
                        order by id limit :most for update
                        """)
                .param("after", key)
                .param("most", most)
                .query(
                        (row, _) ->
                                new Named(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    @Override
    protected String key(Named row) {
        return row.id().toString();
    }

    @Override
    protected String subject(Named row) {
        return "person:" + row.id();
    }

    @Override
    protected boolean readable(Named row) {
        return Typed.name(row.name()).isPresent();
    }

    @Override
    protected Named tidy(Named row) {
        return new Named(row.id(), Typed.known(row.name()));
    }

    @Override
    protected void write(Named now) {
        var text = SearchText.of(now.name());
        db.sql(
                        """
                        update people.person set name = :name, search_text = :words, search_near = :near::int[],
                            search_version = :version
                        where id = :id
                        """)
                .param("name", now.name())
                .param("words", text.words())
                .param("near", text.nearAsArray())
                .param("version", SearchText.VERSION)
                .param("id", now.id())
                .update();
        history.add(
                new Event(subject(now), "person.name-cleaned", null, clock.instant(), Map.of()));
    }
}
