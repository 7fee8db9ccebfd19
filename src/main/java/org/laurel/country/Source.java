package org.laurel.country;

/** Where a fact about a country was found; what no source gives is assumed, and says so. */
public record Source(String clause, boolean assumed) {}
