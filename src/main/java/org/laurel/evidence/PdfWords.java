package org.laurel.evidence;

/** Reads the names and keywords of a PDF byte by byte, and remembers what they tell. */
final class PdfWords {

    /** Longer than any word that is looked for; of a longer one the end is kept. */
    private static final int LONGEST = 32;

    private final StringBuilder word = new StringBuilder();
    private String before = "";
    private int lastLetter;
    private boolean afterDictionary;
    private boolean skipping;
    private boolean streamBegins;
    private boolean objects;
    private boolean filtered;
    private boolean deflated;
    private boolean locked;
    private boolean ended;
    private long pages;

    void take(int letter) {
        streamBegins = false;
        if (letter == '/' || delimits(letter)) {
            if (!word.isEmpty()) {
                understand(word.toString());
                word.setLength(0);
            }
            if (letter == '/') {
                word.append('/');
            }
            lastLetter = letter > ' ' ? letter : lastLetter;
            return;
        }
        if (word.isEmpty()) {
            afterDictionary = lastLetter == '>';
        }
        lastLetter = letter;
        if (word.length() == LONGEST) {
            word.deleteCharAt(0);
        }
        word.append((char) letter);
    }

    private static boolean delimits(int letter) {
        return letter <= ' ' || "()<>[]{}%".indexOf(letter) >= 0;
    }

    private void understand(String said) {
        if (skipping) {
            // Where the bytes of a stream end with no line of their own, they stick to this word.
            skipping = !said.endsWith("endstream");
            return;
        }
        switch (said) {
            case "obj" -> objects = filtered = deflated = ended = false;
            case "stream" -> streamBegins = afterDictionary;
            case "startxref" -> ended = true;
            case "/Encrypt" -> locked = true;
            case "/Filter" -> filtered = true;
            case "/FlateDecode" -> deflated = true;
            case "/ObjStm" -> objects |= before.equals("/Type");
            case "/Page" -> pages += before.equals("/Type") ? 1 : 0;
            default -> {}
        }
        before = said;
    }

    void skipStream() {
        skipping = true;
    }

    /** The bytes of a stream begin with the next line. */
    boolean streamBegins() {
        return streamBegins;
    }

    /** Whether the stream that begins holds objects, not text or pictures. */
    boolean holdsObjects() {
        return objects;
    }

    boolean filtered() {
        return filtered;
    }

    boolean deflated() {
        return deflated;
    }

    boolean locked() {
        return locked;
    }

    /** Whether the table of objects is named, as it is behind the last object of a whole file. */
    boolean ended() {
        return ended;
    }

    long pages() {
        return pages;
    }
}
