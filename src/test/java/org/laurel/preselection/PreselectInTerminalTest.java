package org.laurel.preselection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.command.LookAtSchools;
import org.laurel.eligibility.SchoolCast;
import org.laurel.settings.StartRefused;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LaurelTest
class PreselectInTerminalTest {

    @TempDir Path folder;

    @Autowired LookAtSchools lookAtSchools;
    @Autowired LabelCast labelCast;
    @Autowired JdbcClient db;

    @BeforeEach
    void a_school() {
        labelCast.publish();
        db.sql("delete from school.school").update();
        new SchoolCast(db).school("FI", "2019-08-20");
        db.sql("update school.school set code = 'fi-1'").update();
    }

    @Test
    void counts_by_country_are_printed() throws IOException {
        assertThat(look("2025-2026", null))
                .contains("school-label/2022-09-01 on 2025-01-20")
                .containsPattern("FI +1 +0\n")
                .containsPattern("all +1 +0\n");
    }

    @Test
    void every_school_is_written_and_twice_the_same_is_the_same_file() throws IOException {
        look("2025-2026", folder.resolve("one.json"));
        look("2025-2026", folder.resolve("two.json"));
        var written = Files.readString(folder.resolve("one.json"));
        assertThat(written)
                .isEqualTo(Files.readString(folder.resolve("two.json")))
                .contains("\"registered-by\":\"2023-01-09\"", "\"assumed\":[\"active-until\"]")
                .contains(
                        "{\"country\":\"FI\",\"code\":\"fi-1\",\"eligible\":false,\"active-teachers\":\"0\","
                                + "\"holds-label-until\":\"none\",\"labelled-european-projects\":\"0\","
                                + "\"registered-on\":\"2019-08-20\",\"findings\":{\"registered-long-enough\":\"met\","
                                + "\"enough-active-teachers\":\"unmet\",\"labelled-project\":\"unmet\",\"holds-no-label\":\"met\"}}");
    }

    @Test
    void what_cannot_be_run_is_said_in_a_line() {
        assertThatThrownBy(() -> look("1999-2000", null))
                .isInstanceOf(StartRefused.class)
                .hasMessage("'school-label' has no round '1999-2000'.");
    }

    private String look(@Nullable String round, @Nullable Path json) throws IOException {
        var out = new ByteArrayOutputStream();
        var exit =
                lookAtSchools.look(
                        "school-label",
                        LocalDate.of(2025, 1, 20),
                        round,
                        json,
                        new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(exit).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
