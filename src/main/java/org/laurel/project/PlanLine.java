package org.laurel.project;

/** A line of a scheme's checklist, as a project plans with it. */
public record PlanLine(LineKey key, boolean ticked, String note) {

    /** As every line is before somebody ticked or annotated it. */
    public static PlanLine untouched(LineKey key) {
        return new PlanLine(key, false, "");
    }
}
