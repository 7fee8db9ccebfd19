package org.laurel.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.laurel.Laurel;
import org.laurel.database.DataFolder;
import org.laurel.job.ReworkRows;
import org.laurel.language.Language;
import org.laurel.register.LabelledSchools;
import org.laurel.register.LabelledSchools.Wanted;
import org.laurel.register.RegisterEntries;
import org.laurel.register.RegisterSearch;
import org.laurel.school.Schools;
import org.laurel.settings.Settings;
import org.laurel.settings.SettingsInitializer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A whole Laurel in a process of its own with a small heap, which measures its searches. */
final class SearchRuns {

    private static final int TIMES = 200;

    /** One takes a second where many are found. */
    private static final int TIMES_BEFORE = 20;

    private final ConfigurableApplicationContext laurel;
    private final JdbcClient db;

    private SearchRuns(ConfigurableApplicationContext laurel) {
        this.laurel = laurel;
        this.db = laurel.getBean(JdbcClient.class);
    }

    /** Words: the data folder, the scale, the file for the figures. */
    public static void main(String[] words) throws Exception {
        var settings =
                Settings.forDemo(
                        Map.of(
                                "LAUREL_DATA",
                                words[0],
                                "LAUREL_SCALE",
                                words[1],
                                "LAUREL_PORT",
                                "0"));
        DataFolder.open(settings);
        var spring = new SpringApplication(Laurel.class);
        spring.addInitializers(new SettingsInitializer(settings));
        try (var context = spring.run()) {
            Files.writeString(
                    Path.of(words[2]),
                    JsonMapper.builder()
                            .build()
                            .writeValueAsString(new SearchRuns(context).figures()));
        }
    }

    private Map<String, Object> figures() throws Exception {
        laurel.getBean(ReworkRows.class).run();
        SearchedBefore.prepare(db);
        for (var table :
                List.of(
                        "school.school",
                        "project.project",
                        "people.person",
                        "label.label",
                        "label.search")) {
            db.sql("vacuum analyze " + table).update();
        }
        var figures = new LinkedHashMap<String, Object>();
        figures.put(
                "labels",
                db.sql("select count(*) from label.shown_label").query(Integer.class).single());
        figures.put("lists", lists());
        SearchedBefore.forget(db);
        figures.put("writing", new SearchWrites(laurel).figures());
        return figures;
    }

    private Map<String, Object> lists() throws Exception {
        var register = laurel.getBean(RegisterEntries.class);
        var schools = laurel.getBean(Schools.class);
        var labelled = laurel.getBean(LabelledSchools.class);
        var cohort =
                labelled.cohorts().stream()
                        .filter(it -> it.years().from().getYear() == 2023)
                        .findFirst()
                        .orElseThrow();
        var lists = new LinkedHashMap<String, Object>();
        lists.put(
                "register",
                kinds(
                        Typed.of(
                                db,
                                """
                                (select j.title as name from label.shown_label l join project.shown_project j on j.id = l.project limit 20000)
                                union (select s.name || ' ' || s.city from label.shown_label l join school.shown_school s on s.id = l.school limit 20000)
                                union (select p.name || ' ' || s.city from label.shown_label l join people.shown_person p on p.id = l.holder and p.name_public
                                    join school.shown_school s on s.id = l.school limit 20000)
                                """,
                                List.of("europe", "tomorrow", "lisesi", "rivers", "gymnasium")),
                        it -> register.page(new RegisterSearch(it, null, null, null), null).size(),
                        it -> SearchedBefore.register(db, it)));
        lists.put(
                "schools",
                kinds(
                        Typed.of(
                                db,
                                "select name || ' ' || city as name from school.shown_school",
                                List.of("ilkokulu", "lisesi", "szkola", "school", "gymnasium")),
                        it -> schools.search(it, null, Language.SV, null, 26).size(),
                        it -> SearchedBefore.schools(db, it)));
        lists.put(
                "labelled schools",
                kinds(
                        Typed.of(
                                db,
                                """
                                select s.name || ' ' || s.city as name from label.shown_label l
                                join school.shown_school s on s.id = l.school where l.holder is null
                                """,
                                List.of("ilkokulu", "lisesi", "szkola", "school", "gymnasium")),
                        it -> labelled.page(new Wanted(cohort, it, null), Language.SV, null).size(),
                        it -> SearchedBefore.labelled(db, it)));
        return lists;
    }

    private static Map<String, Object> kinds(
            Typed typed, Function<String, Integer> now, Function<String, Integer> before)
            throws Exception {
        var kinds = new LinkedHashMap<String, Object>();
        for (var kind : typed.searches().entrySet()) {
            var figures = new LinkedHashMap<String, Object>();
            milliseconds(kind.getValue(), TIMES, now, "", figures);
            milliseconds(
                    kind.getValue().stream().limit(TIMES_BEFORE).toList(),
                    TIMES_BEFORE,
                    before,
                    "Before",
                    figures);
            kinds.put(kind.getKey(), figures);
        }
        return kinds;
    }

    /** Once through to warm up, then the middle and the slow end. */
    private static void milliseconds(
            List<String> typed,
            int times,
            Function<String, Integer> search,
            String which,
            Map<String, Object> figures) {
        var found = typed.stream().filter(it -> search.apply(it) > 0).count();
        var took =
                IntStream.range(0, times)
                        .mapToDouble(
                                it -> {
                                    var begin = System.nanoTime();
                                    search.apply(typed.get(it % typed.size()));
                                    return (System.nanoTime() - begin) / 1e6;
                                })
                        .sorted()
                        .toArray();
        figures.put("p50" + which, took[times / 2]);
        figures.put("p95" + which, took[times * 95 / 100]);
        figures.put("found" + which, found + " of " + typed.size());
    }
}
