package org.laurel.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.laurel.bench.Writers.Writer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two hundred visitors who take one public page after the other, some senders who hold their
 * connections, and teachers who save meanwhile; beside the same saves without anybody else.
 */
@Tag("bench")
class CrowdBench {

    private static final int VISITORS = 200;
    private static final int WRITERS = 4;
    private static final int DAWDLERS = 20;
    private static final Duration CALM = Duration.ofSeconds(15);
    private static final Duration TIME = Duration.ofSeconds(60);
    private static final Duration BETWEEN_SAVES = Duration.ofMillis(500);
    private static final Pattern LABEL = Pattern.compile("href=\"(/en/labels/[A-Z0-9-]+)\"");

    private final AtomicInteger cut = new AtomicInteger();

    @Test
    void crowd() throws Exception {
        var folder = Files.createDirectories(Path.of("target/bench"));
        try (var laurel = BenchedLaurel.startEmpty(folder.resolve("data-" + UUID.randomUUID()))) {
            var writers = Writers.ready(laurel, WRITERS);
            var saves = writers.stream().map(CrowdBench::save).toList();
            var visits = visits(laurel.port);
            Load.settle(visits.subList(0, 16), Duration.ofSeconds(3));
            Load.run(saves, Duration.ofSeconds(5));
            var before = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
            var alone = Load.run(saves, CALM);
            var crowd = new ArrayList<Load>();
            try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < DAWDLERS; i++) {
                    together.submit(dawdler(laurel.port));
                }
                var pages = together.submit(() -> Load.run(visits, TIME));
                var meanwhile = together.submit(() -> Load.run(saves, TIME));
                crowd.add(pages.get());
                crowd.add(meanwhile.get());
                together.shutdownNow();
            }
            report(folder, before, alone, crowd.getLast(), crowd.getFirst());
            assertThat(cut).as("who holds a connection in silence is cut").hasPositiveValue();
            assertThat(crowd.getFirst().p99()).as("pages").isLessThanOrEqualTo(5_000);
            assertThat(crowd.getLast().p99()).as("saves").isLessThanOrEqualTo(1_000);
        }
    }

    /** A save as the script sends it, every now and then; the pause is no part of it. */
    private static Load.Work save(Writer writer) {
        var work = StraightLineBench.save(writer);
        return new Load.Work() {
            @Override
            public void once() throws Exception {
                work.once();
            }

            @Override
            public Duration pause() {
                return BETWEEN_SAVES;
            }
        };
    }

    /** Any answer but a page ends the bench: there is no 503 for anybody. */
    private static List<Load.Work> visits(int port) throws IOException {
        var pages = new ArrayList<>(List.of("/en", "/sv/labels", "/en/labels?q=tree", "/bg"));
        try (var wire = new Wire(port)) {
            LABEL.matcher(wire.get("/en/labels").body())
                    .results()
                    .map(it -> it.group(1))
                    .distinct()
                    .limit(4)
                    .forEach(pages::add);
        }
        var visits = new ArrayList<Load.Work>();
        for (int visitor = 0; visitor < VISITORS; visitor++) {
            var wire = new Wire(port);
            var next = new AtomicInteger(visitor);
            visits.add(
                    () -> {
                        var page = pages.get(next.getAndIncrement() % pages.size());
                        var status = wire.get(page).status();
                        if (status != 200) {
                            throw new IllegalStateException(page + " answers " + status);
                        }
                    });
        }
        return visits;
    }

    /** Sends a file where none is taken, or half a form, one letter every eight seconds. */
    private Callable<Void> dawdler(int port) {
        var head =
                """
                POST /sign-in HTTP/1.1\r
                Host: localhost\r
                Content-Type: application/x-www-form-urlencoded\r
                Content-Length: 60000\r
                \r
                """;
        return () -> {
            while (true) {
                try (var socket = new Socket("127.0.0.1", port)) {
                    socket.getOutputStream().write(head.getBytes());
                    while (socket.getInputStream().available() == 0) {
                        socket.getOutputStream().write('x');
                        Thread.sleep(Duration.ofSeconds(8));
                    }
                    cut.incrementAndGet();
                } catch (SocketException ended) {
                    cut.incrementAndGet();
                }
            }
        };
    }

    private void report(Path folder, double before, Load alone, Load meanwhile, Load pages)
            throws IOException {
        System.out.printf(
                "%n%-46s %10s %8s %8s %8s%n", "", "per second", "p50 ms", "p95 ms", "p99 ms");
        line(WRITERS + " teachers save, nobody else is there", alone);
        line(WRITERS + " teachers save, with a crowd", meanwhile);
        line(VISITORS + " visitors on public pages", pages);
        System.out.printf(
                "no 503; %d slow senders, cut %d times; load of the machine before: %.1f, flags %s%n",
                DAWDLERS, cut.get(), before, String.join(" ", BenchedLaurel.FLAGS));
        var figures = new LinkedHashMap<String, Object>();
        figures.putAll(Map.of("savesAlone", alone, "saves", meanwhile, "pages", pages));
        figures.putAll(Map.of("slowSendersCut", cut.get(), "loadBefore", before));
        Files.writeString(
                folder.resolve("crowd.json"),
                JsonMapper.builder().build().writeValueAsString(figures));
    }

    private static void line(String what, Load load) {
        System.out.printf(
                "%-46s %10.1f %8.1f %8.1f %8.1f%n",
                what, load.perSecond(), load.p50(), load.p95(), load.p99());
    }
}
