package org.laurel.decision.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.application.ApplicationAside.Note;
import org.laurel.application.ApplicationId;
import org.laurel.application.Snapshot;
import org.laurel.assessment.AssignmentId;
import org.laurel.decision.Decision.Letter;
import org.laurel.site.Choice;
import org.laurel.site.Problem;

/**
 * An application as its national officer sees it: who assesses, what they say, what is decided.
 *
 * @param reason typed to take an assignment back, which there is a problem with
 */
public record CasePage(
        ApplicationId id,
        String scheme,
        String project,
        String from,
        String state,
        String color,
        @Nullable String tries,
        RoundSays round,
        List<Problem> problems,
        String reason,
        List<Said> said,
        List<Note> notes,
        Snapshot snapshot,
        List<Assessor> assessors,
        List<Choice> askable,
        @Nullable String invited,
        @Nullable Result result,
        @Nullable Deciding deciding,
        @Nullable Decided decided,
        boolean open,
        boolean reopenable,
        List<Happened> history) {

    /**
     * What the round of a school's application lets be done: returned until a moment, told from a
     * day on; a teacher's can be told and refused at any time.
     */
    public record RoundSays(@Nullable String returnable, @Nullable String toldOn) {}

    public record Said(String question, String answer) {}

    /** Who was asked, what came of it, and what the officer should know. */
    public record Assessor(
            AssignmentId id,
            String name,
            String state,
            String color,
            List<String> notes,
            boolean handedIn,
            boolean mayBeTakenBack) {

        /** Where the reason for taking it back is typed. */
        public String box() {
            return "because-" + id;
        }
    }

    /** What the handed-in sheets say together. */
    public record Result(
            List<String> assessors,
            boolean selfRated,
            List<Row> rows,
            List<Condition> conditions,
            String standing,
            List<String> disagreements,
            List<Choice> denied,
            List<Comment> comments) {}

    /**
     * One sub-criterion: how the school rates itself, what each assessor gave, and their unrounded
     * mean; or a whole criterion with its sums.
     */
    public record Row(
            String title,
            boolean whole,
            String own,
            List<String> points,
            String mean,
            boolean apart,
            boolean missed) {}

    public record Condition(String title, List<String> words, boolean denied) {}

    public record Comment(String from, List<Said> said, String overall) {}

    /** The form to decide with, as far as it is filled in. */
    public record Deciding(
            String recommended,
            boolean mayBeAwarded,
            String category,
            String wording,
            String because,
            String feedback) {}

    /** A decision with its letter; not yet told while it is not released. */
    public record Decided(
            String category, String color, Letter letter, boolean released, String language) {}

    public record Happened(String when, String what, String who, String because) {}
}
