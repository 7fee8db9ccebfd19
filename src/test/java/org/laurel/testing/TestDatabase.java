package org.laurel.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.laurel.database.EmbeddedPostgres;
import org.laurel.settings.DatabaseAddress;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Databases for tests: migrated once a run, copied in a moment, gone with the run. */
public final class TestDatabase {

    private static final String MIGRATED = "migrated";
    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger COPIES = new AtomicInteger();

    private TestDatabase() {}

    /** A client of a migrated database that nobody else uses. */
    public static JdbcClient jdbcClient() {
        return JdbcClient.create(dataSource());
    }

    /** A migrated database that nobody else uses, for tests that need two connections to one. */
    public static DataSource dataSource() {
        var address = address();
        var pool = new HikariDataSource();
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.user());
        pool.setPassword(address.password().value());
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(10_000);
        return pool;
    }

    /** Where a migrated database is that nobody else uses. */
    public static DatabaseAddress address() {
        var name = "copy_" + COPIES.incrementAndGet();
        copy(MIGRATED, name);
        return SERVER.address(name);
    }

    /** Replaces one database by a copy of another; whoever is connected to either is cut off. */
    static void copy(String from, String to) {
        execute(
                "drop database if exists %s with (force)".formatted(to),
                "alter database %s with allow_connections false".formatted(from),
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
                        .formatted(from),
                "create database %s template %s strategy file_copy".formatted(to, from),
                "alter database %s with allow_connections true".formatted(from));
    }

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.start(Path.of("target/test-postgres"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
            dropAll(server);
            var migrated = server.create(MIGRATED);
            Flyway.configure()
                    .dataSource(migrated.url(), migrated.user(), migrated.password().value())
                    .load()
                    .migrate();
            return server;
        } catch (Exception e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** An earlier run that was killed leaves its databases behind. */
    private static void dropAll(EmbeddedPostgres server) throws SQLException {
        try (var connection = connect(server.address("postgres"));
                var statement = connection.createStatement();
                var drop = connection.createStatement()) {
            var left =
                    statement.executeQuery(
                            "select datname from pg_database where not datistemplate and datname <> 'postgres'");
            while (left.next()) {
                drop.execute("drop database %s with (force)".formatted(left.getString(1)));
            }
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(String... statements) {
        try (var connection = connect(SERVER.address("postgres"));
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(
                address.url(), address.user(), address.password().value());
    }
}
