package org.laurel.kit;

/** Where a kit goes, in the school's own country. */
public record Address(String recipient, String street, String postcode, String city) {}
