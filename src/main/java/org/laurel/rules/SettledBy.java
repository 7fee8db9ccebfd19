package org.laurel.rules;

/** Who can supply the facts that an undecided requirement lacks. */
public enum SettledBy {
    APPLICANT,
    PROJECT_FOUNDER,
    SUPPORT_ORGANISATION
}
