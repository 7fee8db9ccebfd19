package org.laurel.desk.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What waits for somebody, by the parts they play; a part that is not theirs is not there. */
public record DeskPage(
        Optional<Action> main,
        @Nullable TeacherPart teacher,
        @Nullable AssessorPart assessor,
        List<OfficePart> offices,
        List<CountryRow> countries) {

    /** The one thing to do next. */
    public record Action(String words, String address) {}

    /** Something that waits: what it is, what is said about it, and where it is done. */
    public record Item(String what, String note, String address) {}

    public record ApplicationRow(
            String project, String scheme, String state, String color, String address) {}

    public record LabelRow(String project, String scheme, String code, String on, String address) {}

    /** A teacher's desk; {@code beginning} names the words for whoever has not applied yet. */
    public record TeacherPart(
            List<Item> waiting,
            List<ApplicationRow> applications,
            List<LabelRow> labels,
            List<Item> schools,
            String beginning,
            Optional<Action> next) {

        boolean empty() {
            return waiting.isEmpty() && applications.isEmpty() && labels.isEmpty();
        }
    }

    /** How much an assessor has promised; {@code oldest} is empty where nothing is open. */
    public record AssessorPart(int open, int late, String oldest) {}

    /** A count that is a link. */
    public record Count(String words, int number, String address) {}

    public record OfficePart(
            String name,
            List<Count> stages,
            Count late,
            Count lapsed,
            Count teachers,
            Optional<Action> next) {}

    /** How many applications of a country are in each state, in the order of the columns. */
    public record CountryRow(String name, List<Integer> numbers) {}
}
