package org.laurel.site;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A path as it may stand in a log: the words of our addresses and the ids of things. Any other part
 * may be a link that lets its reader in, or something typed.
 */
final class LoggedPath {

    private static final int LONGEST_WORD = 24;
    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]*");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private LoggedPath() {}

    static String of(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(it -> isOurs(it) ? it : "*")
                .collect(Collectors.joining("/"));
    }

    private static boolean isOurs(String part) {
        return part.isEmpty()
                || ID.matcher(part).matches()
                || (part.length() <= LONGEST_WORD && WORD.matcher(part).matches());
    }
}
