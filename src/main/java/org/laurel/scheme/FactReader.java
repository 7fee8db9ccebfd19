package org.laurel.scheme;

import java.util.Set;
import org.laurel.rules.Fact;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads the name and the value of a fact, as conditions and cases write them. */
final class FactReader {

    static final String ROUND = "round.";
    private static final String NAME = "(round\\.)?" + Written.WORD;
    private static final Set<String> OLD_BOOLEANS = Set.of("yes", "no", "on", "off");

    private FactReader() {}

    static Fact read(Written written) {
        var scalar = written.scalar("a fact");
        var value = scalar.getValue();
        if (scalar.getTag().equals(Tag.BOOL)) {
            return Fact.yesNo(written.flag());
        }
        if (scalar.getTag().equals(Tag.INT)) {
            return Fact.count(written.whole());
        }
        if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Fact.day(written.day());
        }
        if (OLD_BOOLEANS.contains(value)) { // true and false in YAML 1.1, words in 1.2
            throw written.wrong("Write true or false, not %s", value);
        }
        return value.equals("none") ? Fact.none() : Fact.word(written.word());
    }

    static String name(Written written) {
        return written.matching(NAME, "the name of a fact");
    }

    static void mustBeName(String name, Written at) {
        if (!name.matches(NAME)) {
            throw at.wrong("'%s' is not the name of a fact", name);
        }
    }
}
