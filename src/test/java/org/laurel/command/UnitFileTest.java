package org.laurel.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The unit file an operator copies. */
class UnitFileTest {

    private static final Path UNIT = Path.of("docs/operate/laurel.service");

    @TempDir Path folder;

    @Test
    void keeps_files_closed_and_comes_back_also_when_memory_runs_out() throws Exception {
        assertThat(Files.readString(UNIT))
                .contains(
                        "\nUMask=0077\n",
                        "\nStateDirectoryMode=0700\n",
                        "\nRestart=on-failure\n",
                        "\nNoNewPrivileges=yes\n",
                        "\nProtectSystem=strict\n",
                        " -XX:+ExitOnOutOfMemoryError ",
                        " --enable-native-access=ALL-UNNAMED ");
    }

    @Test
    void is_understood_by_systemd() throws Exception {
        assumeThat(isThere("systemd-analyze")).isTrue();
        var java = ProcessHandle.current().info().command().orElseThrow();
        var unit =
                Files.writeString(
                        folder.resolve("laurel.service"),
                        Pattern.compile("(?m)^ExecStart=\\S+")
                                .matcher(Files.readString(UNIT))
                                .replaceFirst("ExecStart=" + java));
        var verify =
                new ProcessBuilder("systemd-analyze", "verify", unit.toString())
                        .redirectErrorStream(true)
                        .start();
        assertThat(new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(verify.waitFor()).isZero();
    }

    private static boolean isThere(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version").start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
