package org.laurel.activity;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laurel.csv.CopyRows;
import org.laurel.people.PersonId;
import org.springframework.stereotype.Repository;

/** What teachers did, by the hundred thousand, where nothing of it is yet. */
@Repository
public class ActivitiesInBulk {

    /** What somebody did one day. */
    public record Done(PersonId person, LocalDate on, ActivityKind kind) {}

    private final CopyRows rows;

    ActivitiesInBulk(CopyRows rows) {
        this.rows = rows;
    }

    public void add(Stream<Done> activities) {
        rows.copy(
                "copy activity.activity (person, done_on, kind) from stdin",
                activities.map(
                        it -> new @Nullable Object[] {it.person(), it.on(), it.kind().key()}));
    }
}
