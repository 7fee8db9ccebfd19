package org.laurel.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pre-selection of all of Europe and of a tenth of it, beside one statement that only writes
 * the facts; explaining one school; the public list.
 */
@Tag("bench")
class PreselectionBench {

    private static final Path FOLDER = Path.of("target/bench");

    @Test
    void preselection() throws Exception {
        var tenth = measured("country");
        var whole = measured("europe");
        var figures = new LinkedHashMap<String, Object>();
        figures.put("flags", BenchedLaurel.FLAGS);
        figures.put("europe", whole);
        figures.put("country", tenth);
        var ratio = median(whole, "ours") / median(whole, "plain");
        var growth = median(whole, "ours") / median(tenth, "ours");
        var plainGrowth = median(whole, "plain") / median(tenth, "plain");
        figures.put("ratio", ratio);
        figures.put("growth", growth / plainGrowth);
        Files.writeString(
                FOLDER.resolve("preselection.json"),
                JsonMapper.builder().build().writeValueAsString(figures));
        System.out.printf("%n%-34s %12s %12s%n", "medians of 5 runs", "a tenth", "Europe");
        line("schools", tenth.get("schools").asInt(), whole.get("schools").asInt());
        line("eligible", tenth.get("eligible").asInt(), whole.get("eligible").asInt());
        line("pre-selection, s", median(tenth, "ours"), median(whole, "ours"));
        line("facts by one statement, s", median(tenth, "plain"), median(whole, "plain"));
        line("explaining a school, p50 ms", p50(tenth, "explain"), p50(whole, "explain"));
        line("public list, p50 ms", p50(tenth, "list"), p50(whole, "list"));
        line(
                "resident after, MB",
                tenth.get("residentMegabytes").asInt(),
                whole.get("residentMegabytes").asInt());
        System.out.printf(
                "pre-selection: %.2f of plain (at most 1.50)   growth: %.1f, %.2f of plain's (at most 1.10)%n"
                        + "explaining: at most 20 ms   list: at most 20 ms   flags %s%n",
                ratio, growth, growth / plainGrowth, String.join(" ", BenchedLaurel.FLAGS));
    }

    private static JsonNode measured(String scale) throws Exception {
        var data = FOLDER.resolve(scale + "-" + UUID.randomUUID());
        var file = FOLDER.resolve("preselection-" + scale + ".json");
        var figures =
                new MeasuredApart(
                                PreselectionRuns.class,
                                "PreselectionRuns",
                                "PlainFacts",
                                "Wire",
                                "Load")
                        .figures(file, data.toString(), scale);
        FileSystemUtils.deleteRecursively(data);
        return figures;
    }

    private static double median(JsonNode figures, String name) {
        var sorted =
                Stream.of(
                                JsonMapper.builder()
                                        .build()
                                        .treeToValue(figures.get(name), Double[].class))
                        .sorted()
                        .toList();
        return sorted.get(sorted.size() / 2);
    }

    private static double p50(JsonNode figures, String name) {
        return figures.get(name).get("p50").asDouble();
    }

    private static void line(String what, double tenth, double whole) {
        System.out.printf("%-34s %12.2f %12.2f%n", what, tenth, whole);
    }

    private static void line(String what, int tenth, int whole) {
        System.out.printf("%-34s %,12d %,12d%n", what, tenth, whole);
    }
}
