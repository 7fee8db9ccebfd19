package org.laurel.scheme;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.laurel.rules.Fact;
import org.laurel.rules.Facts;

/** Reads {@code cases.yaml}. */
final class CaseReader {

    private static final List<String> FINDINGS =
            List.of("met", "unmet", "not applicable", "undecided");

    private CaseReader() {}

    static List<Case> read(Written written) {
        return written.list(CaseReader::readOne);
    }

    private static Case readOne(Written written) {
        return written.entries().containsKey("scores") ? ofAward(written) : ofEligibility(written);
    }

    private static Case ofEligibility(Written written) {
        var fields = written.fields("case", "on", "country", "round", "facts", "expect");
        var facts = new HashMap<String, Fact>();
        fields.get("facts").entries().forEach((name, it) -> facts.put(name, fact(name, it)));
        fields.find("round")
                .map(Written::entries)
                .orElse(Map.of())
                .forEach((name, it) -> facts.put(FactReader.ROUND + name, fact(name, it)));
        var expected = new LinkedHashMap<String, String>();
        fields.get("expect").entries().forEach((key, it) -> expected.put(key, finding(it)));
        mustExpect(fields, expected.isEmpty());
        return new Case.OfEligibility(
                fields.get("case").text(),
                fields.get("on").day(),
                country(fields),
                new Facts(facts),
                expected);
    }

    private static Case ofAward(Written written) {
        var fields = written.fields("case", "on", "country", "scores", "expect");
        var scores = new LinkedHashMap<String, String>();
        fields.get("scores").entries().forEach((key, it) -> scores.put(key, points(it)));
        var expect = fields.get("expect").fields("recommendation", "missed");
        mustExpect(fields, expect.byName().isEmpty());
        return new Case.OfAward(
                fields.get("case").text(),
                fields.get("on").day(),
                country(fields),
                scores,
                expect.find("recommendation").map(it -> it.oneOf(Award.Verdict.values())),
                expect.find("missed").map(it -> new TreeSet<>(it.list(Written::word))));
    }

    private static Fact fact(String name, Written written) {
        FactReader.mustBeName(name, written);
        return FactReader.read(written);
    }

    private static void mustExpect(Fields fields, boolean nothing) {
        if (nothing) {
            throw fields.get("expect").wrong("A case that expects nothing proves nothing");
        }
    }

    private static @Nullable String country(Fields fields) {
        return fields.find("country").map(Written::text).orElse(null);
    }

    private static String finding(Written written) {
        var word = written.text();
        if (!FINDINGS.contains(word)) {
            throw written.wrong(
                    "Expected one of %s, found '%s'", String.join(", ", FINDINGS), word);
        }
        return word;
    }

    private static String points(Written written) {
        return written.matching(
                "-?\\d{1,6}(\\.\\d{1,12})?|[a-z]+(-[a-z]+)*",
                "points such as 2 or 2.5, or a level such as partly");
    }
}
