package org.laurel.word;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * How much a document says, counted while it streams by: a small file may unpack to millions of
 * empty lines, and nobody writes those by hand.
 */
final class Extent {

    static final int MOST_PARAGRAPHS = 20_000;
    static final int MOST_LETTERS = 2 << 20;

    private final Map<String, Integer> begun = new HashMap<>();
    private long letters;

    /** A document that says more than is read. */
    static final class Exceeded extends XMLStreamException {

        Exceeded(String what) {
            super(what);
        }
    }

    /** Rows and cells hold a paragraph each in any sound document, so they count alike. */
    void begins(String name) throws Exceeded {
        switch (name) {
            case "p", "tr", "tc" -> {
                if (begun.merge(name, 1, Integer::sum) > MOST_PARAGRAPHS) {
                    throw new Exceeded("More than " + MOST_PARAGRAPHS + " of " + name);
                }
            }
            default -> {}
        }
    }

    void says(int more) throws Exceeded {
        letters += more;
        if (letters > MOST_LETTERS) {
            throw new Exceeded("More than " + MOST_LETTERS + " letters");
        }
    }
}
