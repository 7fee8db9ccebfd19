package org.laurel.scheme;

import com.ibm.icu.text.MessageFormat;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.laurel.language.Language;
import org.laurel.rules.Requirement;

/**
 * Reads {@code text.<lang>.yaml}: every word that the edition needs, no other, and in every
 * language the same as in English.
 */
final class TextReader {

    private final Map<String, Requirement> eligibility;
    private final TextPaths paths;

    TextReader(TextPaths paths, List<Requirement> eligibility) {
        this.paths = paths;
        this.eligibility = new LinkedHashMap<>();
        eligibility.forEach(it -> this.eligibility.put(it.key(), it));
    }

    TextFile english(Written written) {
        var places = flatten(written);
        places.forEach((path, place) -> mustBe(paths.known(path, place.isList()), path, place));
        mustHave(written, places, paths.required());
        return file(places);
    }

    TextFile translation(Written written, TextFile english) {
        var places = flatten(written);
        places.forEach((path, place) -> mustBe(TextPaths.has(english, path, place), path, place));
        var all = new HashSet<>(english.single().keySet());
        all.addAll(english.lists().keySet());
        mustHave(written, places, all);
        return file(places);
    }

    /** A country replaces words that there are, and brings all words of its own fields. */
    TextFile ofCountry(Written written, List<Question> extraFields, TextFile english) {
        var places = flatten(written);
        var own = TextPaths.ofQuestions(extraFields);
        places.forEach(
                (path, place) ->
                        mustBe(
                                place.isList()
                                        ? english.lists().containsKey(path)
                                        : own.contains(path) || english.single().containsKey(path),
                                path,
                                place));
        mustHave(written, places, own);
        return file(places);
    }

    private static void mustBe(boolean known, String path, Written place) {
        if (!known) {
            throw place.wrong("'%s' is not a text of this edition", path);
        }
    }

    private static void mustHave(Written file, Map<String, Written> places, Set<String> paths) {
        paths.stream()
                .filter(path -> !places.containsKey(path))
                .sorted()
                .findFirst()
                .ifPresent(
                        path -> {
                            throw nearest(file, path).wrong("'%s' is missing", path);
                        });
    }

    /** The mapping in which a missing path would stand. */
    private static Written nearest(Written file, String path) {
        var place = file;
        for (var name : path.split("\\.", -1)) {
            var entries =
                    place.isScalar() || place.isList()
                            ? Map.<String, Written>of()
                            : place.entries();
            var next = entries.get(name);
            if (next == null) {
                break;
            }
            place = next;
        }
        return place;
    }

    private TextFile file(Map<String, Written> places) {
        var single = new LinkedHashMap<String, String>();
        var lists = new LinkedHashMap<String, List<String>>();
        places.forEach(
                (path, place) -> {
                    if (place.isList()) {
                        lists.put(path, place.list(Written::text));
                    } else {
                        single.put(path, place.text());
                        mustNameFacts(path, place);
                    }
                });
        return new TextFile(Map.copyOf(single), Map.copyOf(lists));
    }

    /** A placeholder for a fact that the requirement does not read would stay empty for ever. */
    private void mustNameFacts(String path, Written place) {
        var names = path.split("\\.", -1);
        if (!names[0].equals("requirements")) {
            return;
        }
        var requirement = eligibility.get(names[1]);
        if (requirement == null) {
            return;
        }
        var facts = requirement.facts();
        try {
            MessageFormat format = Words.format(place.text(), facts, Language.EN);
            var unknown = new HashSet<>(format.getArgumentNames());
            facts.forEach(it -> unknown.remove(Words.argument(it)));
            if (!unknown.isEmpty()) {
                throw place.wrong(
                        "{%s} is not a fact that this requirement reads",
                        unknown.iterator().next());
            }
        } catch (IllegalArgumentException e) {
            throw place.wrong("A placeholder does not read: %s", "" + e.getMessage());
        }
    }

    private static Map<String, Written> flatten(Written written) {
        var places = new LinkedHashMap<String, Written>();
        flatten("", written, places);
        return places;
    }

    private static void flatten(String prefix, Written written, Map<String, Written> places) {
        written.entries()
                .forEach(
                        (name, value) -> {
                            if (value.isScalar() || value.isList()) {
                                places.put(prefix + name, value);
                            } else {
                                flatten(prefix + name + ".", value, places);
                            }
                        });
    }
}
