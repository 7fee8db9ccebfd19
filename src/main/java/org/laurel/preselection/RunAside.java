package org.laurel.preselection;

import java.util.Optional;

/** What later modules do with what a run found, shown on its page. */
public interface RunAside {

    Optional<Link> link(Run run);

    /** A place to go to: the key of its words, and its address. */
    record Link(String key, String address) {}
}
