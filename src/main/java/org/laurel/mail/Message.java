package org.laurel.mail;

import org.laurel.language.Language;

/**
 * One mail to one address. The key says what it is for, so that the same occasion never mails the
 * same person twice.
 */
public record Message(String key, String to, Language language, String subject, String text) {}
