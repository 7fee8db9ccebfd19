package org.laurel.register.web;

/** A box for a label's code; {@code wrong} where what was typed cannot be one. */
public record VerificationPage(String code, boolean wrong) {}
