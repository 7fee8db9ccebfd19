package org.laurel.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole Laurel in a process of its own that measures itself, without the tests around it: their
 * components are none of Laurel's.
 *
 * @param main takes words, of which the last is the file for its figures
 * @param classes how the names of what it needs begin
 */
record MeasuredApart(Class<?> main, String... classes) {

    private static final Path FOLDER = Path.of("target/bench");

    JsonNode figures(Path file, String... words) throws Exception {
        Files.createDirectories(FOLDER);
        Files.deleteIfExists(file);
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(BenchedLaurel.FLAGS);
        command.addAll(List.of("-cp", classpath(), main.getName()));
        command.addAll(List.of(words));
        command.add(file.toString());
        var log = Path.of(file.toString().replaceFirst("json$", "log"));
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        if (process.waitFor() != 0 || !Files.exists(file)) {
            throw new IllegalStateException("It did not end well; see " + log);
        }
        return JsonMapper.builder().build().readTree(Files.readString(file));
    }

    private String classpath() throws Exception {
        var copied = FOLDER.resolve("classes-" + main.getSimpleName());
        for (var folder : List.of("org/laurel/bench", "org/laurel/eligibility")) {
            Files.createDirectories(copied.resolve(folder));
            try (Stream<Path> files = Files.list(Path.of("target/test-classes", folder))) {
                for (var it : files.toList()) {
                    var name = it.getFileName().toString();
                    if (Stream.of(classes).anyMatch(name::startsWith)) {
                        Files.copy(
                                it,
                                copied.resolve(folder).resolve(name),
                                StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
        return Stream.concat(
                        Stream.of(copied.toString()),
                        Stream.of(
                                        System.getProperty("java.class.path")
                                                .split(File.pathSeparator, -1))
                                .filter(it -> !it.endsWith("test-classes")))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
