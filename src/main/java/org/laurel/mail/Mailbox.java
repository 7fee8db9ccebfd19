package org.laurel.mail;

import com.ibm.icu.text.IDNA;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a mail goes: the local part as it was typed, and the domain in the one form that all of its
 * spellings share, which is ASCII (RFC 5891, UTS 46). Nothing else may be done to an address: each
 * other change makes it somebody else's.
 */
public record Mailbox(String local, String domain) {

    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST = 254;

    private static final Pattern LOCAL =
            Pattern.compile(
                    "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");

    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(?:\\.[a-z0-9-]+)+");

    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

    /**
     * Nontransitional, as browsers and registries are today: the JDK's own java.net.IDN makes ss of
     * ß, and with it another domain.
     */
    private static final IDNA NAMES =
            IDNA.getUTS46Instance(
                    IDNA.USE_STD3_RULES
                            | IDNA.CHECK_BIDI
                            | IDNA.CHECK_CONTEXTJ
                            | IDNA.NONTRANSITIONAL_TO_ASCII
                            | IDNA.NONTRANSITIONAL_TO_UNICODE);

    public static Optional<Mailbox> of(String typed) {
        var address = typed.strip();
        var at = address.lastIndexOf('@');
        if (at < 0) {
            return Optional.empty();
        }
        var local = Normalizer.normalize(address.substring(0, at), Normalizer.Form.NFC);
        return LOCAL.matcher(local).matches() && local.length() <= LONGEST_LOCAL
                ? domain(address.substring(at + 1))
                        .map(it -> new Mailbox(local, it))
                        .filter(it -> it.address().length() <= LONGEST)
                : Optional.empty();
    }

    /** As it goes over the wire. */
    public String address() {
        return local + "@" + domain;
    }

    /** Any server can reach it; else only one that speaks SMTPUTF8 (RFC 6531). */
    public boolean plain() {
        return ASCII.matcher(local).matches();
    }

    private static Optional<String> domain(String typed) {
        var info = new IDNA.Info();
        var ascii = NAMES.nameToASCII(typed, new StringBuilder(), info).toString();
        var name = ascii.toLowerCase(Locale.ROOT);
        return info.hasErrors() || !DOMAIN.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(name);
    }
}
