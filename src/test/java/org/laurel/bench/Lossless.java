package org.laurel.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fifty teachers of ten schools write the form of their school at once, while Laurel and its
 * database are killed again and again; then every word they were told was safe is looked for.
 */
record Lossless(
        int acknowledged,
        long merged,
        long conflicted,
        int lost,
        long repeated,
        double savesPerSecond,
        double p99Millis,
        int programsKilled,
        int databasesKilled) {

    private static final int FORMS = 10;
    private static final int COLLEAGUES = 5;

    static Lossless run(int saves, int programs, int databases, String... flags) throws Exception {
        var data = Path.of("target/bench/lossless-" + UUID.randomUUID());
        var port = BenchedLaurel.freePort();
        var laurel = BenchedLaurel.startUnpacked(data, port, flags);
        try {
            laurel.awaitStory();
            var ledger = new LosslessLedger(saves);
            var writers = writers(laurel, ledger);
            var begin = System.nanoTime();
            try (var threads = Executors.newFixedThreadPool(writers.size())) {
                var running = new ArrayList<Future<Integer>>();
                for (var it : writers) {
                    running.add(threads.submit(it));
                }
                var deeds = programs + databases;
                for (int deed = 0; deed < deeds; deed++) {
                    awaitBegun(ledger, saves / (deeds + 1) * (deed + 1), running);
                    if (deed * programs / deeds < (deed + 1) * programs / deeds) {
                        laurel.kill();
                        laurel = BenchedLaurel.startUnpacked(data, port, flags);
                    } else {
                        laurel.killDatabase();
                    }
                }
                for (var it : running) {
                    it.get();
                }
            }
            var seconds = (System.nanoTime() - begin) / 1e9;
            try (var db = laurel.connect()) {
                var lost = new LosslessProof(db).lost(ledger);
                lost.stream().limit(20).forEach(it -> System.out.println("lost: " + it));
                return new Lossless(
                        ledger.acknowledged.size(),
                        ledger.count("merged"),
                        ledger.count("conflict"),
                        lost.size(),
                        ledger.repeated.sum(),
                        ledger.acknowledged.size() / seconds,
                        ledger.p99Millis(),
                        programs,
                        databases);
            }
        } finally {
            laurel.close();
            FileSystemUtils.deleteRecursively(data);
        }
    }

    void report() throws java.io.IOException {
        System.out.printf(
                "%nacknowledged %,d   merged %,d   conflicted %,d   lost %d%n"
                        + "%.0f saves/s   p99 %.0f ms   sent again %,d   killed: program %d, database %d%n",
                acknowledged,
                merged,
                conflicted,
                lost,
                savesPerSecond,
                p99Millis,
                repeated,
                programsKilled,
                databasesKilled);
        Files.writeString(
                Path.of("target/bench/lossless.json"),
                JsonMapper.builder().build().writeValueAsString(this));
    }

    private static List<LosslessWriter> writers(BenchedLaurel laurel, LosslessLedger ledger)
            throws Exception {
        var writers = new ArrayList<LosslessWriter>();
        for (var who : Colleagues.ready(laurel, FORMS, COLLEAGUES)) {
            writers.add(new LosslessWriter(who, ledger, writers.size()));
        }
        return writers;
    }

    private static void awaitBegun(LosslessLedger ledger, int many, List<Future<Integer>> running)
            throws InterruptedException {
        while (ledger.begun.get() < many && running.stream().noneMatch(Future::isDone)) {
            Thread.sleep(20);
        }
    }
}
