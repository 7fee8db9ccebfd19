package org.laurel.command;

import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.laurel.database.DataFolder;
import org.laurel.database.OwnerOnly;
import org.laurel.fault.Faults;
import org.laurel.scheme.CasesCommand;
import org.laurel.settings.Settings;
import org.laurel.settings.SettingsInitializer;
import org.laurel.settings.StartRefused;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/** Does what the command line asks and says in the terminal what its reader needs. */
public final class Terminal {

    private final Class<?> application;
    private final Map<String, String> environment;
    private final PrintStream out;

    public Terminal(Class<?> application, Map<String, String> environment, PrintStream out) {
        this.application = application;
        this.environment = environment;
        this.out = out;
    }

    /** Answers the exit code; after {@code demo} and {@code run} the server goes on. */
    public int obey(Command command) throws IOException {
        return switch (command) {
            case Command.Demo(var options) -> demo(options);
            case Command.Run() -> run();
            case Command.Cases(var folder) -> CasesCommand.run(folder, out);
            case Command.Preselect(var scheme, var on, var round, var json) -> {
                try (var context =
                        start(Settings.forCommand(environment), WebApplicationType.NONE)) {
                    yield context.getBean(LookAtSchools.class).look(scheme, on, round, json, out);
                }
            }
            case Command.ResetSecondFactor(var email) -> {
                try (var context =
                        start(Settings.forCommand(environment), WebApplicationType.NONE)) {
                    yield context.getBean(SecondFactorReset.class).reset(email, out);
                }
            }
            case Command.Import(var kind, var file) -> {
                try (var context =
                        start(Settings.forCommand(environment), WebApplicationType.NONE)) {
                    yield context.getBeanProvider(FileImport.class).stream()
                            .filter(it -> it.kind().equals(kind))
                            .findFirst()
                            .orElseThrow(
                                    () -> new StartRefused("Nothing reads '%s'.".formatted(kind)))
                            .read(file, out);
                }
            }
        };
    }

    private int demo(Map<String, String> options) {
        var given = new HashMap<>(environment);
        given.putAll(options);
        var settings = Settings.forDemo(given);
        var context = start(settings, WebApplicationType.SERVLET);
        out.printf("%nLaurel's demo is at %s%n%n", address(settings, context));
        context.getBeanProvider(DemoCast.class).stream()
                .flatMap(cast -> cast.signIns().stream())
                .forEach(
                        it ->
                                out.printf(
                                        "  %-32s %-36s %s%n", it.who(), it.email(), it.password()));
        out.printf(
                "%nOfficers and administrators also need a code: %s/demo/code%n",
                address(settings, context));
        out.printf("Mails are at %s/demo/outbox%n", address(settings, context));
        out.printf("%nStop it with Ctrl-C; it keeps its data in %s%n", settings.data());
        return 0;
    }

    private int run() {
        var settings = Settings.forRun(environment);
        var context = start(settings, WebApplicationType.SERVLET);
        out.printf("Laurel is at %s, for %s%n", address(settings, context), settings.publicUrl());
        context.getBeanProvider(FirstAdministrator.class).stream()
                .flatMap(it -> it.link().stream())
                .forEach(it -> out.printf("Become the first administrator, once: %s%n", it));
        return 0;
    }

    private ConfigurableApplicationContext start(Settings settings, WebApplicationType type) {
        OwnerOnly.fromNowOn();
        if (type == WebApplicationType.SERVLET) {
            mustBeFree(settings);
        }
        // Before anything else writes there: a demo never begins in a folder of the real thing.
        DataFolder.open(settings);
        var spring = new SpringApplication(application);
        spring.setWebApplicationType(type);
        spring.addInitializers(new SettingsInitializer(settings));
        try {
            var context = spring.run();
            Faults.noteThoseOfThreads();
            return context;
        } catch (RuntimeException e) {
            if (NestedExceptionUtils.getMostSpecificCause(e) instanceof BindException) {
                throw taken(settings);
            }
            throw e;
        }
    }

    /** Asked first: a start takes long, and would end with it all the same. */
    private static void mustBeFree(Settings settings) {
        try (var door = new ServerSocket()) {
            door.setReuseAddress(true); // as the server does: what just closed is no hindrance
            door.bind(new InetSocketAddress(settings.address(), settings.port()));
        } catch (IOException _) {
            throw taken(settings);
        }
    }

    private static StartRefused taken(Settings settings) {
        return new StartRefused(
                "Port %d of %s cannot be had; choose another with LAUREL_PORT or --port."
                        .formatted(settings.port(), settings.address().getHostAddress()));
    }

    private static String address(Settings settings, ConfigurableApplicationContext context) {
        var host =
                settings.address().isLoopbackAddress()
                        ? "localhost"
                        : settings.address().getHostAddress();
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        return "http://%s:%s".formatted(host, port);
    }
}
