package org.laurel.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.application.ApplicationId;
import org.laurel.country.CountryCode;
import org.laurel.desk.AssessorsWanted.InCountry;
import org.laurel.desk.Listed.Ending;
import org.laurel.language.Alphabet;
import org.laurel.language.Language;
import org.laurel.scheme.EditionId;
import org.laurel.search.SearchWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The applications that were handed in to support organisations, as their officers see them. */
@Repository
public class CountryApplications {

    /** Set-based: one pass over the applications of an organisation, whatever is asked of them. */
    private static final String LISTED =
            """
            with too_close as materialized (
                select application from assessment.shown_closeness where person = :officer),
            listed as (
                select a.id, a.scheme, a.edition, a.country, a.support_organisation, a.submitted_at,
                    a.missed_round is not null as next_round, a.state,
                    coalesce(j.title, s.name) as title, p.name as teacher, s.name as school, s.city,
                    coalesce(w.assessors, 1) as wanted, t.asked, t.handed_in, t.due, t.lapsed,
                    case when a.state in ('awarded', 'refused', 'withdrawn') then 'done'
                        when d.id is not null then 'decided'
                        when t.asked < coalesce(w.assessors, 1) then 'to-assign'
                        when t.handed_in < t.asked then 'assessing'
                        else 'to-decide' end as stage
                from application.shown_application a
                left join project.shown_project j on j.id = a.project
                join people.shown_person p on p.id = a.applicant
                join school.shown_school s on s.id = a.school
                left join project.shown_search sj on sj.id = a.project
                join people.shown_search sp on sp.id = a.applicant
                join school.shown_search ss on ss.id = a.school
                left join unnest(:schemes::text[], :editions::text[]::date[], :countries::text[], :assessors::int[])
                    as w (scheme, edition, country, assessors)
                    on w.scheme = a.scheme and w.edition = a.edition and w.country = a.country
                left join decision.shown_decision d on d.application = a.id and d.attempt = a.attempt
                cross join lateral (
                    select count(*) filter (where ended_at is null) as asked,
                        count(handed_in_at) filter (where ended_at is null) as handed_in,
                        min(due_on) filter (where handed_in_at is null and ended_at is null) as due,
                        coalesce(bool_or(lapsed), false) as lapsed
                    from assessment.shown_assignment
                    where application = a.id and attempt = a.attempt and recused_at is null
                ) t
                where a.support_organisation = any(:organisations) and a.state <> 'draft'
                    and a.id not in (select application from too_close)
                    and WORDS
            )
            """;

    private final JdbcClient db;
    private final AssessorsWanted wanted;

    CountryApplications(JdbcClient db, AssessorsWanted wanted) {
        this.db = db;
        this.wanted = wanted;
    }

    /** The same search, with a typing mistake allowed where nothing is found as it was typed. */
    public Search fitting(Search search) {
        return search.words().isEmpty()
                        || asked("select exists (select from listed)", search)
                                .query(Boolean.class)
                                .single()
                ? search
                : search.mistyped();
    }

    /** One page of the list from the row after a place on. */
    public List<Listed> page(Search search, Language language, @Nullable Place after, int most) {
        return switch (search.sort()) {
            case SUBMITTED -> byDay("submitted_at", "timestamptz", search, after, most);
            case DUE -> byDay("coalesce(due, 'infinity')", "date", search, after, most);
            case PROJECT -> byName("title", search, language, after, most);
            case TEACHER -> byName("teacher", search, language, after, most);
        };
    }

    private List<Listed> byDay(
            String day, String type, Search search, @Nullable Place after, int most) {
        var sql =
                """
                select *, (SORTED)::text as sorted_by from listed
                where stage = any(:stages) and (:after::uuid is null or (SORTED, id) > (:key::text::TYPE, :after::uuid))
                order by SORTED, id limit :most
                """
                        .replace("SORTED", day)
                        .replace("TYPE", type);
        return asked(sql, search)
                .param("after", after == null ? null : after.id().value())
                .param("key", after == null ? null : after.key())
                .param("most", most)
                .query((row, _) -> listed(row))
                .list();
    }

    /**
     * The names of one organisation's applications are few enough to be sorted here, as the
     * reader's language sorts; the rest is read of a page of them.
     */
    private List<Listed> byName(
            String name, Search search, Language language, @Nullable Place after, int most) {
        var order =
                Comparator.comparing(Place::key, Alphabet.of(language))
                        .thenComparing(it -> it.id().value());
        var places =
                asked(
                                "select id, %s as name from listed where stage = any(:stages)"
                                        .formatted(name),
                                search)
                        .query(
                                (row, _) ->
                                        new Place(
                                                row.getString("name"),
                                                new ApplicationId(row.getObject("id", UUID.class))))
                        .list()
                        .stream()
                        .filter(it -> after == null || order.compare(it, after) > 0)
                        .sorted(order)
                        .limit(most)
                        .toList();
        return asked(
                        "select *, %s as sorted_by from listed where id = any(:ids)"
                                .formatted(name),
                        search)
                .param("ids", ids(places.stream().map(Place::id).toList()))
                .query((row, _) -> listed(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(Listed::place, order))
                .toList();
    }

    private static UUID[] ids(Collection<ApplicationId> ids) {
        return ids.stream().map(ApplicationId::value).toArray(UUID[]::new);
    }

    /** How many there are at each stage; the stages asked for are left aside. */
    public Map<Stage, Integer> counts(Search search) {
        var counts = new EnumMap<Stage, Integer>(Stage.class);
        asked("select stage, count(*) as number from listed group by stage", search)
                .query(
                        row -> {
                            counts.put(stage(row), row.getInt("number"));
                        });
        return counts;
    }

    /** How many have an assessor who promised to be ready before today. */
    public int late(Search search, LocalDate today) {
        return asked("select count(*) from listed where stage <> 'done' and due < :today", search)
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    /** How many lack an assessor since somebody's assignment ended by itself. */
    public int lapsed(Search search) {
        return asked("select count(*) from listed where stage = 'to-assign' and lapsed", search)
                .query(Integer.class)
                .single();
    }

    /** Some of the applications that a search finds. */
    public List<Listed> among(Search search, Collection<ApplicationId> ids) {
        return asked(
                        """
                        select *, '' as sorted_by from listed where id = any(:ids) and stage = any(:stages)
                        order by submitted_at, id
                        """,
                        search)
                .param("ids", ids(ids))
                .query((row, _) -> listed(row))
                .list();
    }

    private StatementSpec asked(String sql, Search search) {
        var more = wanted.moreThanOne();
        var words = new HashMap<String, Object>();
        var found = SearchWords.of(search.words()).in(search.match(), words, "sj", "sp", "ss");
        return db.sql(LISTED.replace("WORDS", found) + sql)
                .params(words)
                .param(
                        "schemes",
                        more.stream().map(it -> it.edition().scheme()).toArray(String[]::new))
                .param(
                        "editions",
                        more.stream()
                                .map(it -> it.edition().inForceFrom().toString())
                                .toArray(String[]::new))
                .param("countries", more.stream().map(InCountry::country).toArray(String[]::new))
                .param("assessors", more.stream().map(InCountry::assessors).toArray(Integer[]::new))
                .param("organisations", search.organisations().toArray(String[]::new))
                .param("officer", search.officer().value())
                .param("stages", search.stages().stream().map(Stage::key).toArray(String[]::new));
    }

    private static Listed listed(ResultSet row) throws SQLException {
        var id = new ApplicationId(row.getObject("id", UUID.class));
        return new Listed(
                id,
                new EditionId(row.getString("scheme"), row.getObject("edition", LocalDate.class)),
                new CountryCode(row.getString("country")),
                row.getString("support_organisation"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("next_round"),
                row.getString("title"),
                row.getString("teacher"),
                row.getString("school"),
                row.getString("city"),
                stage(row),
                ending(row.getString("state")),
                row.getInt("wanted"),
                row.getInt("asked"),
                row.getInt("handed_in"),
                row.getObject("due", LocalDate.class),
                row.getBoolean("lapsed"),
                new Place(row.getString("sorted_by"), id));
    }

    private static Stage stage(ResultSet row) throws SQLException {
        return Stage.of(row.getString("stage")).orElseThrow();
    }

    private static Ending ending(String state) {
        return Optional.of(state)
                .filter(it -> !it.equals("submitted") && !it.equals("in-assessment"))
                .map(it -> Ending.valueOf(it.toUpperCase(java.util.Locale.ROOT)))
                .orElse(Ending.NOT_YET);
    }
}
