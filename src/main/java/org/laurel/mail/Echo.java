package org.laurel.mail;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a server says, without what it repeats of the mail that lets its reader in. Filters quote
 * the links they refuse, whole, cut short or in other letters; what they say is kept, and shown.
 */
final class Echo {

    private static final String LEFT_OUT = "…";
    private static final int PART = 8;

    /** What may be a link's token, or a part of one. */
    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9_-]{8,}|(?<!\\d)\\d{4,}(?!\\d)");

    /** A token is long, a code is of digits; of shorter words nothing can be guessed. */
    private static final Pattern SECRET =
            Pattern.compile("[A-Za-z0-9_-]{16,}|(?<!\\d)\\d{4,}(?!\\d)");

    private Echo() {}

    static String without(Message mail, String said) {
        var secrets = secrets(mail);
        return RUN.matcher(said)
                .replaceAll(
                        it ->
                                secrets.stream().anyMatch(secret -> shared(lower(it), secret))
                                        ? LEFT_OUT
                                        : it.group());
    }

    private static Set<String> secrets(Message mail) {
        var all = mail.text() + " " + mail.unsubscribe();
        return SECRET.matcher(all).results().map(Echo::lower).collect(Collectors.toSet());
    }

    /** A server may have cut it short, and put signs of its own before it. */
    private static boolean shared(String run, String secret) {
        return secret.contains(run)
                || run.contains(secret)
                || IntStream.rangeClosed(0, run.length() - PART)
                        .anyMatch(it -> secret.contains(run.substring(it, it + PART)));
    }

    private static String lower(MatchResult it) {
        return it.group().toLowerCase(Locale.ROOT);
    }
}
