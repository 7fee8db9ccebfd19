package org.laurel.traffic;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Heavy work of which each may do so much at once, and all together a little more; whoever comes
 * beyond is told to wait. It guards this process, so each node counts for itself.
 */
public final class Turns {

    private final int forOne;
    private final int forAll;
    private final Map<String, Integer> taken = new HashMap<>();
    private int together;

    public Turns(int forOne, int forAll) {
        this.forOne = forOne;
        this.forAll = forAll;
    }

    /** One that lasts until it is closed. */
    public interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    public synchronized Optional<Turn> take(String who) {
        if (together >= forAll || taken.getOrDefault(who, 0) >= forOne) {
            return Optional.empty();
        }
        together++;
        taken.merge(who, 1, Integer::sum);
        return Optional.of(() -> giveBack(who));
    }

    private synchronized void giveBack(String who) {
        together--;
        taken.compute(who, (_, many) -> many == null || many == 1 ? null : many - 1);
    }
}
