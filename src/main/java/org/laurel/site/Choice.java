package org.laurel.site;

/** One of several things to choose from: what is sent, and what is shown. */
public record Choice(String value, String label) {}
