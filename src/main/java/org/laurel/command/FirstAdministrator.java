package org.laurel.command;

import java.net.URI;
import java.util.Optional;

/** The link that makes the first administrator, told in the terminal and never in the log. */
public interface FirstAdministrator {

    /** Empty as soon as there is an administrator. */
    Optional<URI> link();
}
