package org.laurel.label;

/** How a label stands on a day. */
public enum Standing {
    NOT_YET_VALID,
    VALID,
    ENDED,
    REVOKED
}
