package org.laurel.rules;

/** What can turn an unmet requirement into a met one. */
public enum Cure {
    /** Nothing: it is not worth beginning. */
    NEVER,
    /** Time: one may begin, and send when the day has come. */
    TIME,
    /** Something the applicant can do. */
    APPLICANT
}
