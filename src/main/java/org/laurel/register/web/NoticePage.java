package org.laurel.register.web;

import org.jspecify.annotations.Nullable;

/** A notice to all readers; {@code mailbox} answers questions, where the operator set one. */
public record NoticePage(@Nullable String mailbox) {}
