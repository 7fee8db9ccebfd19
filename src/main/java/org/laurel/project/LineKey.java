package org.laurel.project;

/** Which line of which checklist: a line's own key is unique within its criterion. */
public record LineKey(String scheme, String criterion, String line) {

    /** One word, for the names of boxes and places in a page. */
    @Override
    public String toString() {
        return scheme + "." + criterion + "." + line;
    }
}
