package org.laurel.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    static final Map<String, String> LEAST =
            Map.of("LAUREL_PUBLIC_URL", "https://labels.example.org/");

    @Test
    void a_public_address_is_all_that_run_needs() {
        var settings = Settings.forRun(LEAST);
        assertThat(settings.publicUrl()).hasToString("https://labels.example.org");
        assertThat(settings.address().isLoopbackAddress()).isTrue();
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(settings.sessionIdle()).isEqualTo(Duration.ofHours(8));
        assertThat(settings.database()).isEmpty();
        assertThat(settings.smtp()).isEmpty();
    }

    @Test
    void the_demo_needs_nothing() {
        var settings = Settings.forDemo(Map.of("LAUREL_PORT", "9000", "PATH", "/bin"));
        assertThat(settings.demo()).isTrue();
        assertThat(settings.publicUrl()).hasToString("http://localhost:9000");
        assertThat(settings.data()).isEqualTo(Path.of("demo-data").toAbsolutePath());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    LAUREL_PROT            | 8080           | LAUREL_PROT is no setting of Laurel
                    LAUREL_PORT            | 65536          | LAUREL_PORT must be
                    LAUREL_PORT            | eighty         | LAUREL_PORT must be
                    LAUREL_ADDRESS         | localhost      | LAUREL_ADDRESS must be
                    LAUREL_PUBLIC_URL      | example.org    | LAUREL_PUBLIC_URL must be
                    LAUREL_PUBLIC_URL      | ftp://x.org    | LAUREL_PUBLIC_URL must be
                    LAUREL_PUBLIC_URL      | ' '            | LAUREL_PUBLIC_URL is missing
                    LAUREL_DATABASE_URL    | jdbc:mysql://x | LAUREL_DATABASE_URL must be
                    LAUREL_DATABASE_URL    | jdbc:postgresql://x/y | LAUREL_DATABASE_USER is missing
                    LAUREL_DATABASE_USER   | laurel         | LAUREL_DATABASE_USER is set without
                    LAUREL_CLOCK           | 2026-06-01T10:00:00Z | LAUREL_CLOCK is for the demo
                    LAUREL_SMTP_HOST       | mail.x.org     | LAUREL_SMTP_FROM is missing
                    LAUREL_SMTP_PORT       | 25             | LAUREL_SMTP_PORT is set without
                    LAUREL_MAILS_PER_MINUTE | 60           | LAUREL_MAILS_PER_MINUTE is set without
                    LAUREL_TRUSTED_PROXIES | 10.0.0.1, lb   | LAUREL_TRUSTED_PROXIES must be
                    LAUREL_TRUSTED_PROXIES | 10.0.0.0/33    | LAUREL_TRUSTED_PROXIES must be
                    LAUREL_TRUSTED_PROXIES | 10.0.0.1/8     | LAUREL_TRUSTED_PROXIES must be
                    LAUREL_TRUSTED_PROXIES | 0.0.0.0/0      | LAUREL_TRUSTED_PROXIES must be
                    LAUREL_TRUSTED_PROXIES | fd00::/129     | LAUREL_TRUSTED_PROXIES must be
                    LAUREL_TRUSTED_PROXIES | 10.0.0.0/      | LAUREL_TRUSTED_PROXIES must be
                    LAUREL_SECURITY_CONTACT | the operator  | LAUREL_SECURITY_CONTACT must be
                    LAUREL_SECURITY_CONTACT | http://x.org  | LAUREL_SECURITY_CONTACT must be
                    LAUREL_SESSION_IDLE    | 0h             | LAUREL_SESSION_IDLE must be
                    LAUREL_SESSION_IDLE    | eight hours    | LAUREL_SESSION_IDLE must be
                    """)
    void a_wrong_value_is_told_in_one_line(String name, String value, String complaint) {
        var environment = new HashMap<>(LEAST);
        environment.put(name, value);
        assertThatThrownBy(() -> Settings.forRun(environment))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith(complaint)
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain("\n");
    }

    @Test
    void a_mail_address_is_enough_to_be_told_of_a_hole() {
        var environment = new HashMap<>(LEAST);
        environment.put("LAUREL_SECURITY_CONTACT", "security@example.org");
        assertThat(Settings.forRun(environment).securityContact().orElseThrow())
                .hasToString("mailto:security@example.org");
    }

    @Test
    void no_password_shows_when_settings_are_printed() {
        var environment = new HashMap<>(LEAST);
        environment.put("LAUREL_DATABASE_URL", "jdbc:postgresql://x/y");
        environment.put("LAUREL_DATABASE_USER", "laurel");
        environment.put("LAUREL_DATABASE_PASSWORD", "hunter2");
        environment.put("LAUREL_SMTP_HOST", "mail.example.org");
        environment.put("LAUREL_SMTP_FROM", "labels@example.org");
        environment.put("LAUREL_SMTP_USER", "laurel");
        environment.put("LAUREL_SMTP_PASSWORD", "hunter2");
        assertThat(Settings.forRun(environment).toString()).doesNotContain("hunter2");
    }

    @Test
    void every_setting_is_explained_on_one_page_and_no_other() throws Exception {
        assertThat(names("docs/operate/configure.md"))
                .isEqualTo(names("src/main/java/org/laurel/settings/Settings.java"));
    }

    private static TreeSet<String> names(String file) throws Exception {
        var names = new TreeSet<String>();
        Pattern.compile("LAUREL_[A-Z_]*[A-Z]")
                .matcher(Files.readString(Path.of(file)))
                .results()
                .forEach(it -> names.add(it.group()));
        return names;
    }
}
