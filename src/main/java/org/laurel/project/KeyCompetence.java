package org.laurel.project;

import java.util.Locale;

/** The key competences for lifelong learning of the Council Recommendation of 22 May 2018. */
public enum KeyCompetence {
    LITERACY,
    MULTILINGUAL,
    SCIENCE_AND_TECHNOLOGY,
    DIGITAL,
    PERSONAL_AND_SOCIAL,
    CITIZENSHIP,
    ENTREPRENEURSHIP,
    CULTURAL_AWARENESS;

    /** The word used in the database and in message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static KeyCompetence of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
