package org.laurel.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasesCommandTest {

    @TempDir Path folder;
    final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    int run(Path cases) {
        return CasesCommand.run(cases, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    void cases(String scheme, String text) throws IOException {
        Files.createDirectories(folder.resolve(scheme));
        Files.writeString(folder.resolve(scheme + "/cases.yaml"), text);
    }

    @Test
    void cases_that_hold_are_a_line_each() {
        assertThat(run(Samples.FOLDER)).isZero();
        assertThat(said())
                .contains("ok      reading-badge: three projects are few enough")
                .contains("6 cases hold, 0 fail");
    }

    @Test
    void cases_alone_run_on_the_schemes_laurel_comes_with() throws Exception {
        cases(
                "national-quality-label",
                """
                - case: two founders of one country
                  on: 2024-05-01
                  facts: { founder-countries: 1 }
                  expect: { european-project: met }
                """);

        assertThat(run(folder)).isEqualTo(1);
        assertThat(said())
                .contains(
                        "FAILED  national-quality-label: two founders of one country"
                                + " — european-project: expected met, found unmet")
                .contains("0 cases hold, 1 fail");
    }

    @Test
    void a_case_that_cannot_be_judged_fails_and_says_why() throws Exception {
        cases(
                "national-quality-label",
                """
                - case: a word where a number is asked
                  on: 2024-05-01
                  facts: { founder-countries: two }
                  expect: { european-project: met }
                - case: too many points
                  on: 2024-05-01
                  scores: { pupils-lead: 9 }
                  expect: { recommendation: incomplete }
                - case: no such requirement
                  on: 2024-05-01
                  facts: {}
                  expect: { europeanproject: met }
                - case: no such sub-criterion
                  on: 2024-05-01
                  scores: { pupils-led: 1 }
                  expect: { recommendation: incomplete }
                - case: long before
                  on: 1999-05-01
                  facts: {}
                  expect: { european-project: met }
                """);

        assertThat(run(folder)).isEqualTo(1);
        assertThat(said())
                .contains("'founder-countries' is asked for as a whole number but is two")
                .contains("takes 0 to 3 points")
                .contains("found no such requirement in national-quality-label/2022-09-01")
                .contains("pupils-led: expected a sub-criterion")
                .contains("expected one in force on 1999-05-01, found none")
                .contains("0 cases hold, 5 fail");
    }

    @Test
    void a_file_that_does_not_read_is_one_line_with_its_place() throws Exception {
        cases("national-quality-label", "- case: nothing\n  on: 2024-13-01\n");

        assertThat(run(folder)).isEqualTo(2);
        assertThat(said().lines())
                .singleElement()
                .asString()
                .startsWith("national-quality-label/cases.yaml:");
    }

    @Test
    void no_folder_and_no_cases_are_said_so() {
        assertThat(run(folder.resolve("nowhere"))).isEqualTo(2);
        assertThat(said()).startsWith("There is no folder");
        assertThat(run(folder)).isEqualTo(2);
    }

    @Test
    void the_schemes_are_found_inside_a_jar_too() throws Exception {
        var jar = folder.resolve("laurel.jar");
        pack(Files.newOutputStream(jar));

        try (var program = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            var schemes = SchemeFiles.shipped(program);

            assertThat(schemes.schemes()).containsExactly("reading-badge");
            assertThat(schemes.timeline("reading-badge")).isEqualTo(Samples.timeline());
        }
    }

    private static void pack(OutputStream to) throws IOException {
        try (var jar = new JarOutputStream(to);
                var paths = Files.walk(Samples.FOLDER)) {
            for (var path : paths.toList()) {
                var name = "schemes/" + Samples.FOLDER.relativize(path);
                if (Files.isDirectory(path)) {
                    jar.putNextEntry(new JarEntry(name.endsWith("/") ? name : name + "/"));
                } else {
                    jar.putNextEntry(new JarEntry(name));
                    Files.copy(path, jar);
                }
            }
        }
    }
}
