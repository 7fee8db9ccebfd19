package org.laurel.membership;

import java.util.UUID;
import org.laurel.language.Language;

/** A teacher of a member, and the id of the mail. */
record Recipient(UUID mail, String email, Language language) {}
