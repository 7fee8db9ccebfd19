package org.laurel.site;

/** What other sites may show; its address is in their pages, so it never changes. */
public final class SharedFile {

    /** Our own drawing for schools with a label. */
    public static final String LOGO = "/assets/shared/labelled-school.svg";

    private SharedFile() {}
}
