package org.laurel.people.web;

/** A link that was used, is too old, or never was. */
public record SpentPage() {}
