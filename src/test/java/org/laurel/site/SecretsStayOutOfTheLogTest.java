package org.laurel.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laurel.language.Language;
import org.laurel.mail.Message;
import org.laurel.mail.Outbox;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.Visitor;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever fails: a link that lets somebody in, a code or a password is never written down. */
@LaurelTest
class SecretsStayOutOfTheLogTest {

    private static final String SECRET = "LogG-MT14ov4QhO370jGHUdBiG8ZRKrnuh1F83-bkXQ";

    @LocalServerPort int port;
    @Autowired HikariDataSource pool;
    @Autowired Outbox outbox;
    @Autowired PlatformTransactionManager transactions;

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<Connection> taken = new ArrayList<>();
    private long timeout;

    @BeforeEach
    void listen() {
        timeout = pool.getConnectionTimeout();
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void giveBack() throws SQLException {
        root.detachAppender(log);
        pool.getHikariConfigMXBean().setConnectionTimeout(timeout);
        for (var connection : taken) {
            connection.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in/links/",
                "/join/",
                "/first-administrator/",
                "/signatures/",
                "/newsletter/confirmations/",
                "/newsletter/cancellations/",
                "/nowhere/",
                "/account?back="
            })
    void while_the_database_is_away(String path) throws SQLException {
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        nobodyElseGetsAConnection();
        visitor.get(path + SECRET + (path.contains("?") ? "" : "?language=bg"));
        visitor.post(path + SECRET, "password", SECRET, "code", SECRET, "email", SECRET);
        assertThat(written()).doesNotContain(SECRET);
    }

    @Test
    void when_a_mail_cannot_be_kept() {
        var broken = new Message("people.link:1", "a@b.example", Language.EN, "s", SECRET);
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        assertThatThrownBy(() -> reading.executeWithoutResult(_ -> outbox.put(broken)))
                .satisfies(it -> LoggerFactory.getLogger("test").error("Not kept", it));
        LoggerFactory.getLogger("test").error("Not kept: {}", broken);
        assertThat(written()).doesNotContain(SECRET);
    }

    /** Takes all there are, whoever else of this program may hold some just now. */
    private void nobodyElseGetsAConnection() throws SQLException {
        pool.getHikariConfigMXBean().setConnectionTimeout(250);
        try {
            while (taken.size() < pool.getMaximumPoolSize()) {
                taken.add(pool.getConnection());
            }
        } catch (SQLTransientConnectionException allTaken) {
            assertThat(pool.getHikariPoolMXBean().getIdleConnections()).isZero();
        }
    }

    private String written() {
        var lines = new StringBuilder();
        for (var line : List.copyOf(log.list)) {
            lines.append(line.getFormattedMessage()).append('\n');
            if (line.getThrowableProxy() != null) {
                lines.append(ThrowableProxyUtil.asString(line.getThrowableProxy()));
            }
        }
        return lines.toString();
    }
}
