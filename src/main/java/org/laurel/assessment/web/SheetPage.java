package org.laurel.assessment.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.application.Snapshot;
import org.laurel.assessment.AssignmentId;
import org.laurel.site.Problem;
import org.laurel.site.WritingBox;

/** An assessor's score sheet beside what was handed in. */
public record SheetPage(
        AssignmentId id,
        String scheme,
        String project,
        String applicant,
        String school,
        String due,
        boolean open,
        List<Problem> problems,
        List<Condition> conditions,
        List<Section> sections,
        List<Said> others,
        Snapshot snapshot,
        List<Colleague> colleagues,
        @Nullable Earlier earlier,
        WritingBox overall,
        Standing standing) {

    /** A readiness condition: what the applicant answered, and the assessor's word on it. */
    public record Condition(String title, String answered, Choosing said, WritingBox reason) {}

    /** A criterion: what was written under it on one side, what is scored on the other. */
    public record Section(
            String title, List<String> checklist, List<Said> said, List<Scored> scored) {}

    public record Said(String question, String answer) {}

    /** A sub-criterion with its level descriptors in sight. */
    public record Scored(
            String key,
            String title,
            @Nullable Integer minimum,
            Choosing points,
            WritingBox comment) {}

    /** A choice that saves by itself. */
    public record Choosing(
            String question,
            String label,
            List<org.laurel.site.Choice> choices,
            String value,
            int version,
            String saveAt,
            UUID change,
            String person) {}

    /** A colleague's or partner's application for the same project. */
    public record Colleague(String name, String school, List<Said> said) {}

    /** What was decided on an earlier submission. */
    public record Earlier(String decided, String feedback) {}

    /**
     * The line that says how far the points reach (minimums, total, pass mark), and what the script
     * needs to keep it true: the line to fill in, and {@code key+key:minimum} of each minimum.
     */
    public record Standing(String line, String toFillIn, String minimums) {}
}
