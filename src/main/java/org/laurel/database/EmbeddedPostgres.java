package org.laurel.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.laurel.fault.Faults;
import org.laurel.settings.DatabaseAddress;
import org.laurel.settings.Secret;
import org.laurel.settings.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own in one folder: durable, on the loopback only, adopted again when it
 * outlived the process that started it, and started again when it ended before us.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String USER = "laurel";
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int TRIES = 60;
    private static final int TRIES_TO_START = 10;
    private static final int ANY_PORT = 0;

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final Path folder;
    private final Path cluster;
    private final FolderLock lock;
    private final PostgresPrograms programs;
    private final Secret password;
    private final int port;
    private volatile boolean closing;

    private EmbeddedPostgres(Path folder, Privileges privileges)
            throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder).toRealPath();
        cluster = this.folder.resolve("cluster");
        lock = new FolderLock(this.folder);
        try {
            programs = new PostgresPrograms(this.folder, privileges);
            password = password(this.folder.resolve("password"));
            privileges.own(this.folder);
            privileges.letThrough(Objects.requireNonNull(this.folder.getParent()));
            if (Files.exists(cluster.resolve("PG_VERSION"))) {
                mustBeOurs(Files.readString(cluster.resolve("PG_VERSION")).strip());
            } else {
                create();
            }
            port = adoptOrStart();
            startAgainWheneverItEnds();
        } catch (IOException | InterruptedException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Starts the server of this folder, and creates it the first time. */
    public static EmbeddedPostgres start(Path folder) throws IOException, InterruptedException {
        return start(folder, Privileges.here());
    }

    static EmbeddedPostgres start(Path folder, Privileges privileges)
            throws IOException, InterruptedException {
        return new EmbeddedPostgres(folder, privileges);
    }

    public DatabaseAddress address(String database) {
        return address(database, port);
    }

    /** The address of a database, which is created where there is none of this name. */
    public DatabaseAddress create(String database) throws SQLException {
        try (var connection = connect(port);
                var find =
                        connection.prepareStatement("select from pg_database where datname = ?");
                var create = connection.createStatement()) {
            find.setString(1, database);
            if (!find.executeQuery().next()) {
                create.execute("create database " + create.enquoteIdentifier(database, true));
            }
        }
        return address(database);
    }

    @Override
    public void close() throws IOException {
        closing = true;
        try (lock) {
            programs.run("pg_ctl", "stop", "-D", cluster.toString(), "-m", "fast", "-w");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the server stops all the same
        }
    }

    private static Secret password(Path file) throws IOException {
        if (!Files.exists(file)) {
            var ownerOnly = PosixFilePermissions.fromString("rw-------");
            Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
            Files.writeString(file, UUID.randomUUID() + "\n");
        }
        return new Secret(Files.readString(file).strip());
    }

    private void create() throws IOException, InterruptedException {
        programs.run(
                "initdb",
                "--pgdata=" + cluster,
                "--username=" + USER,
                "--pwfile=" + folder.resolve("password"),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--data-checksums");
    }

    private void mustBeOurs(String version) {
        if (!PostgresPrograms.VERSION.startsWith(version + ".")) {
            throw new StartRefused(
                    "The database in %s was written by PostgreSQL %s, and this Laurel brings %s; start the Laurel that wrote it."
                            .formatted(folder, version, PostgresPrograms.VERSION));
        }
    }

    private int adoptOrStart() throws IOException, InterruptedException {
        var left = cluster.resolve("postmaster.pid");
        if (Files.exists(left)) {
            var lines = Files.readAllLines(left);
            var process = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
            if (process.isPresent()) {
                if (serves(process.get())) {
                    return adopt(Integer.parseInt(lines.get(3).strip()));
                }
                Files.delete(left); // the number now belongs to somebody else's process
            }
        }
        return start(ANY_PORT, TRIES_TO_START);
    }

    private void startAgainWheneverItEnds() {
        Thread.ofPlatform()
                .daemon()
                .name("database-watch")
                .start(
                        () -> {
                            try {
                                while (true) {
                                    server().ifPresent(it -> it.onExit().join());
                                    if (closing) {
                                        return;
                                    }
                                    log.warn("The database ended; it is started again");
                                    start(port, TRIES_TO_START);
                                }
                            } catch (IOException e) {
                                Faults.note("starting the database again", e);
                            } catch (InterruptedException _) {
                                Thread.currentThread().interrupt();
                            }
                        });
    }

    private Optional<ProcessHandle> server() throws IOException {
        var pid = Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst().strip();
        return ProcessHandle.of(Long.parseLong(pid));
    }

    private boolean serves(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(cluster.toString());
    }

    private int adopt(int port) throws IOException, InterruptedException {
        for (var tried = 0; tried < TRIES; tried++) {
            try (var _ = connect(port)) {
                return port;
            } catch (SQLException _) {
                Thread.sleep(PAUSE); // it is recovering
            }
        }
        throw new IOException(
                "The PostgreSQL left running in %s does not answer".formatted(folder));
    }

    /**
     * Again, because a port may be taken meanwhile, and a killed server's children end a moment
     * later.
     */
    private int start(int wanted, int tries) throws IOException, InterruptedException {
        var port = wanted == ANY_PORT ? freePort() : wanted;
        // A file of its log for each day of the week, begun anew when the day comes round; what a
        // statement was about stays out of it.
        var options =
                ("-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=on -c log_checkpoints=off"
                                + " -c logging_collector=on -c log_directory=../logs -c log_filename=%%a.log"
                                + " -c log_truncate_on_rotation=on -c log_rotation_age=1d -c log_rotation_size=0"
                                + " -c log_error_verbosity=terse -c max_connections=200")
                        .formatted(port);
        try {
            var log = folder.resolve("log");
            Files.deleteIfExists(log); // of the last start; what comes later goes to logs/
            programs.run(
                    "pg_ctl",
                    "start",
                    "-D",
                    cluster.toString(),
                    "-l",
                    log.toString(),
                    "-o",
                    options,
                    "-w",
                    "-t",
                    "" + TRIES);
            return port;
        } catch (IOException e) {
            if (tries == 1) {
                throw e;
            }
            Thread.sleep(PAUSE);
            return start(wanted, tries - 1);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private DatabaseAddress address(String database, int port) {
        var url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
        return new DatabaseAddress(url, USER, password);
    }

    private Connection connect(int port) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", USER);
        properties.setProperty("password", password.value());
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "60");
        return DriverManager.getConnection(address("postgres", port).url(), properties);
    }
}
