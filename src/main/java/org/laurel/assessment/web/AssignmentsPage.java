package org.laurel.assessment.web;

import java.util.List;
import org.laurel.assessment.AssignmentId;

/** What an assessor has promised, and what is handed in. */
public record AssignmentsPage(List<Row> open, List<Row> handedIn) {

    public record Row(
            AssignmentId id,
            String scheme,
            String project,
            String where,
            String due,
            boolean late) {}
}
