package org.laurel.project;

import java.time.Instant;
import java.time.LocalDate;

/** Work that schools do together, founded by two teachers. Each state is a type of its own. */
public sealed interface Project {

    ProjectId id();

    /** The code it is known by outside Laurel. */
    String code();

    Description description();

    /** How often its description was changed. */
    int version();

    /** How far along its dates it is on a day. */
    default Stage stage(LocalDate day) {
        return Stage.on(day, description().endsOn(), null);
    }

    /** Waits for its second founder; until then it has no other members. */
    record Pending(ProjectId id, String code, Description description, int version)
            implements Project {

        Open found(Instant at) {
            return new Open(id, code, description, version, at);
        }
    }

    record Open(ProjectId id, String code, Description description, int version, Instant foundedAt)
            implements Project {

        Closed close(LocalDate on) {
            return new Closed(id, code, description, version, foundedAt, on);
        }
    }

    record Closed(
            ProjectId id,
            String code,
            Description description,
            int version,
            Instant foundedAt,
            LocalDate closedOn)
            implements Project {

        @Override
        public Stage stage(LocalDate day) {
            return Stage.on(day, description.endsOn(), closedOn);
        }
    }
}
