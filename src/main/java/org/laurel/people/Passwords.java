package org.laurel.people;

import java.util.Map;
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

    // A name before each hash lets a later one use another method.
    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder(
                    "pbkdf2-2022",
                    Map.of("pbkdf2-2022", Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));

    private final String nobodys = encoder.encode("nobody has this password");

    public boolean fit(String password) {
        return password.length() >= SHORTEST
                && password.length() <= LONGEST
                && password.chars().distinct().count() > 3;
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
