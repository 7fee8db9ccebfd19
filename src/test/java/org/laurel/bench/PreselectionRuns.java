package org.laurel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.laurel.Laurel;
import org.laurel.database.DataFolder;
import org.laurel.eligibility.PlainFacts;
import org.laurel.eligibility.SchoolQuestion;
import org.laurel.preselection.ExplainSchool;
import org.laurel.preselection.PrepareRun;
import org.laurel.preselection.Run;
import org.laurel.preselection.RunPreselection;
import org.laurel.scheme.Editions;
import org.laurel.school.SchoolId;
import org.laurel.settings.Settings;
import org.laurel.settings.SettingsInitializer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A whole Laurel in a process of its own with a small heap, which measures itself and goes. */
final class PreselectionRuns {

    private static final String SCHEME = "school-label";
    private static final String LIST = "/en/labels/school-label/2023-2024";
    private static final PrepareRun.Wanted WANTED =
            new PrepareRun.Wanted(SCHEME, LocalDate.of(2025, 1, 20), "2025-2026", null);
    private static final int RUNS = 5;
    private static final int TIMES = 300;

    private final ConfigurableApplicationContext laurel;
    private final JdbcClient db;

    private PreselectionRuns(ConfigurableApplicationContext laurel) {
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
                            .writeValueAsString(new PreselectionRuns(context).figures()));
        }
    }

    private Map<String, Object> figures() throws Exception {
        PlainFacts.prepare(db);
        db.sql("delete from preselection.result").update();
        // One by one: a statement may take a minute at most.
        for (var table :
                List.of("school.school", "school.staff", "project.member", "label.label")) {
            db.sql("vacuum analyze " + table).update();
        }
        var run = ours(prepared());
        plain(prepared());
        var ours = new ArrayList<Double>();
        var plain = new ArrayList<Double>();
        for (int i = 0; i < RUNS; i++) {
            var next = prepared();
            plain.add(seconds(() -> plain(next)));
            ours.add(seconds(() -> ours(next)));
        }
        var figures = new LinkedHashMap<String, Object>();
        figures.put("schools", run.schools());
        figures.put("eligible", run.eligible());
        figures.put("ours", ours);
        figures.put("plain", plain);
        figures.put("explain", milliseconds(explanations()));
        figures.put("list", milliseconds(lists()));
        figures.put("residentMegabytes", resident("VmRSS"));
        figures.put("mostResidentMegabytes", resident("VmHWM"));
        return figures;
    }

    private Run prepared() {
        return ((PrepareRun.Outcome.Prepared)
                        laurel.getBean(PrepareRun.class).prepare(WANTED, null))
                .run();
    }

    private Run ours(Run run) {
        return ((RunPreselection.Outcome.Done)
                        laurel.getBean(RunPreselection.class).run(run.id(), _ -> {}))
                .run();
    }

    private void plain(Run run) {
        var edition = laurel.getBean(Editions.class).get(run.edition());
        var question = new SchoolQuestion(edition, run.on(), run.zone(), run.days());
        var transaction = new TransactionTemplate(laurel.getBean(PlatformTransactionManager.class));
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        transaction.executeWithoutResult(_ -> PlainFacts.insert(db, run.id().value(), question));
    }

    private List<Load.Work> explanations() {
        var explain = laurel.getBean(ExplainSchool.class);
        return db
                .sql("select id from school.shown_school order by md5(id::text) limit " + TIMES)
                .query(UUID.class)
                .stream()
                .map(
                        it ->
                                (Load.Work)
                                        () -> {
                                            if (!(explain.explain(SCHEME, new SchoolId(it))
                                                    instanceof ExplainSchool.Outcome.Explained)) {
                                                throw new IllegalStateException("" + it);
                                            }
                                        })
                .toList();
    }

    private List<Load.Work> lists() throws IOException {
        var port = laurel.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        var wire = new Wire(port);
        var works = new Load.Work[TIMES];
        Arrays.fill(
                works,
                (Load.Work)
                        () -> {
                            if (wire.get(LIST).status() != 200) {
                                throw new IllegalStateException(LIST);
                            }
                        });
        return List.of(works);
    }

    /** Once through to warm up, then the middle and the slow end of the second time. */
    private static Map<String, Double> milliseconds(List<Load.Work> works) throws Exception {
        for (var it : works) {
            it.once();
        }
        var took = new ArrayList<Double>();
        for (var it : works) {
            took.add(seconds(it) * 1_000);
        }
        took.sort(null);
        return Map.of("p50", took.get(TIMES / 2), "p95", took.get(TIMES * 95 / 100));
    }

    private static double seconds(Load.Work work) throws Exception {
        var begin = System.nanoTime();
        work.once();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static long resident(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(it -> it.startsWith(name))
                        .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                / 1024;
    }
}
