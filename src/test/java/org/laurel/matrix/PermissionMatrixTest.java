package org.laurel.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.laurel.site.PostForms;
import org.laurel.testing.KeptState;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who is answered what at every address: the golden file {@code permission-matrix.txt} lists each
 * mapped address, with real things in it, and what everybody gets. Whatever one of them changed is
 * put back before the next one asks.
 */
@LaurelTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionMatrixTest {

    private static final Path GOLDEN = Path.of("src/test/resources/permission-matrix.txt");
    private static final Path RECEIVED = Path.of("target/permission-matrix.received.txt");

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"[^\"]+\"");

    @Autowired World world;

    @Autowired MatrixExamples examples;

    @Autowired DataSource database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @LocalServerPort int port;

    final List<String> tokenless = new ArrayList<>();

    final Map<String, Row> rows = new TreeMap<>();

    @BeforeAll
    void everybody_asks_at_every_address() {
        examples.prepare(port);
        var guests = world.guests();
        var kept = KeptState.of(database);
        try (var asking = new Asking(port, world.files())) {
            for (var address : Address.all(mappings)) {
                for (var example : examples.of(address)) {
                    var row = new Row();
                    for (var guest : guests) {
                        var answer = asking.send(example, guest);
                        row.add(guest.persona(), Asking.word(answer));
                        look(example, guest, answer);
                        kept.restore();
                    }
                    rows.put(example.row(), row);
                }
            }
        }
    }

    @Test
    void every_address_answers_everybody_as_the_golden_file_says() throws IOException {
        var written = legend() + "\n" + rows();
        var golden = Files.exists(GOLDEN) ? Files.readString(GOLDEN) : "";
        if (!written.equals(golden)) {
            Files.writeString(RECEIVED, written);
        }
        assertThat(written).as("what is different stands in " + RECEIVED).isEqualTo(golden);
    }

    /** A row that says the same to everybody would not notice that a permission is not asked. */
    @Test
    void a_row_that_says_the_same_to_everybody_signed_in_has_its_reason() {
        assertThat(Excused.SAME.rows(rows.keySet()))
                .containsExactlyInAnyOrderElementsOf(
                        named(it -> it.ofSignedIn().distinct().count() == 1));
    }

    @Test
    void where_nobody_signed_in_is_welcome_there_is_a_reason() {
        var others = new TreeSet<>(rows.keySet());
        others.removeAll(Excused.SAME.rows(rows.keySet()));
        var refused = new TreeSet<>(named(it -> it.ofSignedIn().noneMatch(Row::welcomes)));
        refused.retainAll(others);
        assertThat(Excused.REFUSED.rows(others)).containsExactlyInAnyOrderElementsOf(refused);
    }

    @Test
    void every_form_that_anybody_is_shown_carries_the_token() {
        assertThat(tokenless).isEmpty();
    }

    private void look(Example example, Guest guest, HttpResponse<byte[]> answer) {
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            PostForms.without(TOKEN, new String(answer.body(), UTF_8))
                    .forEach(it -> tokenless.add(guest.persona() + ": " + example.row() + it));
        }
    }

    private List<String> named(Predicate<Row> which) {
        return rows.entrySet().stream()
                .filter(it -> which.test(it.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private String rows() {
        return rows.entrySet().stream()
                .map(it -> "%-80s %s\n".formatted(it.getKey(), it.getValue()))
                .collect(joining());
    }

    private static String legend() {
        return Arrays.stream(Persona.values())
                .map(it -> "# %-8s %s\n".formatted(it.key(), it.about()))
                .collect(joining());
    }
}
