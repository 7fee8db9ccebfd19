package org.laurel.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.Laurel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Laurel as an operator starts it for the first time: a process of its own, an empty folder. */
class FirstStartTest {

    @TempDir static Path folder;
    private static int port;
    private static Process laurel;

    @BeforeAll
    static void start() throws Exception {
        port = freePort();
        laurel = laurel(folder.resolve("data"), folder.resolve("log"), port);
        await().atMost(Duration.ofMinutes(5)).until(FirstStartTest::isUpAndAllWorkWasDoneOnce);
    }

    @AfterAll
    static void stop() throws Exception {
        laurel.destroy();
        laurel.waitFor(1, TimeUnit.MINUTES);
    }

    @Test
    void its_log_says_nothing_that_an_operator_should_look_at() throws Exception {
        assertThat(log("log"))
                .isNotEmpty()
                .noneMatch(it -> it.matches(".*\\b(WARN|WARNING|ERROR)\\b.*|\\s+at .*"));
    }

    @Test
    void what_it_writes_only_its_owner_can_read() throws Exception {
        try (var files = Files.walk(folder.resolve("data"))) {
            assertThat(files.filter(it -> !Files.isSymbolicLink(it)))
                    .contains(folder.resolve("data/evidence"))
                    .allMatch(it -> permissions(it).endsWith("------"), "closed to others");
        }
    }

    @Test
    void the_log_of_its_database_has_a_file_for_each_day_of_the_week() throws Exception {
        try (var files = Files.list(folder.resolve("data/postgres/logs"))) {
            assertThat(files.map(it -> it.getFileName().toString()))
                    .isNotEmpty()
                    .allMatch(it -> it.matches("(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\.log"));
        }
        assertThat(setting("log_truncate_on_rotation")).isEqualTo("on");
        assertThat(setting("log_rotation_age")).isEqualTo("1d");
    }

    @Test
    void a_second_one_on_its_port_says_so_before_it_does_anything() throws Exception {
        var second = laurel(folder.resolve("second"), folder.resolve("second-log"), port);
        assertThat(second.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(second.exitValue()).isEqualTo(2);
        assertThat(log("second-log"))
                .containsExactly(
                        "Port %d of 127.0.0.1 cannot be had; choose another with LAUREL_PORT or --port."
                                .formatted(port));
        assertThat(folder.resolve("second")).doesNotExist();
    }

    @Test
    void a_start_that_fails_says_why() throws Exception {
        var broken = Files.createDirectories(folder.resolve("broken"));
        Files.createFile(broken.resolve("uploads")); // where a folder has to be
        var start = laurel(broken, folder.resolve("broken-log"), freePort());
        assertThat(start.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(start.exitValue()).isEqualTo(1);
        assertThat(log("broken-log")).anyMatch(it -> it.contains("FileAlreadyExistsException"));
    }

    private static Process laurel(Path data, Path log, int port) throws IOException {
        var builder =
                new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath(),
                        Laurel.class.getName(),
                        "run");
        builder.environment().put("LAUREL_DATA", data.toString());
        builder.environment().put("LAUREL_PORT", "" + port);
        builder.environment().put("LAUREL_PUBLIC_URL", "http://localhost:" + port);
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    /** As an operator has it: no beans and no settings of tests. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(it -> !it.endsWith("test-classes") && !it.endsWith("test-classes/"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isUpAndAllWorkWasDoneOnce() throws IOException {
        assertThat(laurel.isAlive()).as(() -> String.join("\n", log("log"))).isTrue();
        return log("log").stream().anyMatch(it -> it.startsWith("Laurel is at"))
                && db().sql(
                                """
                                select count(*) > 0 and bool_and(last_success is not null or last_failure is not null)
                                from job.scheduled_task
                                """)
                        .query(Boolean.class)
                        .single();
    }

    private static String setting(String name) throws IOException {
        return db().sql("show " + name).query(String.class).single();
    }

    private static JdbcClient db() throws IOException {
        var postgres = folder.resolve("data/postgres");
        var server = Files.readAllLines(postgres.resolve("cluster/postmaster.pid")).get(3).strip();
        return JdbcClient.create(
                new DriverManagerDataSource(
                        "jdbc:postgresql://127.0.0.1:%s/laurel".formatted(server),
                        "laurel",
                        Files.readString(postgres.resolve("password")).strip()));
    }

    private static List<String> log(String name) {
        try {
            return Files.readAllLines(folder.resolve(name));
        } catch (IOException broken) {
            return List.of(String.valueOf(broken));
        }
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(
                    Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException gone) {
            return "gone------";
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
