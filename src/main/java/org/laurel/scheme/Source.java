package org.laurel.scheme;

/** Where a rule comes from: document and place, and whether it had to be assumed. */
public record Source(String clause, boolean assumed) {}
