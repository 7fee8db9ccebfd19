package org.laurel.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who writes, often from a version long gone. Each save adds a word that was never used
 * before, so that it can be looked for afterwards.
 */
final class LosslessWriter implements Callable<Integer> {

    private static final Pattern MARKED = Pattern.compile("w\\d+x\\d+");
    private static final List<String> ORNAMENTS = List.of("ученици", "🙂", "cafe\u0301", "och,");
    private static final int REMEMBERED = 8;
    private static final int MOST_WORDS = 80;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Seen(int version, String text) {}

    private record Save(
            UUID change, int base, @Nullable UUID from, String text, List<UUID> settles) {}

    private final Wire wire;
    private final String path;
    private final List<String> headers;
    private final LosslessLedger ledger;
    private final Random random;
    private final int number;
    private final List<Seen> seen = new ArrayList<>(List.of(new Seen(0, "")));
    private List<JsonNode> conflicts = List.of();
    private @Nullable Save last;
    private int words;

    LosslessWriter(Writers.Writer who, LosslessLedger ledger, int number) {
        this.wire = who.wire;
        this.path = "/applications/%s/answers/%s".formatted(who.application, Colleagues.QUESTION);
        this.headers =
                List.of(
                        "Content-Type: application/json",
                        "Accept: application/json",
                        "Laurel-Person: " + who.person,
                        "X-CSRF-TOKEN: " + who.token);
        this.ledger = ledger;
        this.random = new Random(number);
        this.number = number;
    }

    @Override
    public Integer call() throws Exception {
        var done = 0;
        while (ledger.another()) {
            send(!conflicts.isEmpty() && random.nextInt(3) > 0 ? settling() : writing());
            done++;
        }
        return done;
    }

    static Set<String> marked(String text) {
        return new HashSet<>(all(text));
    }

    private static List<String> all(String text) {
        var found = new ArrayList<String>();
        MARKED.matcher(text).results().map(MatchResult::group).forEach(found::add);
        return found;
    }

    /** Most often from what stands, or so one believes; else from what stood a while ago. */
    private Save writing() {
        var newest = seen.getLast();
        var before = last;
        if (before != null && random.nextInt(6) == 0) {
            return edited(newest.version(), before.change(), before.text());
        }
        var base = random.nextBoolean() ? newest : seen.get(random.nextInt(seen.size()));
        return edited(base.version(), null, base.text());
    }

    private Save edited(int base, @Nullable UUID from, String text) {
        var tokens = new ArrayList<String>(List.of(text.split("(?<=[ \n])")));
        for (int gone = tokens.size() > MOST_WORDS ? 4 : random.nextInt(2); gone > 0; gone--) {
            tokens.remove(random.nextInt(tokens.size()));
        }
        var word = "w" + number + "x" + words++ + (random.nextInt(5) == 0 ? "\n" : " ");
        tokens.add(random.nextInt(tokens.size() + 1), word);
        if (random.nextInt(4) == 0) {
            tokens.add(
                    random.nextInt(tokens.size() + 1),
                    ORNAMENTS.get(random.nextInt(ORNAMENTS.size())) + " ");
        }
        var after = String.join("", tokens);
        takeAway(text, after);
        return new Save(UUID.randomUUID(), base, from, after, List.of());
    }

    /** Keeps the words that stand, or uses the others. */
    private Save settling() {
        var conflict = conflicts.get(random.nextInt(conflicts.size()));
        var here = conflict.get("here").asString();
        var there = conflict.get("there").asString();
        var settled = List.of(UUID.fromString(conflict.get("id").asString()));
        if (random.nextBoolean()) {
            takeAway(here, there);
            return new Save(
                    UUID.randomUUID(),
                    conflict.get("version").asInt(),
                    null,
                    conflict.get("text").asString(),
                    settled);
        }
        takeAway(there, here);
        var newest = seen.getLast();
        return new Save(UUID.randomUUID(), newest.version(), null, newest.text(), settled);
    }

    /** Of a word that stands twice, one taken away by two people may be both. */
    private void takeAway(String before, String after) {
        var left = all(after);
        for (var word : all(before)) {
            if (!left.remove(word)) {
                ledger.removed.add(word);
            }
        }
    }

    /** Sends it until it is answered: a reply may be lost, Laurel or its database be gone. */
    private void send(Save save) throws Exception {
        var body = JSON.writeValueAsString(new Sent(save));
        if (random.nextInt(20) == 0) {
            try {
                wire.drop("PUT", path, headers, body);
            } catch (IOException _) {
                // it is sent again in any case
            }
        }
        while (true) {
            var begin = System.nanoTime();
            try {
                var reply = wire.send("PUT", path, headers, body);
                if (reply.status() == 200) {
                    take(save, JSON.readTree(reply.body()), System.nanoTime() - begin);
                    return;
                }
                if (reply.status() == 422 && !save.settles().isEmpty()) {
                    conflicts = List.of(); // somebody else settled it
                    ledger.begun.decrementAndGet();
                    return;
                }
                if (reply.status() == 422 && reply.body().contains("unknown-base")) {
                    ledger.forgotten.add("what was acknowledged as version " + save.base());
                    startAfresh();
                    return;
                }
                if (reply.status() < 500) {
                    throw new IllegalStateException(reply.status() + " " + reply.body());
                }
            } catch (IOException | NumberFormatException | IndexOutOfBoundsException _) {
                wire.hangUp();
            }
            ledger.repeated.increment();
            Thread.sleep(50 + random.nextInt(200));
        }
    }

    /** Laurel knows less than it said: that is counted as lost, and nothing builds on it. */
    private void startAfresh() {
        seen.clear();
        seen.add(new Seen(0, ""));
        last = null;
        conflicts = List.of();
        ledger.begun.decrementAndGet();
    }

    private void take(Save save, JsonNode reply, long nanos) {
        ledger.acknowledge(save.change(), save.text(), reply.get("outcome").asString(), nanos);
        last = save;
        seen.add(new Seen(reply.get("version").asInt(), reply.get("text").asString()));
        if (seen.size() > REMEMBERED) {
            seen.removeFirst();
        }
        conflicts = List.copyOf(reply.get("conflicts").values());
    }

    /** As the script of the form sends it. */
    private record Sent(
            UUID change, int base, @Nullable UUID from, String text, List<UUID> resolves) {

        Sent(Save it) {
            this(it.change(), it.base(), it.from(), it.text(), it.settles());
        }
    }
}
