package org.laurel.site;

/**
 * The page of one error: its words are {@code site.error.<number>.title} and {@code .what}.
 *
 * @param reference under which the log tells what went wrong; empty where nothing did
 */
public record ErrorPage(int number, String reference) {

    public ErrorPage(int number) {
        this(number, "");
    }
}
