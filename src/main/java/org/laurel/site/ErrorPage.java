package org.laurel.site;

/** The page of one error: its words are {@code site.error.<number>.title} and {@code .what}. */
public record ErrorPage(int number) {}
