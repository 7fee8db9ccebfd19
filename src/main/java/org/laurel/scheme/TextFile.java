package org.laurel.scheme;

import java.util.List;
import java.util.Map;

/** The words of one text file by path: {@code requirements.contributed.title} and lists of them. */
record TextFile(Map<String, String> single, Map<String, List<String>> lists) {

    static final TextFile NONE = new TextFile(Map.of(), Map.of());
}
