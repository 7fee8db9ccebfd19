package org.laurel.csv;

/** What became of the rows of a file. */
record Tally(long added, long changed, long unchanged, long bad) {

    @Override
    public String toString() {
        return "%,d new, %,d changed, %,d unchanged, %,d bad"
                .formatted(added, changed, unchanged, bad);
    }
}
