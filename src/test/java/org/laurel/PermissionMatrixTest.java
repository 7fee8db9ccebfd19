package org.laurel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.laurel.demo.Cast;
import org.laurel.demo.PlayTheStory;
import org.laurel.demo.SetTheScene;
import org.laurel.people.Codes;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who is answered what at every address: the golden file {@code permission-matrix.txt} lists each
 * mapped address with what each member of the cast gets. An address without a row fails.
 */
@LaurelTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionMatrixTest {

    private static final Path GOLDEN = Path.of("src/test/resources/permission-matrix.txt");

    /** Who asks, from the least to the most concerned with Elin's application. */
    private static final List<String> PERSONAS =
            List.of(
                    "stranger",
                    "sara",
                    "johan",
                    "peter",
                    "lars",
                    "petya",
                    "anna",
                    "claire",
                    "admin",
                    "elin");

    @Autowired SetTheScene setTheScene;

    @Autowired PlayTheStory playTheStory;

    @Autowired Codes codes;

    @Autowired MatrixExamples examples;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @LocalServerPort int port;

    final Map<String, Visitor> visitors = new LinkedHashMap<>();

    @BeforeAll
    void everybody_signs_in() throws Exception {
        var stage = setTheScene.set();
        playTheStory.play(stage);
        examples.prepare(stage);
        var cast = Cast.read();
        for (var persona : PERSONAS) {
            var visitor = new Visitor(port);
            if (!persona.equals("stranger")) {
                visitor.signIn(Cast.email(persona), cast.password());
                if (java.util.Objects.requireNonNull(cast.people().get(persona)).needsCode()) {
                    visitor.fillIn(
                            "/second-factor",
                            "/second-factor",
                            "code",
                            codes.now(cast.secondFactor()));
                }
            }
            visitors.put(persona, visitor);
        }
    }

    @Test
    void every_address_answers_everybody_as_the_golden_file_says() throws IOException {
        var addresses = new ArrayList<Address>();
        mappings.getHandlerMethods()
                .forEach(
                        (mapping, handler) -> {
                            if (handler.getBeanType().getName().startsWith("org.laurel.")) {
                                var methods = mapping.getMethodsCondition().getMethods();
                                for (var pattern : mapping.getPatternValues()) {
                                    methods.forEach(
                                            it -> addresses.add(new Address(pattern, it.name())));
                                    if (methods.isEmpty()) {
                                        addresses.add(new Address(pattern, "GET"));
                                    }
                                }
                            }
                        });
        var rows = new TreeMap<String, String>();
        addresses.stream()
                .sorted(Comparator.comparing(Address::turn))
                .forEach(it -> rows.put(it.toString(), row(it)));
        var found = new ArrayList<String>();
        rows.forEach((address, answers) -> found.add("%-76s %s".formatted(address, answers)));

        var written = String.join("\n", found) + "\n";
        if (!Files.exists(GOLDEN) || !Files.readString(GOLDEN).equals(written)) {
            Files.writeString(Path.of("target/permission-matrix.received.txt"), written);
        }
        assertThat(written).isEqualTo(Files.exists(GOLDEN) ? Files.readString(GOLDEN) : "");
    }

    private String row(Address address) {
        var path = examples.fill(address.pattern());
        var answers = new ArrayList<String>();
        visitors.forEach(
                (persona, visitor) ->
                        answers.add(
                                persona
                                        + " "
                                        + visitor.status(
                                                address.method(),
                                                path,
                                                examples.form(address.pattern()))));
        return String.join("  ", answers);
    }

    /** First what only looks, last what ends sessions. */
    private record Address(String pattern, String method) {

        String turn() {
            var ends =
                    pattern.equals("/sign-out")
                            || pattern.startsWith("/account")
                            || pattern.startsWith("/sign-in");
            return (method.equals("GET") ? "1" : ends ? "3" : "2") + pattern;
        }

        @Override
        public String toString() {
            return pattern + " " + method;
        }
    }
}
