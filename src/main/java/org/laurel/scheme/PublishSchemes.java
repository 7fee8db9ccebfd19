package org.laurel.scheme;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Publishes what is new in a folder of schemes; where a file does not read, what is in force stays.
 */
@Service
public class PublishSchemes {

    /** What became of one edition. */
    public sealed interface Outcome {
        record Published(EditionId edition) implements Outcome {}

        record Unchanged(EditionId edition) implements Outcome {}

        record Corrected(EditionId edition, Set<String> files) implements Outcome {}

        record Failed(String file, int line, String reason) implements Outcome {}
    }

    private final Editions editions;
    private final Clock clock;

    PublishSchemes(Editions editions, Clock clock) {
        this.editions = editions;
        this.clock = clock;
    }

    public List<Outcome> publish(SchemeFiles files) {
        var outcomes = new ArrayList<Outcome>();
        for (var scheme : files.schemes()) {
            for (var folder : files.editions(scheme)) {
                outcomes.add(publish(files, scheme, folder));
            }
        }
        return outcomes;
    }

    private Outcome publish(SchemeFiles files, String scheme, String folder) {
        try {
            var edition = files.edition(scheme, folder);
            return switch (editions.publish(edition, clock.instant())) {
                case Editions.Publication.Published() -> new Outcome.Published(edition.id());
                case Editions.Publication.Unchanged() -> new Outcome.Unchanged(edition.id());
                case Editions.Publication.Corrected(var names) ->
                        new Outcome.Corrected(edition.id(), names);
            };
        } catch (SchemeFileException e) {
            return new Outcome.Failed(e.file(), e.line(), e.reason());
        }
    }
}
