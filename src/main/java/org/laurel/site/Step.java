package org.laurel.site;

/** One step of a form, as the list of steps shows it. */
public record Step(String name, String address, boolean current, boolean done) {}
