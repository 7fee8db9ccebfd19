package org.laurel.people.web;

/** A mail may be on its way to an address; whether the address is known is not said. */
public record MailedPage(String email) {}
