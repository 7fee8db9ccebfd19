package org.laurel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.laurel.settings.DatabaseAddress;
import org.laurel.settings.StartRefused;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedPostgresTest {

    /** One for all, because unpacking the programs and creating a cluster take longest. */
    @TempDir static Path folder;

    @BeforeEach
    void let_another_user_in() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void is_durable_checked_private_and_keeps_what_was_written() throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder)) {
            var db = db(postgres.create("laurel"));
            assertThat(setting(db, "server_version")).startsWith("18.6");
            assertThat(PostgresPrograms.VERSION).startsWith(setting(db, "server_version"));
            assertThat(setting(db, "fsync")).isEqualTo("on");
            assertThat(setting(db, "data_checksums")).isEqualTo("on");
            assertThat(setting(db, "listen_addresses")).isEqualTo("127.0.0.1");
            db.sql("drop table if exists kept; create table kept as select 'the text' as it")
                    .update();
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (var postgres = EmbeddedPostgres.start(folder)) {
            assertThat(kept(postgres)).isEqualTo("the text");
        }
    }

    @Test
    void asks_for_the_password() throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder)) {
            var address = postgres.address("postgres");
            assertThatThrownBy(
                            () ->
                                    DriverManager.getConnection(
                                            address.url(), address.user(), "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(address.toString()).doesNotContain(address.password().value());
        }
    }

    @Test
    void refuses_a_folder_that_is_in_use() throws Exception {
        try (var _ = EmbeddedPostgres.start(folder)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageStartingWith("Another Laurel is using");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NAMESPACE", "NOBODY"})
    void runs_as_root_in_either_way(Privileges privileges) throws Exception {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        try (var postgres = EmbeddedPostgres.start(folder, privileges)) {
            assertThat(setting(db(postgres.address("postgres")), "fsync")).isEqualTo("on");
        }
    }

    @Test
    void is_adopted_when_laurel_is_killed_and_keeps_every_row() throws Exception {
        var laurel = writeAndBeKilled();
        assertThat(laurel.exitValue()).isEqualTo(137);
        var left = postmaster();
        assertThat(left.isAlive()).isTrue();
        try (var postgres = EmbeddedPostgres.start(folder)) {
            assertThat(postmaster()).isEqualTo(left);
            assertThat(kept(postgres)).isEqualTo("written before the kill");
        }
    }

    @Test
    void keeps_every_row_when_laurel_and_the_database_are_killed() throws Exception {
        writeAndBeKilled();
        kill(postmaster());
        try (var postgres = EmbeddedPostgres.start(folder)) {
            assertThat(kept(postgres)).isEqualTo("written before the kill");
        }
    }

    @Test
    void a_killed_database_comes_back_by_itself_where_it_was() throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder)) {
            var address = postgres.create("laurel");
            db(address)
                    .sql(
                            "drop table if exists kept; create table kept as select 'before the kill' as it")
                    .update();
            kill(postmaster());
            await().atMost(30, TimeUnit.SECONDS).until(() -> serves(address));
            assertThat(kept(postgres)).isEqualTo("before the kill");
        }
    }

    @Test
    void a_stale_process_file_that_points_to_something_else_is_not_adopted() throws Exception {
        writeAndBeKilled();
        var file = folder.resolve("cluster/postmaster.pid");
        var lines = Files.readAllLines(file);
        kill(postmaster());
        try (var stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            lines.set(0, Long.toString(ProcessHandle.current().pid()));
            lines.set(3, Integer.toString(stranger.getLocalPort()));
            Files.write(file, lines);
            try (var postgres = EmbeddedPostgres.start(folder)) {
                assertThat(kept(postgres)).isEqualTo("written before the kill");
            }
        }
    }

    /**
     * The other process of the tests above: it starts the server, writes a row and kills itself.
     */
    static class Writer {

        public static void main(String... args) throws Exception {
            var postgres = EmbeddedPostgres.start(Path.of(args[0]));
            db(postgres.create("laurel"))
                    .sql(
                            "drop table if exists kept; create table kept as select 'written before the kill' as it")
                    .update();
            new ProcessBuilder("kill", "-9", "" + ProcessHandle.current().pid()).start();
            TimeUnit.MINUTES.sleep(1);
        }
    }

    private Process writeAndBeKilled() throws Exception {
        var command =
                List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString());
        var process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process;
    }

    private ProcessHandle postmaster() throws Exception {
        var pid = Files.readAllLines(folder.resolve("cluster/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static boolean serves(DatabaseAddress address) {
        try {
            return db(address).sql("select true").query(Boolean.class).single();
        } catch (DataAccessException _) {
            return false;
        }
    }

    private static void kill(ProcessHandle process) throws Exception {
        process.destroyForcibly();
        process.onExit().get(10, TimeUnit.SECONDS);
    }

    private static String kept(EmbeddedPostgres postgres) {
        return db(postgres.address("laurel"))
                .sql("select it from kept")
                .query(String.class)
                .single();
    }

    private static String setting(JdbcClient db, String name) {
        return db.sql("show " + name).query(String.class).single();
    }

    private static JdbcClient db(DatabaseAddress address) {
        return JdbcClient.create(
                new DriverManagerDataSource(
                        address.url(), address.user(), address.password().value()));
    }
}
