package org.laurel.scheme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.laurel.rules.Requirement;

/** Where the rules come from, as words: the rules say it in English, the text files in others. */
final class Clauses {

    private Clauses() {}

    /** With them, so that whatever language lacks one is a language that lacks a word. */
    static TextFile with(
            TextFile english,
            List<Source> sources,
            List<Requirement> eligibility,
            Rubric rubric,
            Map<String, Overlay> overlays) {
        var single = new HashMap<>(english.single());
        eligibility.forEach(it -> put(single, "requirements." + it.key(), it.clause()));
        rubric.criteria().forEach(it -> put(single, "criteria." + it.key(), it.source().clause()));
        overlays.forEach(
                (country, it) -> put(single, "countries." + country, it.source().clause()));
        var lists = new HashMap<>(english.lists());
        lists.put("sources", sources.stream().map(Source::clause).toList());
        return new TextFile(Map.copyOf(single), Map.copyOf(lists));
    }

    private static void put(Map<String, String> words, String rule, String clause) {
        if (!clause.isEmpty()) {
            words.put(rule + ".source", clause);
        }
    }
}
