package org.laurel.people;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.stereotype.Component;

/** The six digits that a code app shows for half a minute (RFC 6238). */
@Component
public class Codes {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final TimeBasedOneTimePasswordGenerator generator =
            new TimeBasedOneTimePasswordGenerator();
    private final Clock clock;

    Codes(Clock clock) {
        this.clock = clock;
    }

    /** A new key for an app, as people type it where they cannot scan it. */
    public String newSecret() {
        var key = new byte[20];
        RANDOM.nextBytes(key);
        return new Base32().encodeAsString(key);
    }

    /**
     * The step of time a code belongs to: this one, or a neighbour where clocks differ a little.
     */
    OptionalLong step(String secret, String code) {
        var digits = code.replaceAll("\\s", "");
        var now = step(clock.instant());
        return LongStream.of(now, now - 1, now + 1)
                .filter(step -> at(secret, step).equals(digits))
                .findFirst();
    }

    /** The code an app with that key shows now. */
    public String now(String secret) {
        return at(secret, step(clock.instant()));
    }

    private long step(Instant at) {
        return at.getEpochSecond() / generator.getTimeStep().toSeconds();
    }

    private String at(String secret, long step) {
        try {
            var key = new SecretKeySpec(new Base32().decode(secret), generator.getAlgorithm());
            var when = Instant.EPOCH.plus(generator.getTimeStep().multipliedBy(step));
            return generator.generateOneTimePasswordString(key, when);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("The key of a code app is broken", e);
        }
    }
}
