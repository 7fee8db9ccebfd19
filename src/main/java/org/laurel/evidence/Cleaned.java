package org.laurel.evidence;

/** What became of a file whose metadata was to be taken out. */
sealed interface Cleaned {

    record Clean(Remains remains) implements Cleaned {}

    /** It begins like its kind and cannot be read on, so nobody knows what it holds. */
    record Broken() implements Cleaned {}
}
