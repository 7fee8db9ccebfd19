package org.laurel.school;

import static java.util.function.Predicate.not;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.job.Rework;
import org.laurel.job.Troubles;
import org.laurel.people.EmailAddress;
import org.laurel.search.SearchText;
import org.laurel.text.Typed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Brings what schools were called before to what {@link Typed} lets in now. */
@Repository
class NamesOfSchools implements Rework {

    private static final int AT_A_TIME = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private record Called(
            UUID id,
            String code,
            String name,
            String city,
            @Nullable String head,
            @Nullable String headEmail,
            @Nullable String deputy,
            @Nullable String deputyEmail) {

        Called by(UnaryOperator<String> rule) {
            return new Called(
                    id,
                    Typed.known(code),
                    rule.apply(name),
                    rule.apply(city),
                    head == null ? null : rule.apply(head),
                    headEmail == null ? null : EmailAddress.form(headEmail),
                    deputy == null ? null : rule.apply(deputy),
                    deputyEmail == null ? null : EmailAddress.form(deputyEmail));
        }

        String subject() {
            return "school:" + id;
        }
    }

    private final JdbcClient db;
    private final History history;
    private final Troubles troubles;
    private final Clock clock;

    NamesOfSchools(JdbcClient db, History history, Troubles troubles, Clock clock) {
        this.db = db;
        this.history = history;
        this.troubles = troubles;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "school.names";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Optional<String> next(Optional<String> after) {
        var some = after(after.map(UUID::fromString).orElse(BEFORE_ALL));
        for (var it : some) {
            if (Typed.name(it.name()).isEmpty()) {
                troubles.report("name", it.subject(), "");
            }
            if (Stream.of(
                            Optional.ofNullable(it.headEmail()),
                            Optional.ofNullable(it.deputyEmail()))
                    .flatMap(Optional::stream)
                    .anyMatch(email -> EmailAddress.of(email).isEmpty())) {
                troubles.report("address", it.subject(), "");
            }
            Optional.of(it.by(Typed::known))
                    .filter(not(it::equals))
                    .ifPresent(now -> clean(it, now));
        }
        return some.isEmpty() ? Optional.empty() : Optional.of(some.getLast().id().toString());
    }

    private List<Called> after(UUID last) {
        return db.sql(
                        """
                        select id, code, name, city, head_name, head_email, deputy_name, deputy_email from school.school
                        where id > :last order by id limit :most for update
                        """)
                .param("last", last)
                .param("most", AT_A_TIME)
                .query(
                        (row, _) ->
                                new Called(
                                        row.getObject("id", UUID.class),
                                        row.getString("code"),
                                        row.getString("name"),
                                        row.getString("city"),
                                        row.getString("head_name"),
                                        row.getString("head_email"),
                                        row.getString("deputy_name"),
                                        row.getString("deputy_email")))
                .list();
    }

    private void clean(Called was, Called now) {
        var text = SearchText.of(now.name(), now.city());
        db.sql(
                        """
                        update school.school
                        set name = :name, city = :city, head_name = :head, head_email = :headEmail,
                            deputy_name = :deputy, deputy_email = :deputyEmail,
                            search_text = :words, search_near = :near::int[], search_version = :version
                        where id = :id
                        """)
                .param("name", now.name())
                .param("city", now.city())
                .param("words", text.words())
                .param("near", text.nearAsArray())
                .param("version", SearchText.VERSION)
                .param("head", now.head())
                .param("headEmail", now.headEmail())
                .param("deputy", now.deputy())
                .param("deputyEmail", now.deputyEmail())
                .param("id", now.id())
                .update();
        if (!was.code().equals(now.code()) && !rename(now)) {
            troubles.report("code", now.subject(), "");
        }
        history.add(
                new Event(now.subject(), "school.name-cleaned", null, clock.instant(), Map.of()));
    }

    /** Not where another school has that code: which of the two is meant, a person must say. */
    private boolean rename(Called it) {
        return db.sql(
                                """
                                update school.school s set code = :code
                                where s.id = :id and not exists (
                                    select from school.school o where o.code = :code and o.register = s.register)
                                """)
                        .param("code", it.code())
                        .param("id", it.id())
                        .update()
                == 1;
    }
}
