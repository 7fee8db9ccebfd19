package org.laurel.application;

import org.laurel.project.ProjectId;
import org.laurel.round.RoundId;

/** What a label is asked for: a teacher's own work, or a whole school. */
public sealed interface Subject {

    /** What the applicant did in one project; colleagues apply for themselves. */
    record Work(ProjectId project) implements Subject {}

    /** A school in a round of all countries; its teachers write together. */
    record WholeSchool(RoundId round) implements Subject {}
}
