package org.laurel.evidence;

/** How much is taken as evidence, and where each bound comes from. */
public enum Bound {
    PICTURE_BYTES(10 << 20, "European School Education Platform, Guidelines for work in TwinSpace"),
    FILE_BYTES(100 << 20, "European School Education Platform, Guidelines for work in TwinSpace"),
    PICTURE_PIXELS(50_000_000, "assumed: twice what a good camera takes"),
    ARCHIVE_ENTRIES(10_000, "assumed: far above any document written by hand"),
    ARCHIVE_BYTES(500 << 20, "assumed: five times the largest file"),
    SMALL_ARCHIVE_BYTES(50 << 20, "assumed: more than a novel with its notes"),
    PDF_PAGES(1_000, "assumed: far more than anybody reads to assess one project"),
    PERSON_BYTES(1 << 30, "assumed: ten of the largest files"),
    ADDRESS_LETTERS(2_000, "assumed: what browsers and servers agree on"),
    TITLE_LETTERS(200, "assumed: one line of a list");

    private final long most;
    private final String clause;

    Bound(long most, String clause) {
        this.most = most;
        this.clause = clause;
    }

    public long most() {
        return most;
    }

    public String clause() {
        return clause;
    }

    /** In megabytes, as bounds in bytes are told to people. */
    public long megabytes() {
        return most >> 20;
    }
}
