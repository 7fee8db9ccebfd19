package org.laurel.settings;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Everything an operator can set; docs/operate/configure.md explains each. */
public record Settings(
        boolean demo,
        Path data,
        InetAddress address,
        int port,
        URI publicUrl,
        Optional<DatabaseAddress> database,
        Optional<Instant> clock,
        Optional<Smtp> smtp,
        List<Network> trustedProxies,
        Duration sessionIdle,
        Optional<Scale> scale,
        int reminderDays,
        Limits limits,
        Optional<URI> securityContact) {

    /** How much of an invented Europe a demo holds: one in so many of everything. */
    public enum Scale {
        EUROPE(1),
        COUNTRY(10);

        private final int oneIn;

        Scale(int oneIn) {
            this.oneIn = oneIn;
        }

        public int oneIn() {
            return oneIn;
        }
    }

    /** The file by which a data folder says that it is a demo's. */
    public static final String DEMO_MARK = "this-is-a-demo";

    /**
     * Ten a second fills no ordinary server's queue; 40,000 invitations take little over an hour.
     */
    private static final int MAILS_PER_MINUTE = 600;

    /** Assumed: no source says how long before its end a school should hear of it. */
    private static final int REMINDER_DAYS = 90;

    private static final Set<String> KNOWN =
            Set.of(
                    "LAUREL_DATA",
                    "LAUREL_ADDRESS",
                    "LAUREL_PORT",
                    "LAUREL_PUBLIC_URL",
                    "LAUREL_DATABASE_URL",
                    "LAUREL_DATABASE_USER",
                    "LAUREL_DATABASE_PASSWORD",
                    "LAUREL_CLOCK",
                    "LAUREL_SCALE",
                    "LAUREL_SMTP_HOST",
                    "LAUREL_SMTP_PORT",
                    "LAUREL_SMTP_USER",
                    "LAUREL_SMTP_PASSWORD",
                    "LAUREL_SMTP_FROM",
                    "LAUREL_SMTP_TLS",
                    "LAUREL_MAILS_PER_MINUTE",
                    "LAUREL_TRUSTED_PROXIES",
                    "LAUREL_SESSION_IDLE",
                    "LAUREL_REMINDER_DAYS",
                    "LAUREL_CONNECTIONS",
                    "LAUREL_CONNECTIONS_PER_ADDRESS",
                    "LAUREL_PATIENCE",
                    "LAUREL_UPLOAD_MEGABYTES",
                    "LAUREL_SECURITY_CONTACT",
                    "LAUREL_CHROMIUM"); // the launcher's, for browser tests

    /** The settings of the real thing. */
    public static Settings forRun(Map<String, String> environment) {
        var given = new GivenSettings(environment, KNOWN);
        if (given.text("LAUREL_CLOCK").isPresent()) {
            throw new StartRefused("LAUREL_CLOCK is for the demo: 'run' keeps the real time.");
        }
        if (given.text("LAUREL_SCALE").isPresent()) {
            throw new StartRefused(
                    "LAUREL_SCALE is for the demo: 'run' begins with nobody invented.");
        }
        given.required(
                "LAUREL_PUBLIC_URL",
                "links in mails begin with it, as in https://labels.example.org");
        return read(given, false);
    }

    /** The settings of a command without a server; its data folder says whether it is a demo's. */
    public static Settings forCommand(Map<String, String> environment) {
        if (Files.exists(
                read(new GivenSettings(environment, KNOWN), false).data().resolve(DEMO_MARK))) {
            return forDemo(environment);
        }
        var given = new HashMap<>(environment);
        given.putIfAbsent("LAUREL_PUBLIC_URL", "http://localhost"); // nobody is sent a link
        return forRun(given);
    }

    /** The settings of a demo, which stays on this machine and keeps to a database of its own. */
    public static Settings forDemo(Map<String, String> environment) {
        var given = new GivenSettings(environment, KNOWN);
        if (given.text("LAUREL_DATABASE_URL").isPresent()) {
            throw new StartRefused(
                    "LAUREL_DATABASE_URL is not for the demo, which fills a database of its own.");
        }
        var settings = read(given, true);
        if (!settings.address().isLoopbackAddress()) {
            throw new StartRefused(
                    "LAUREL_ADDRESS must be 127.0.0.1 or ::1 in the demo, whose passwords are known.");
        }
        return settings;
    }

    private static Settings read(GivenSettings given, boolean demo) {
        given.needs("LAUREL_DATABASE_URL", "LAUREL_DATABASE_USER", "LAUREL_DATABASE_PASSWORD");
        given.needs(
                "LAUREL_SMTP_HOST",
                "LAUREL_SMTP_PORT",
                "LAUREL_SMTP_USER",
                "LAUREL_SMTP_PASSWORD",
                "LAUREL_SMTP_FROM",
                "LAUREL_SMTP_TLS",
                "LAUREL_MAILS_PER_MINUTE");
        var port = given.read("LAUREL_PORT", "a port, 0 to 65535", Settings::port).orElse(8080);
        return new Settings(
                demo,
                given.read("LAUREL_DATA", "a folder", Path::of)
                        .orElse(Path.of(demo ? "demo-data" : "data"))
                        .toAbsolutePath(),
                given.read(
                                "LAUREL_ADDRESS",
                                "an IP address of this machine",
                                InetAddress::ofLiteral)
                        .orElse(InetAddress.ofLiteral("127.0.0.1")),
                port,
                given.read(
                                "LAUREL_PUBLIC_URL",
                                "an address like https://labels.example.org",
                                Settings::site)
                        .orElse(URI.create("http://localhost:" + port)),
                given.read(
                                "LAUREL_DATABASE_URL",
                                "an address like jdbc:postgresql://host/database",
                                Settings::jdbc)
                        .map(url -> database(url, given)),
                given.read("LAUREL_CLOCK", "a moment like 2026-06-01T10:00:00Z", Instant::parse),
                given.text("LAUREL_SMTP_HOST").map(host -> smtp(host, given)),
                given.read(
                                "LAUREL_TRUSTED_PROXIES",
                                "IP addresses or networks like 10.0.0.0/8, with commas between",
                                Settings::networks)
                        .orElse(List.of()),
                given.read("LAUREL_SESSION_IDLE", "a time like 8h or 30m", Settings::positive)
                        .orElse(Duration.ofHours(8)),
                given.read(
                        "LAUREL_SCALE",
                        "europe or country",
                        it -> Scale.valueOf(it.toUpperCase(Locale.ROOT))),
                given.read("LAUREL_REMINDER_DAYS", "a number from 1", Settings::positiveNumber)
                        .orElse(REMINDER_DAYS),
                Limits.read(given),
                given.read(
                        "LAUREL_SECURITY_CONTACT",
                        "an address like security@example.org or https://example.org/report",
                        Settings::contact));
    }

    private static DatabaseAddress database(String url, GivenSettings given) {
        var because = "LAUREL_DATABASE_URL needs it";
        return new DatabaseAddress(
                url,
                given.required("LAUREL_DATABASE_USER", because),
                new Secret(given.required("LAUREL_DATABASE_PASSWORD", because)));
    }

    private static Smtp smtp(String host, GivenSettings given) {
        given.needs("LAUREL_SMTP_USER", "LAUREL_SMTP_PASSWORD");
        given.needs("LAUREL_SMTP_PASSWORD", "LAUREL_SMTP_USER");
        return new Smtp(
                host,
                given.read("LAUREL_SMTP_PORT", "a port, 1 to 65535", Settings::port).orElse(587),
                given.text("LAUREL_SMTP_USER")
                        .map(
                                user ->
                                        new Smtp.Account(
                                                user,
                                                new Secret(
                                                        given.required(
                                                                "LAUREL_SMTP_PASSWORD", "-")))),
                given.required("LAUREL_SMTP_FROM", "mail needs a sender"),
                given.read("LAUREL_SMTP_TLS", "starttls, tls or none", Settings::encryption)
                        .orElse(Smtp.Encryption.STARTTLS),
                given.read("LAUREL_MAILS_PER_MINUTE", "a number from 1", Settings::positiveNumber)
                        .orElse(MAILS_PER_MINUTE));
    }

    private static int port(String text) {
        var port = Integer.parseInt(text);
        return check(port, port >= 0 && port <= 65_535);
    }

    private static URI site(String text) {
        var address = URI.create(text.replaceAll("/+$", ""));
        var scheme = address.getScheme();
        var web = "https".equals(scheme) || "http".equals(scheme);
        return check(address, web && address.getHost() != null && address.getRawQuery() == null);
    }

    private static String jdbc(String text) {
        return check(text, text.startsWith("jdbc:postgresql:"));
    }

    private static List<Network> networks(String text) {
        return Stream.of(text.split(",")).map(String::strip).map(Network::of).toList();
    }

    private static URI contact(String text) {
        var address = URI.create(text.matches("[^:/@]+@[^:/@]+") ? "mailto:" + text : text);
        return check(address, List.of("mailto", "https", "tel").contains(address.getScheme()));
    }

    static Duration positive(String text) {
        var duration = Duration.parse("PT" + text);
        return check(duration, duration.isPositive());
    }

    static int positiveNumber(String text) {
        var number = Integer.parseInt(text);
        return check(number, number > 0);
    }

    private static Smtp.Encryption encryption(String text) {
        return Smtp.Encryption.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static <T> T check(T value, boolean right) {
        if (!right) {
            throw new IllegalArgumentException();
        }
        return value;
    }
}
