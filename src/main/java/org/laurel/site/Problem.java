package org.laurel.site;

/**
 * Something to put right before a form is taken: the id of its place on the page, and what to do.
 */
public record Problem(String at, String what) {}
