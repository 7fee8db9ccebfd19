package org.laurel.register.web;

/** No label has what was typed; {@code readable} where it at least is a code. */
public record UnknownLabelPage(String typed, boolean readable) {}
