package org.laurel.newsletter;

/** What the mails of the newsletter are for, as the outbox knows them. */
final class Occasions {

    static final String ALL = "newsletter.";
    static final String CONFIRMATION = ALL + "confirmation:";
    static final String ANNOUNCEMENT = ALL + "announcement:";

    private Occasions() {}
}
