package org.laurel.notification;

import java.util.UUID;
import org.laurel.language.Language;

/** Somebody to write to. */
record Reader(UUID person, String email, Language language) {}
