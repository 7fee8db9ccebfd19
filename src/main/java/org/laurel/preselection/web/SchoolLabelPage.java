package org.laurel.preselection.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.preselection.ExplainSchool.Explanation;
import org.laurel.site.Choice;
import org.laurel.site.Problem;

/**
 * Whether a school may apply, and why not; with what an officer may adjust. {@code against} says in
 * words why an officer may adjust nothing; teachers see neither.
 */
public record SchoolLabelPage(
        Explanation about,
        String name,
        String round,
        List<SchoolLine> lines,
        List<String> corrections,
        boolean open,
        List<Choice> exceptions,
        List<String> takenBack,
        boolean officer,
        @Nullable String against,
        List<Choice> facts,
        List<Choice> requirements,
        List<Problem> problems,
        AdjustingForm typed) {

    /** What an officer typed, kept where it has a fault. */
    public record AdjustingForm(
            String fact, String value, String because, String requirement, String why) {

        static final AdjustingForm BLANK = new AdjustingForm("", "", "", "", "");
    }

    public String address() {
        return "/country/schools/%s/labels/%s"
                .formatted(about.school().id(), about.edition().id().scheme());
    }

    /** An eligible school begins as soon as its round is open; before that it is told when. */
    public boolean mayBegin() {
        return !officer && open && about.judged().eligible();
    }

    /** When an eligible school can begin; none where it can now, or never in this round. */
    public @Nullable Instant beginsAt() {
        return officer || open || about.round() == null || !about.judged().eligible()
                ? null
                : about.round().opensAt();
    }

    public @Nullable String problem(String at) {
        return problems.stream()
                .filter(it -> it.at().equals(at))
                .map(Problem::what)
                .findFirst()
                .orElse(null);
    }
}
