package org.laurel.application;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laurel.words.Texts;

/** What later modules add to an application's page: a letter to read, a label to show. */
public interface ApplicationAside {

    List<Link> links(Application application);

    /** Sentences for the page itself, in the reader's words; times are those of the zone. */
    default List<String> says(Application application, Texts t, ZoneId zone) {
        return List.of();
    }

    /** What whoever assesses or decides on it should know beside the form. */
    default Optional<Note> forAssessors(Application application, Texts t, ZoneId zone) {
        return Optional.empty();
    }

    /** A sentence in the reader's words, and where to look or act; none where nothing is to do. */
    record Note(String says, @Nullable Link link) {}

    /** A place to go to: the key of its words, and its address. */
    record Link(String key, String address) {}
}
