package org.laurel.scheme;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An edition as it is written: the text of each file by its name, such as {@code country/DK.yaml}.
 */
public record EditionFiles(EditionId id, SortedMap<String, String> texts) {

    public EditionFiles(EditionId id, Map<String, String> texts) {
        this(id, Collections.unmodifiableSortedMap(new TreeMap<>(texts)));
    }

    /** The name by which people find a file: scheme, edition and name. */
    String path(String name) {
        return id + "/" + name;
    }
}
