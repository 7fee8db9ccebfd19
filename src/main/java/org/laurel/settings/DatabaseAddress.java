package org.laurel.settings;

/** Where a PostgreSQL database is and who signs in to it. */
public record DatabaseAddress(String url, String user, Secret password) {}
