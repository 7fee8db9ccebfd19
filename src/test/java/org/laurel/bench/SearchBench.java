package org.laurel.bench;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/**
 * Searching the register, the schools and the labelled schools of all of Europe, beside the
 * searches of before; and what it costs to write what things are found by. {@code -Dlaurel.data=}
 * measures a data folder that is filled already and keeps it.
 */
@Tag("bench")
class SearchBench {

    private static final Path FOLDER = Path.of("target/bench");

    @Test
    void search() throws Exception {
        var kept = System.getProperty("laurel.data");
        var data = kept == null ? FOLDER.resolve("search-" + UUID.randomUUID()) : Path.of(kept);
        var figures =
                new MeasuredApart(
                                SearchRuns.class,
                                "SearchRuns",
                                "SearchWrites",
                                "SearchedBefore",
                                "Typed",
                                "Wire",
                                "Load")
                        .figures(FOLDER.resolve("search.json"), data.toString(), "europe");
        if (kept == null) {
            FileSystemUtils.deleteRecursively(data);
        }
        System.out.printf(
                "%n%,d labels; milliseconds: p50 and p95 (at most 25 and 60), and before%n",
                figures.get("labels").asInt());
        for (var list : figures.get("lists").properties()) {
            for (var kind : list.getValue().properties()) {
                line(list.getKey() + ", " + kind.getKey(), kind.getValue());
            }
        }
        var writing = figures.get("writing");
        System.out.printf(
                "what a row is found by is made in %.0f microseconds%n",
                writing.get("function").asDouble());
        written("%s taken in, rows a second: %,.0f%n", writing.get("rows"));
        written("%s, milliseconds: %.2f%n", writing.get("saves"));
    }

    private static void written(String line, JsonNode figures) {
        figures.properties()
                .forEach(it -> System.out.printf(line, it.getKey(), it.getValue().asDouble()));
    }

    private static void line(String what, JsonNode it) {
        System.out.printf(
                "%-40s %8.1f %8.1f   before %8.1f %8.1f%n",
                what,
                it.get("p50").asDouble(),
                it.get("p95").asDouble(),
                it.get("p50Before").asDouble(),
                it.get("p95Before").asDouble());
    }
}
