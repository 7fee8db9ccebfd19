package org.laurel.database;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.laurel.settings.DatabaseAddress;
import org.laurel.settings.Settings;
import org.laurel.settings.StartRefused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    DataFolder dataFolder(Settings settings) throws IOException {
        return DataFolder.open(settings);
    }

    /** Only where the operator names no database of their own. */
    @Bean
    @Lazy
    EmbeddedPostgres embeddedPostgres(DataFolder folder) throws IOException, InterruptedException {
        return EmbeddedPostgres.start(folder.database());
    }

    @Bean
    DataSource dataSource(Settings settings, ObjectProvider<EmbeddedPostgres> embedded)
            throws SQLException {
        var address =
                settings.database().isPresent()
                        ? answering(settings.database().get())
                        : embedded.getObject().create("laurel");
        var pool = new HikariDataSource();
        pool.setPoolName("laurel");
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.user());
        pool.setPassword(address.password().value());
        // The details of an error repeat the row: a name, an address, a whole answer.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        pool.setMaximumPoolSize(20);
        pool.setConnectionTimeout(5_000);
        return pool;
    }

    /** An older Laurel would write what the newer one, whose database it is, does not expect. */
    @Bean
    static FlywayMigrationStrategy unlessNewer() {
        return flyway -> {
            var newer =
                    Stream.of(flyway.info().applied())
                            .filter(it -> !it.getState().isResolved())
                            .map(it -> String.valueOf(it.getVersion()))
                            .toList();
            if (!newer.isEmpty()) {
                throw new StartRefused(
                        "The database was written by a newer Laurel than this (it has %s); start that one, or a newer one still."
                                .formatted(newer.getLast()));
            }
            flyway.migrate();
        };
    }

    @Bean
    static RecurringTask<Void> closeFilesToOthers(CloseToOthers closeToOthers) {
        return Tasks.recurring("close-files-to-others", FixedDelay.ofHours(24))
                .execute(
                        (_, _) -> {
                            try {
                                closeToOthers.close();
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
    }

    /** Asked now, so that a wrong address or password is told in one line. */
    private static DatabaseAddress answering(DatabaseAddress address) {
        var password = address.password().value();
        try (var _ = DriverManager.getConnection(address.url(), address.user(), password)) {
            return address;
        } catch (SQLException e) {
            throw new StartRefused(
                    "The database of LAUREL_DATABASE_URL does not let us in: %s"
                            .formatted(
                                    Objects.toString(e.getMessage()).replace(address.url(), "")));
        }
    }
}
