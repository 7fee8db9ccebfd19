package org.laurel.evidence;

import java.util.Locale;

/** What a file may still say of people and places after all was taken out that safely could be. */
public enum Remains {
    NOTHING,
    /** Author, programs and times of a PDF, and whatever its pictures hold. */
    PDF,
    /** Title, tags and times of a WebM film or an Ogg recording. */
    RECORDING,
    /** A film with more than pictures and sound, such as the places a drone flew over. */
    TRACK,
    /** Names beside comments and changes, or files inside the document. */
    NAMES;

    /** The key of its words for people: {@code evidence.remains.<key>}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Remains of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
