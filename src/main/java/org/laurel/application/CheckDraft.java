package org.laurel.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laurel.application.Application.Draft;
import org.laurel.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says before a draft is handed in what would keep it from being taken. */
@Service
public class CheckDraft {

    /** What is in the way; {@code closed} where no round takes it at this moment. */
    public record Look(List<Missing> missing, SubmitApplication.@Nullable Outcome closed) {}

    private final ApplicationPermissions permissions;
    private final DraftContents contents;
    private final Obstacles obstacles;
    private final Terms terms;
    private final Clock clock;

    CheckDraft(
            ApplicationPermissions permissions,
            DraftContents contents,
            Obstacles obstacles,
            Terms terms,
            Clock clock) {
        this.permissions = permissions;
        this.contents = contents;
        this.obstacles = obstacles;
        this.terms = terms;
        this.clock = clock;
    }

    /** Nothing where it is no draft, or not this person's. */
    @Transactional(readOnly = true)
    public Optional<Look> look(ApplicationId id, PersonId by) {
        return permissions
                .find(id, by)
                .filter(Draft.class::isInstance)
                .map(it -> look((Draft) it, by));
    }

    private Look look(Draft draft, PersonId by) {
        var missing = obstacles.of(draft, contents.of(draft), by).missing();
        return switch (terms.time(draft, clock.instant())) {
            case Terms.Time.Refused(var because) -> new Look(missing, because);
            case Terms.Time.Taken _ -> new Look(missing, null);
        };
    }
}
