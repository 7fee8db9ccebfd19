package org.laurel.settings;

/** Why Laurel does not start, in one line for the operator. */
public class StartRefused extends RuntimeException {

    public StartRefused(String reason) {
        super(reason);
    }
}
