package org.laurel.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laurel.settings.StartRefused;

class CommandTest {

    @Test
    void options_of_the_demo_stand_for_settings() {
        assertThat(read("demo --port 9000 --data here"))
                .isEqualTo(new Command.Demo(Map.of("LAUREL_PORT", "9000", "LAUREL_DATA", "here")));
    }

    @Test
    void a_demo_may_be_as_large_as_europe() {
        assertThat(read("demo --scale europe"))
                .isEqualTo(new Command.Demo(Map.of("LAUREL_SCALE", "europe")));
    }

    @Test
    void cases_are_those_of_the_shipped_schemes_unless_a_folder_is_named() {
        assertThat(read("cases")).isEqualTo(new Command.Cases(Path.of("schemes")));
        assertThat(read("cases mine")).isEqualTo(new Command.Cases(Path.of("mine")));
    }

    @Test
    void an_import_names_what_and_where_from() {
        assertThat(read("import schools s.csv"))
                .isEqualTo(new Command.Import("schools", Path.of("s.csv")));
    }

    @Test
    void a_second_factor_is_reset_by_the_address_of_its_owner() {
        assertThat(read("reset-second-factor ada@school.example"))
                .isEqualTo(new Command.ResetSecondFactor("ada@school.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dance",
                "demo --port",
                "demo --speed 9",
                "run fast",
                "import schools",
                "reset-second-factor",
                "cases a b"
            })
    void anything_else_is_answered_with_what_can_be_said(String words) {
        assertThatThrownBy(() -> read(words))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("demo [--port N]");
    }

    private static Command read(String words) {
        return Command.of(List.of(words.split(" ")));
    }
}
