package org.laurel.people;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Which passwords are taken, and how they are kept. Long ones count, signs in them do not. */
@Component
public class Passwords {

    public static final int SHORTEST = 10;
    private static final int LONGEST = 200;

    /** As many different signs, or letters of a name, as still say nothing. */
    private static final int FEW = 3;

    /** As much as people put behind a name to make it longer: a year, and a digit more. */
    private static final int LITTLE = 5;

    private final CommonPasswords common = new CommonPasswords();

    // A name before each hash lets a later one use another method.
    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder(
                    "pbkdf2-2022",
                    Map.of("pbkdf2-2022", Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));

    private final String nobodys = encoder.encode("nobody has this password");

    /** Why a password is not taken. */
    public enum Unfit {
        LENGTH,
        /** Many people have it, and so it is tried first. */
        COMMON,
        /** Made of the person's own name or address. */
        OWN
    }

    /** Why this password is not taken from a person of that name and address; none where it is. */
    public Optional<Unfit> against(String password, String name, String email) {
        if (password.length() < SHORTEST
                || password.length() > LONGEST
                || password.chars().distinct().count() <= FEW) {
            return Optional.of(Unfit.LENGTH);
        }
        if (common.include(password)) {
            return Optional.of(Unfit.COMMON);
        }
        return madeOf(password, name + " " + email) ? Optional.of(Unfit.OWN) : Optional.empty();
    }

    /** Whether it is of the list that came after many had chosen theirs. */
    boolean isCommon(String password) {
        return common.include(password);
    }

    /** Whether almost nothing is left of it without the words of a name and an address. */
    private static boolean madeOf(String password, String own) {
        var folded = password.toLowerCase(Locale.ROOT);
        var rest = folded;
        for (var word : words(own)) {
            rest = rest.replace(word, "");
        }
        return !rest.equals(folded) && rest.replaceAll("[^\\p{L}\\p{N}]", "").length() <= LITTLE;
    }

    /** The longest first: a name may be the beginning of a domain. */
    private static List<String> words(String own) {
        return Stream.of(own.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(it -> it.length() >= FEW)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    public String hash(String password) {
        return encoder.encode(password);
    }

    /** Takes as long where there is no hash, so that the time does not tell who has an account. */
    public boolean match(String password, @Nullable String hash) {
        var cut = password.substring(0, Math.min(password.length(), LONGEST));
        var matches = encoder.matches(cut, hash == null ? nobodys : hash);
        return matches && hash != null;
    }
}
