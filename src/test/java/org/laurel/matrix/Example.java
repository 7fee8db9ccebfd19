package org.laurel.matrix;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One row: an address with real things for its variables, what is sent there, and its name where an
 * address has several.
 */
record Example(Address address, String name, Map<String, String> things, List<String> fields) {

    /** In a field it stands for the address of whoever asks. */
    static final String ME = "{me}";

    /** Among the things it stands for what is asked behind the address. */
    static final String QUERY = "?";

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^}]*)?}");

    /** The address with everything filled in; a variable that stands for nothing is a mistake. */
    String path() {
        var query = things.get(QUERY);
        return filled() + (query == null ? "" : QUERY + query);
    }

    private String filled() {
        return VARIABLE.matcher(address.pattern())
                .replaceAll(
                        it -> {
                            var thing = things.get(it.group(1));
                            if (thing == null) {
                                throw new IllegalStateException(
                                        "No example of {%s} in %s".formatted(it.group(1), address));
                            }
                            return thing;
                        });
    }

    String[] fields(String me) {
        return fields.stream().map(it -> it.replace(ME, me)).toArray(String[]::new);
    }

    String row() {
        return name.isEmpty() ? address.toString() : address + " (" + name + ")";
    }
}
