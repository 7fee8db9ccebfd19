package org.laurel.site;

/** The token every form and every save carries, and how it is sent. */
public record Csrf(String parameter, String header, String token) {}
