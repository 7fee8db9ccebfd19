package org.laurel.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.settings.Settings;
import org.laurel.settings.StartRefused;

class DataFolderTest {

    @TempDir Path folder;

    @Test
    void a_demo_comes_back_to_its_folder_and_the_real_thing_stays_out() {
        demo(folder);
        demo(folder);
        assertThatThrownBy(() -> run(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("holds a demo");
    }

    @Test
    void a_demo_stays_out_of_any_other_folder() throws Exception {
        run(folder);
        Files.createFile(folder.resolve("something"));
        run(folder);
        assertThatThrownBy(() -> demo(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("is not a demo folder");
    }

    @Test
    void a_folder_that_cannot_be_is_told_in_one_line() throws Exception {
        var file = Files.createFile(folder.resolve("a-file"));
        assertThatThrownBy(() -> run(file.resolve("below")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be written to");
    }

    private static void demo(Path folder) {
        DataFolder.open(Settings.forDemo(Map.of("LAUREL_DATA", folder.toString())));
    }

    private static void run(Path folder) {
        DataFolder.open(
                Settings.forRun(
                        Map.of(
                                "LAUREL_DATA",
                                folder.toString(),
                                "LAUREL_PUBLIC_URL",
                                "https://labels.example.org")));
    }
}
