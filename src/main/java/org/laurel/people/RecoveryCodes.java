package org.laurel.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Codes on paper that stand in for the code app, each once. Only their hashes are kept. */
@Repository
public class RecoveryCodes {

    public static final int MANY = 10;

    /** Without what is mistaken for something else on paper. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** Nobody guesses 78 bits, not even with the hash at hand. */
    private static final int LENGTH = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;
    private final Clock clock;

    RecoveryCodes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Makes new ones in the place of all before; what it answers is told nowhere else. */
    public List<String> renew(PersonId person) {
        forget(person);
        var codes = Stream.generate(RecoveryCodes::next).limit(MANY).toList();
        db.sql(
                        """
                        insert into people.recovery_code (person, hash, made_at)
                        select :person, hash, :now from unnest(:hashes) as hash
                        """)
                .param("person", person.value())
                .param("hashes", codes.stream().map(it -> hash(person, it)).toArray(byte[][]::new))
                .param("now", now())
                .update();
        return codes;
    }

    /** Uses a code up: exactly one caller is told that it was right. */
    boolean use(PersonId person, String typed) {
        return db.sql(
                                """
                                update people.recovery_code set used_at = :now
                                where person = :person and hash = :hash and used_at is null
                                """)
                        .param("now", now())
                        .param("person", person.value())
                        .param("hash", hash(person, typed))
                        .update()
                == 1;
    }

    /** How many still work. */
    public int left(PersonId person) {
        return db.sql(
                        "select count(*) from people.recovery_code where person = :person and used_at is null")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    void forget(PersonId person) {
        db.sql("delete from people.recovery_code where person = :person")
                .param("person", person.value())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String next() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(it -> String.valueOf(LETTERS.charAt(it)))
                .collect(Collectors.joining())
                .replaceAll("(.{4})(?=.)", "$1-");
    }

    /** However it is typed: dashes, blanks and capitals do not count. */
    private static byte[] hash(PersonId person, String code) {
        var bare = code.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((person + ":" + bare).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
