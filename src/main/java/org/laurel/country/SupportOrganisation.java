package org.laurel.country;

/**
 * The body that assesses and awards for a country or a part of one; its key is unique in Europe.
 */
public record SupportOrganisation(String key, String name, CountryCode country, Source source) {}
