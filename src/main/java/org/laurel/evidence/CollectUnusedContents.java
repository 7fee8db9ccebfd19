package org.laurel.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Clears away bytes that no evidence has used for 30 days, also those no row ever knew of. */
@Service
public class CollectUnusedContents {

    /** How many went. */
    public record Outcome(int collected) {}

    private final Evidence evidence;
    private final GivenItems items;
    private final Contents contents;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CollectUnusedContents(
            Evidence evidence,
            GivenItems items,
            Contents contents,
            TransactionTemplate transaction,
            Clock clock) {
        this.evidence = evidence;
        this.items = items;
        this.contents = contents;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Outcome collect() throws IOException {
        var unusedSince = clock.instant().minus(Evidence.KEPT);
        items.forgetLinks(unusedSince);
        List<Sha256> old = contents.putBefore(unusedSince);
        var collected =
                old.stream()
                        .filter(
                                it ->
                                        Boolean.TRUE.equals(
                                                transaction.execute(_ -> collect(it, unusedSince))))
                        .count();
        return new Outcome((int) collected);
    }

    private boolean collect(Sha256 content, Instant unusedSince) {
        evidence.hold(content);
        var unused = items.forget(content, unusedSince);
        if (unused) {
            delete(content);
        }
        return unused;
    }

    private void delete(Sha256 content) {
        try {
            contents.delete(content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
