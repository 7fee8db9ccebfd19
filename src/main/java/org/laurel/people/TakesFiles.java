package org.laurel.people;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Speaks for the addresses of a module that take files. It is asked before a byte of them is read;
 * an address nobody speaks for takes none.
 */
public interface TakesFiles {

    Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** What becomes of a file that is about to come. */
    sealed interface Answer {

        /** So many bytes may come; what was set apart for them is given back at the end. */
        record Come(long most, Runnable afterwards) implements Answer {}

        /** Nothing is there for this person. */
        record NotThere() implements Answer {}

        /** This person, or everybody together, sends enough already. */
        record Later() implements Answer {}

        /** The page that says why it cannot be taken. */
        record Shown(String page) implements Answer {}
    }

    /** The id in a path such as {@code /forms/<id>/files}; empty in every other path. */
    static Optional<UUID> id(String path, String before, String after) {
        if (!path.startsWith(before) || !path.endsWith(after)) {
            return Optional.empty();
        }
        var id =
                path.substring(
                        before.length(), Math.max(before.length(), path.length() - after.length()));
        return ID.matcher(id).matches() ? Optional.of(UUID.fromString(id)) : Optional.empty();
    }

    /**
     * Empty where the path is none of these.
     *
     * @param size as announced; negative where nothing was
     */
    Optional<Answer> mayCome(SignedIn who, String path, long size);
}
