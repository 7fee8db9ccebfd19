package org.laurel.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.laurel.country.CountryCode;
import org.laurel.label.LabelsInBulk;
import org.laurel.label.LabelsInBulk.OfTeacher;
import org.laurel.people.People;
import org.laurel.people.PersonId;
import org.laurel.people.PersonalName;
import org.laurel.project.ProjectId;
import org.laurel.project.ProjectsInBulk;
import org.laurel.project.ProjectsInBulk.Founded;
import org.laurel.scheme.EditionId;
import org.laurel.school.School;
import org.laurel.school.SchoolId;
import org.laurel.school.SchoolsInBulk;
import org.laurel.search.SearchText;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What it costs to write what things are found by: each with it and without, in a transaction that
 * is taken back.
 */
final class SearchWrites {

    private static final int WRITTEN = 20_000;
    private static final int SAVES = 200;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    private static final String NO_SCHOOLS = "drop index school.schools_by_words";
    private static final String NO_LABELS =
            "alter table label.label disable trigger user; alter table people.person disable trigger user";

    private record Named(UUID id, String name) {}

    private final ApplicationContext laurel;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    SearchWrites(ApplicationContext laurel) {
        this.laurel = laurel;
        this.db = laurel.getBean(JdbcClient.class);
        this.transaction =
                new TransactionTemplate(laurel.getBean(PlatformTransactionManager.class));
    }

    Map<String, Object> figures() {
        var names =
                named("select id, name || ' ' || city as name from school.shown_school", WRITTEN);
        names.forEach(it -> SearchText.of(it.name()));
        var figures = new LinkedHashMap<String, Object>();
        var begin = System.nanoTime();
        names.forEach(it -> SearchText.of(it.name()));
        figures.put("function", (System.nanoTime() - begin) / 1e3 / names.size());
        figures.put("rows", bulk(names));
        figures.put("saves", saves());
        return figures;
    }

    /** Rows a second. */
    private Map<String, Object> bulk(List<Named> names) {
        var projects = laurel.getBean(ProjectsInBulk.class);
        var schools = laurel.getBean(SchoolsInBulk.class);
        var labels = laurel.getBean(LabelsInBulk.class);
        var school = names.stream().map(it -> school(it.id(), it.name())).toList();
        var rows = new LinkedHashMap<String, Object>();
        pair(
                rows,
                "schools",
                NO_SCHOOLS,
                () -> schools.add(names.stream().map(it -> school(UUID.randomUUID(), it.name()))));
        rows.put(
                "projects",
                WRITTEN
                        / seconds(
                                "", () -> projects.add(names.stream().map(SearchWrites::project))));
        pair(
                rows,
                "labels",
                NO_LABELS,
                () ->
                        labels.addTeachers(
                                school.stream().map(SearchWrites::label), System.nanoTime()));
        return rows;
    }

    private void pair(Map<String, Object> rows, String what, String without, Runnable copy) {
        rows.put(what, WRITTEN / seconds("", copy));
        rows.put(what + " without", WRITTEN / seconds(without, copy));
    }

    /** Milliseconds of the statements of one save, the middle of many; nothing is committed. */
    private Map<String, Object> saves() {
        var holders =
                named(
                        "select distinct p.id, p.name from label.shown_label l join people.shown_person p on p.id = l.holder and p.name_public",
                        SAVES);
        var schools = named("select id, name from school.shown_school", SAVES);
        var saves = new LinkedHashMap<String, Object>();
        for (var without : List.of("", NO_LABELS)) {
            var which = without.isEmpty() ? "" : " without";
            saves.put("a new name" + which, middle(without, holders, this::rename));
            saves.put("a new label" + which, middle(without, schools, this::award));
        }
        return saves;
    }

    private void rename(Named holder) {
        laurel.getBean(People.class)
                .rename(
                        new PersonId(holder.id()),
                        PersonalName.of(holder.name() + " Ek").orElseThrow());
    }

    private void award(Named school) {
        db.sql(
                        """
                        insert into label.label (code, origin, scheme, edition, holder, project, school, country,
                            support_organisation, awarded_on)
                        values (:code, 'import', 'national-quality-label', date '2022-09-01', gen_random_uuid(),
                            gen_random_uuid(), :school, 'SE', 'uhr', date '2026-01-01')
                        """)
                .param("code", UUID.randomUUID().toString())
                .param("school", school.id())
                .update();
    }

    private double middle(String without, List<Named> things, Consumer<Named> save) {
        var took = new double[things.size()];
        seconds(
                without,
                () -> Arrays.setAll(took, it -> seconds(() -> save.accept(things.get(it))) * 1e3));
        Arrays.sort(took);
        return took[took.length / 2];
    }

    private double seconds(String without, Runnable work) {
        return transaction.execute(
                status -> {
                    status.setRollbackOnly();
                    for (var sql : without.split(";", -1)) {
                        if (!sql.isBlank()) {
                            db.sql(sql).update();
                        }
                    }
                    return seconds(work);
                });
    }

    private static double seconds(Runnable work) {
        var begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    private List<Named> named(String sql, int most) {
        return db.sql(sql + " order by id limit " + most)
                .query(
                        (row, _) ->
                                new Named(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    private static School school(UUID id, String name) {
        return new School(new SchoolId(id), "B" + id, name, "", new CountryCode("SE"), "uhr", DAY);
    }

    private static Founded project(Named it) {
        return new Founded(
                new ProjectId(UUID.randomUUID()),
                "B" + UUID.randomUUID(),
                it.name(),
                AT,
                AT,
                DAY,
                DAY,
                null);
    }

    private static OfTeacher label(School school) {
        return new OfTeacher(
                new EditionId("national-quality-label", LocalDate.of(2022, 9, 1)),
                new PersonId(UUID.randomUUID()),
                new ProjectId(UUID.randomUUID()),
                school,
                DAY);
    }
}
