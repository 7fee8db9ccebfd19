package org.laurel.assessment;

/** An assignment ended by itself; its assessor and whoever must ask another are told. */
public record AssignmentLapsed(AssignmentId assignment) {}
