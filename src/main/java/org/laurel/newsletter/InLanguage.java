package org.laurel.newsletter;

import org.laurel.language.Language;

/** How many subscribers read a language. */
public record InLanguage(Language language, int subscribers) {}
