package org.laurel.people;

import java.time.Clock;
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

/** Brings the names that people had before to what {@link Typed} lets in now. */
@Repository
class NamesOfPeople implements Rework {

    private static final int AT_A_TIME = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private record Named(UUID id, String name) {

        String subject() {
            return "person:" + id;
        }
    }

    private final JdbcClient db;
    private final History history;
    private final Troubles troubles;
    private final Clock clock;

    NamesOfPeople(JdbcClient db, History history, Troubles troubles, Clock clock) {
        this.db = db;
        this.history = history;
        this.troubles = troubles;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "people.names";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Optional<String> next(Optional<String> after) {
        var some =
                db.sql(
                                """
                                select id, name from people.person
                                where id > :last order by id limit :most for update
                                """)
                        .param("last", after.map(UUID::fromString).orElse(BEFORE_ALL))
                        .param("most", AT_A_TIME)
                        .query(
                                (row, _) ->
                                        new Named(
                                                row.getObject("id", UUID.class),
                                                row.getString("name")))
                        .list();
        some.forEach(this::clean);
        return some.isEmpty() ? Optional.empty() : Optional.of(some.getLast().id().toString());
    }

    private void clean(Named it) {
        if (Typed.name(it.name()).isEmpty()) {
            troubles.report("name", it.subject(), "");
        }
        var name = Typed.known(it.name());
        if (!name.equals(it.name())) {
            var text = SearchText.of(name);
            db.sql(
                            """
                            update people.person set name = :name, search_text = :words, search_near = :near::int[],
                                search_version = :version
                            where id = :id
                            """)
                    .param("name", name)
                    .param("words", text.words())
                    .param("near", text.nearAsArray())
                    .param("version", SearchText.VERSION)
                    .param("id", it.id())
                    .update();
            history.add(
                    new Event(
                            it.subject(), "person.name-cleaned", null, clock.instant(), Map.of()));
        }
    }
}
