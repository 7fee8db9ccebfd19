package org.laurel.scheme;

/** Whether a country lets a teacher apply again for a project after a refusal. */
public enum SecondApplication {
    NEVER,
    ONCE,
    AFTER_IMPROVEMENT,
    NEXT_SCHOOL_YEAR
}
