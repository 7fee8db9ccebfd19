package org.laurel.assessment.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.application.Application.Particulars;
import org.laurel.application.ApplicationAside.Note;
import org.laurel.application.Snapshot;
import org.laurel.application.Snapshot.Piece;
import org.laurel.application.Subject;
import org.laurel.application.Surroundings;
import org.laurel.assessment.AssignmentId;
import org.laurel.site.Problem;
import org.laurel.site.WritingBox;
import org.laurel.text.Direction;
import org.laurel.words.Texts;
import org.laurel.writing.WordDiff;

/** An assessor's score sheet beside what was handed in. */
public record SheetPage(
        AssignmentId id,
        String scheme,
        String project,
        String from,
        @Nullable String tries,
        String due,
        boolean open,
        int carryable,
        List<Problem> problems,
        List<Condition> conditions,
        List<Section> sections,
        List<Said> others,
        List<Note> notes,
        Snapshot snapshot,
        List<Piece> evidence,
        List<Colleague> colleagues,
        @Nullable Earlier earlier,
        WritingBox overall,
        Standing standing) {

    /** The teacher and the school; a school that applies is the title already. */
    public static String from(Particulars about, Surroundings.Names names, Texts t) {
        return switch (about.subject()) {
            case Subject.Work _ -> Direction.list(names.applicant(), names.school(), names.city());
            case Subject.WholeSchool _ ->
                    t.say("assessment.sheet.begun-by", names.city(), names.applicant());
        };
    }

    /** A readiness condition: what the applicant answered, and the assessor's word on it. */
    public record Condition(String title, String answered, Choosing said, WritingBox reason) {}

    /** A criterion, with the points it needs in sum where it has a minimum of its own. */
    public record Section(
            String title, @Nullable Integer minimum, List<String> checklist, List<Part> parts) {}

    /**
     * What was written on one side, with the evidence if it asks for some, what is scored on the
     * other.
     */
    public record Part(List<Said> said, List<Piece> evidence, List<Scored> scored) {}

    /** An answer; {@code changes} are what it became since the submission before, if it did. */
    public record Said(String question, String answer, List<WordDiff.Piece> changes) {}

    /** A sub-criterion with its level descriptors in sight. */
    public record Scored(
            String key,
            String title,
            @Nullable Integer minimum,
            @Nullable String change,
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
            String person,
            List<WritingBox.OtherText> conflicts) {}

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
