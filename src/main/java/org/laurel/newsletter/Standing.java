package org.laurel.newsletter;

/** What a link from a mail stands for at this moment. */
public enum Standing {
    /** An address that somebody typed and nobody has confirmed. */
    ASKED,
    SUBSCRIBED,

    /** Expired, unsubscribed, or never a link of ours. */
    NOTHING
}
