package org.laurel.writing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.laurel.people.PersonId;
import org.laurel.writing.Revisions.Origin;
import org.springframework.stereotype.Component;

/** Finds what a change is to be merged from. */
@Component
class Origins {

    /** What a text is merged from, and the conflicts that are over with it. */
    record Start(Origin origin, List<UUID> over) {}

    private final Revisions revisions;
    private final Conflicts conflicts;

    Origins(Revisions revisions, Conflicts conflicts) {
        this.revisions = revisions;
        this.conflicts = conflicts;
    }

    /** Nothing where it continues a change that its writer never made here. */
    Optional<Start> of(
            FormId form,
            String question,
            Change change,
            int base,
            PersonId by,
            Answers.Current current,
            boolean disputed) {
        if (change.from() != null) {
            return revisions
                    .change(form, question, change.from(), by)
                    .map(it -> continuing(form, question, change, base, by, it, disputed));
        }
        var origin =
                base == current.version()
                        ? new Origin(base, null, current.text())
                        : revisions.version(form, question, base);
        return Optional.of(new Start(origin, change.resolves()));
    }

    /**
     * Whoever writes on in words that are disputed, without having chosen, is still writing the
     * same side: what the earlier change was merged from counts, and its conflicts are told anew.
     */
    private Start continuing(
            FormId form,
            String question,
            Change change,
            int base,
            PersonId by,
            Revisions.Continued before,
            boolean disputed) {
        var told =
                disputed && change.resolves().isEmpty()
                        ? conflicts.openedBy(before.revision(), form, question)
                        : List.<UUID>of();
        if (told.isEmpty()) {
            return new Start(new Origin(base, change.from(), before.text()), change.resolves());
        }
        var continues = before.continues();
        var origin =
                continues == null
                        ? revisions.version(form, question, before.base())
                        : revisions
                                .change(form, question, continues, by)
                                .map(it -> new Origin(before.base(), continues, it.text()))
                                .orElseThrow();
        return new Start(origin, told);
    }
}
