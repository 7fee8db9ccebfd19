package org.laurel.language;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The order in which the readers of a language look for names. */
public final class Alphabet {

    /** An index holds no longer ones; two names that begin so alike may stand either way. */
    private static final int LONGEST_KEY = 400;

    private static final Map<String, Collator> COLLATORS = new ConcurrentHashMap<>();

    private Alphabet() {}

    /** School 2 stands before School 10. */
    public static Comparator<String> of(Language language) {
        return collator(language.locale())::compare;
    }

    /** Sorts among others of the same language, byte by byte, as the names do. */
    public static byte[] key(String name, Locale language) {
        var key = collator(language).getCollationKey(name).toByteArray();
        return key.length <= LONGEST_KEY ? key : Arrays.copyOf(key, LONGEST_KEY);
    }

    private static Collator collator(Locale language) {
        return COLLATORS.computeIfAbsent(
                language.toLanguageTag(),
                tag -> {
                    var collator =
                            (RuleBasedCollator) Collator.getInstance(ULocale.forLanguageTag(tag));
                    collator.setNumericCollation(true);
                    return collator.freeze();
                });
    }
}
