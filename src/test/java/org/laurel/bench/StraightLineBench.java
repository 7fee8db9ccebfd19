package org.laurel.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.laurel.bench.Writers.Writer;
import tools.jackson.databind.json.JsonMapper;

/** Saving a box, reading a page and starting, each beside the plain statements in the same run. */
@Tag("bench")
class StraightLineBench {

    private static final int CONNECTIONS = 16;
    private static final int RUNS = 5;
    private static final Duration EACH = Duration.ofSeconds(6);
    private static final String TEXT =
            "Pupils of both schools planned and compared their work. ".repeat(8);

    @Test
    void straight_line() throws Exception {
        var folder = Files.createDirectories(Path.of("target/bench"));
        var data = folder.resolve("data-" + UUID.randomUUID());
        BenchedLaurel.startEmpty(data).close();
        var starts = new ArrayList<Double>();
        for (int i = 0; i < RUNS - 1; i++) {
            try (var laurel = BenchedLaurel.start(data)) {
                starts.add(laurel.startedIn.toMillis() / 1000.0);
            }
        }
        try (var laurel = BenchedLaurel.start(data)) {
            starts.add(laurel.startedIn.toMillis() / 1000.0);
            var writers = Writers.ready(laurel, CONNECTIONS);
            var plain = new ArrayList<PlainLoop>();
            for (var writer : writers) {
                plain.add(new PlainLoop(laurel.connect(), writer));
            }
            var savesOurs = new ArrayList<Load>();
            var savesPlain = new ArrayList<Load>();
            var readsOurs = new ArrayList<Load>();
            var readsPlain = new ArrayList<Load>();
            var cold = Load.run(writers.stream().map(it -> save(it)).toList(), EACH);
            var warmUp =
                    Load.settle(writers.stream().map(it -> read(it)).toList(), EACH)
                            .plus(Load.settle(writers.stream().map(it -> save(it)).toList(), EACH));
            for (int i = 0; i < RUNS; i++) {
                savesPlain.add(
                        Load.run(
                                plain.stream()
                                        .map(
                                                it ->
                                                        (Load.Work)
                                                                () ->
                                                                        it.save(
                                                                                TEXT
                                                                                        + UUID
                                                                                                .randomUUID()))
                                        .toList(),
                                EACH));
                savesOurs.add(Load.run(writers.stream().map(it -> save(it)).toList(), EACH));
                readsPlain.add(
                        Load.run(
                                plain.stream().map(it -> (Load.Work) it::readPage).toList(), EACH));
                readsOurs.add(Load.run(writers.stream().map(it -> read(it)).toList(), EACH));
            }
            var heap = laurel.heapMegabytes();
            var resident = laurel.residentMegabytes();
            report(
                    folder,
                    cold,
                    warmUp,
                    Load.median(savesOurs),
                    Load.median(savesPlain),
                    Load.median(readsOurs),
                    Load.median(readsPlain),
                    starts,
                    heap,
                    resident);
            for (var it : plain) {
                it.close();
            }
        }
    }

    static Load.Work save(Writer writer) {
        var path = "/applications/%s/answers/%s".formatted(writer.application, Writers.QUESTION);
        var headers =
                List.of(
                        "Content-Type: application/json",
                        "Accept: application/json",
                        "Laurel-Person: " + writer.person,
                        "X-CSRF-TOKEN: " + writer.token);
        return () -> {
            var body =
                    "{\"change\":\"%s\",\"base\":%d,\"text\":\"%s%s\",\"resolves\":[]}"
                            .formatted(UUID.randomUUID(), writer.version, TEXT, UUID.randomUUID());
            var reply = writer.wire.send("PUT", path, headers, body);
            if (reply.status() != 200 || !reply.body().contains("\"saved\"")) {
                throw new IllegalStateException(reply.status() + " " + reply.body());
            }
            writer.version++;
        };
    }

    private static Load.Work read(Writer writer) {
        return () -> {
            var reply = writer.wire.get(Writers.address(writer));
            if (reply.status() != 200) {
                throw new IllegalStateException("" + reply.status());
            }
        };
    }

    private static void report(
            Path folder,
            Load cold,
            Duration warmUp,
            Load saves,
            Load savesPlain,
            Load reads,
            Load readsPlain,
            List<Double> starts,
            long heap,
            long resident)
            throws java.io.IOException {
        var start = starts.stream().sorted().toList().get(starts.size() / 2);
        var table =
                new StringBuilder(
                        "%n%-28s %10s %8s %8s %8s%n"
                                .formatted(
                                        "16 connections, 5 runs",
                                        "per second",
                                        "p50 ms",
                                        "p95 ms",
                                        "p99 ms"));
        line(table, "saves, Laurel over HTTP", saves);
        line(table, "saves, plain statements", savesPlain);
        line(table, "reads, Laurel over HTTP", reads);
        line(table, "reads, plain statements", readsPlain);
        table.append(
                "saves: %.2f of plain (at least 0.50)   reads: %.2f of plain (at least 0.30)%n"
                        .formatted(
                                saves.perSecond() / savesPlain.perSecond(),
                                reads.perSecond() / readsPlain.perSecond()));
        table.append(
                "the first saves after a start: %.0f per second; warm after %d s more%n"
                        .formatted(cold.perSecond(), warmUp.toSeconds()));
        table.append(
                "start to first page on a warm folder: %.1f s (of %s)%n".formatted(start, starts));
        table.append(
                "after the load: heap %d MB used, process %d MB resident, flags %s%n"
                        .formatted(heap, resident, String.join(" ", BenchedLaurel.FLAGS)));
        System.out.print(table);
        var figures = new LinkedHashMap<String, Object>();
        figures.put(
                "saves",
                Map.of(
                        "laurel",
                        saves,
                        "plain",
                        savesPlain,
                        "ratio",
                        saves.perSecond() / savesPlain.perSecond()));
        figures.put(
                "reads",
                Map.of(
                        "laurel",
                        reads,
                        "plain",
                        readsPlain,
                        "ratio",
                        reads.perSecond() / readsPlain.perSecond()));
        figures.put("savesAtFirst", cold);
        figures.put("warmUpSeconds", warmUp.toSeconds());
        figures.put("startSeconds", starts);
        figures.put("heapMegabytes", heap);
        figures.put("residentMegabytes", resident);
        figures.put("flags", BenchedLaurel.FLAGS);
        Files.writeString(
                folder.resolve("straight-line.json"),
                JsonMapper.builder().build().writeValueAsString(figures));
    }

    private static void line(StringBuilder table, String what, Load load) {
        table.append(
                "%-28s %10.0f %8.1f %8.1f %8.1f%n"
                        .formatted(what, load.perSecond(), load.p50(), load.p95(), load.p99()));
    }
}
