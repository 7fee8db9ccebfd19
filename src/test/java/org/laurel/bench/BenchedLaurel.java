package org.laurel.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The packaged program, started as people start it, with a small heap. */
public final class BenchedLaurel implements AutoCloseable {

    static final List<String> FLAGS =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED");

    /** Compiles at once and not as well: for a program that runs no longer than a test. */
    public static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private static final Path LOG = Path.of("target/bench/laurel.log");

    private final Process process;
    private final Path data;
    public final int port;
    final Duration startedIn;

    private BenchedLaurel(Process process, Path data, int port, Duration startedIn) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.startedIn = startedIn;
    }

    /** Starts it on an empty folder, and waits until its people and their story are there. */
    static BenchedLaurel startEmpty(Path data) throws IOException, InterruptedException {
        var laurel = start(data);
        laurel.awaitStory();
        return laurel;
    }

    /** Waits until its people and their story are there. */
    public void awaitStory() throws IOException, InterruptedException {
        while (!Files.readString(LOG).contains("Stop it with")) {
            Thread.sleep(50);
        }
    }

    /** Ends it as a power cut would: with no chance to finish anything. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends its database the same way; Laurel is there to see it. */
    void killDatabase() throws IOException {
        var pid = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid")).getFirst();
        ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow().destroyForcibly();
    }

    /** Starts it and measures the time to the first page. */
    static BenchedLaurel start(Path data) throws IOException, InterruptedException {
        return start(data, freePort(), List.of("-jar", "target/laurel.jar"));
    }

    /** Starts what the tests run on, packaged or not, at a port that is known after a crash. */
    public static BenchedLaurel startUnpacked(Path data, int port, String... flags)
            throws IOException, InterruptedException {
        var classes =
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .filter(it -> !it.endsWith("test-classes") && !it.contains("src/test"))
                        .collect(Collectors.joining(File.pathSeparator));
        var program = Stream.of("-cp", classes, "org.laurel.Laurel");
        return start(data, port, Stream.concat(Stream.of(flags), program).toList());
    }

    private static BenchedLaurel start(Path data, int port, List<String> program)
            throws IOException, InterruptedException {
        var words =
                new java.util.ArrayList<>(
                        List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
        words.addAll(FLAGS);
        words.addAll(program);
        words.addAll(List.of("demo", "--port", "" + port, "--data", data.toString()));
        Files.createDirectories(LOG.getParent());
        var begin = System.nanoTime();
        var process =
                new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(LOG.toFile())
                        .start();
        var http = HttpClient.newHttpClient();
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/en")).build();
        while (true) {
            if (!process.isAlive() || System.nanoTime() - begin > Duration.ofMinutes(3).toNanos()) {
                throw new IllegalStateException(
                        "Laurel did not start; see target/bench/laurel.log");
            }
            try {
                if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    break;
                }
            } catch (IOException _) {
                Thread.sleep(10);
            }
        }
        return new BenchedLaurel(process, data, port, Duration.ofNanos(System.nanoTime() - begin));
    }

    public Connection connect() throws SQLException, IOException {
        var pid = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + pid.get(3).strip() + "/laurel",
                "laurel",
                Files.readString(data.resolve("postgres/password")).strip());
    }

    /** What the whole process takes of the machine's memory, in MB. */
    long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                        .filter(it -> it.startsWith("VmRSS:"))
                        .map(it -> it.replaceAll("\\D", ""))
                        .mapToLong(Long::parseLong)
                        .findFirst()
                        .orElseThrow()
                / 1024;
    }

    /** What live and dead objects take of the heap now, in MB. */
    long heapMegabytes() throws IOException, InterruptedException {
        var jcmd =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/jcmd").toString(),
                                "" + process.pid(),
                                "GC.heap_info")
                        .redirectErrorStream(true)
                        .start();
        var text =
                new String(
                        jcmd.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);
        jcmd.waitFor();
        var used = java.util.regex.Pattern.compile("used (\\d+)K").matcher(text);
        return used.find() ? Long.parseLong(used.group(1)) / 1024 : -1;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
