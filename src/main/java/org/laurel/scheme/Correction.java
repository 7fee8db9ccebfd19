package org.laurel.scheme;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What differs between a published edition and its files now: words may, and the rounds that are
 * held under it; nothing else.
 */
final class Correction {

    private Correction() {}

    /** The files that are new or other than before. */
    static SortedMap<String, String> of(EditionFiles published, EditionFiles now) {
        var corrected = new TreeMap<String, String>();
        var names = new TreeSet<>(published.texts().keySet());
        names.addAll(now.texts().keySet());
        for (var name : names) {
            var before = published.texts().getOrDefault(name, "");
            var after = now.texts().getOrDefault(name, "");
            if (before.equals(after)) {
                continue;
            }
            if (!mayDiffer(name) || after.isEmpty()) {
                throw new SchemeFileException(
                        now.path(name),
                        firstDifference(before, after),
                        "Differs from the published edition, of which only words and rounds may differ;"
                                + " other rules need a new edition");
            }
            corrected.put(name, after);
        }
        return corrected;
    }

    private static boolean mayDiffer(String name) {
        return EditionReader.TEXT.matcher(name).matches() || name.equals(EditionReader.ROUNDS);
    }

    private static int firstDifference(String before, String after) {
        var old = before.lines().toList();
        var lines = after.lines().toList();
        int line = 0;
        while (line < lines.size() && line < old.size() && lines.get(line).equals(old.get(line))) {
            line++;
        }
        return line + 1;
    }
}
