package org.laurel.assessment;

/** An officer took an assignment back; its assessor is told why. */
public record AssignmentTakenBack(AssignmentId assignment) {}
