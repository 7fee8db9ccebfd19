package org.laurel.text;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address of a page that others are to follow, as people copy or type it. */
public final class WebAddress {

    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+-]*:");

    /** Marks of direction and others that nobody sees come along with a copy. */
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Cf}]+|[\\s\\p{Cf}]+$");

    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");

    private WebAddress() {}

    /**
     * The whole address, with {@code https://} where that was left out. None where it leads nowhere
     * on the web, or has a user name in it: that shows one site and leads to another.
     */
    public static Optional<String> of(String typed) {
        var line = AROUND.matcher(Typed.line(typed)).replaceAll("");
        if (SCHEME.matcher(line).find()) {
            return Optional.of(line).filter(it -> !site(it).isEmpty());
        }
        return Optional.of("https://" + line).filter(it -> site(it).contains("."));
    }

    private static String site(String address) {
        try {
            var uri = new URI(address);
            var site = uri.getRawAuthority();
            return isWeb(uri) && site != null && !site.contains("@")
                    ? IDN.toASCII(PORT.matcher(site).replaceFirst(""), IDN.USE_STD3_ASCII_RULES)
                    : "";
        } catch (URISyntaxException | IllegalArgumentException broken) {
            return "";
        }
    }

    private static boolean isWeb(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme())
                || "http".equalsIgnoreCase(uri.getScheme());
    }
}
