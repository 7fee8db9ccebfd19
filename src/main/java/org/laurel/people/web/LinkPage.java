package org.laurel.people.web;

/** A link from the mail that still works, and the button that uses it. */
public record LinkPage(String token) {}
