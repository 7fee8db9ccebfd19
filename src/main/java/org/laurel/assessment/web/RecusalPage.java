package org.laurel.assessment.web;

import org.jspecify.annotations.Nullable;
import org.laurel.assessment.AssignmentId;
import org.laurel.site.Problem;

/** Stepping back from an assignment: the reason is for officers only. */
public record RecusalPage(AssignmentId id, @Nullable Problem problem) {}
