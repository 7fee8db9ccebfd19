package org.laurel.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.laurel.application.Snapshot;
import org.laurel.application.Snapshot.Piece;
import org.laurel.assessment.Resubmission;
import org.laurel.assessment.SheetDraft;
import org.laurel.assessment.Statements;
import org.laurel.assessment.web.SheetPage.Part;
import org.laurel.assessment.web.SheetPage.Said;
import org.laurel.assessment.web.SheetPage.Section;
import org.laurel.scheme.Form;
import org.laurel.scheme.Question;
import org.laurel.scheme.Rubric.Criterion;
import org.laurel.scheme.Rubric.Minimum;
import org.laurel.scheme.Rubric.SubCriterion;
import org.laurel.site.Choice;

/** What was handed in beside what is scored, with what changed since the submission before. */
record SheetSections(SheetBoxes boxes, Snapshot snapshot, @Nullable Resubmission since) {

    List<Section> sections() {
        return boxes.edition().rubric().criteria().stream().map(this::section).toList();
    }

    /** What the form asks outside all criteria. */
    List<Said> others() {
        return said(it -> it.criterion() == null);
    }

    /** What was given to the form as a whole; the rest stands beside what it shows. */
    List<Piece> evidence() {
        return snapshot.evidence().stream().filter(it -> it.shows() == null).toList();
    }

    /** All that was written, in the order of the form. */
    List<Said> all() {
        return said(_ -> true);
    }

    private List<Said> said(Predicate<Form.Step> which) {
        return boxes.edition().form().steps().stream()
                .filter(which)
                .flatMap(it -> it.questions().stream())
                .filter(it -> !(it instanceof Question.YesNo))
                .map(this::said)
                .toList();
    }

    List<SheetPage.Condition> conditions() {
        return SheetDraft.conditions(boxes.edition()).stream().map(this::condition).toList();
    }

    private Section section(Criterion criterion) {
        var at = criterion.path() + ".";
        return new Section(
                boxes.said().say(at + "title"),
                points(criterion.minimum()),
                criterion.checklist().stream()
                        .map(it -> boxes.said().say(at + "checklist." + it))
                        .toList(),
                parts(criterion));
    }

    /** Statement by statement where each has its own answer, and what is left; else as a whole. */
    private List<Part> parts(Criterion criterion) {
        var left = new ArrayList<>(Statements.asked(boxes.edition(), criterion));
        var parts = new ArrayList<Part>();
        for (var sub : criterion.subCriteria()) {
            var own = Statements.own(boxes.edition(), sub);
            if (!own.isEmpty()) {
                left.removeAll(own);
                parts.add(part(own, List.of(scored(sub))));
            }
        }
        if (parts.isEmpty()) {
            return List.of(part(left, criterion.subCriteria().stream().map(this::scored).toList()));
        }
        if (!left.isEmpty()) {
            parts.add(part(left, List.of()));
        }
        return parts;
    }

    private Part part(List<Question> questions, List<SheetPage.Scored> scored) {
        return new Part(
                questions.stream().map(this::said).toList(),
                Statements.evidence(snapshot, questions),
                scored);
    }

    private Said said(Question question) {
        var answer = snapshot.answers().getOrDefault(question.key(), "");
        return new Said(
                boxes.said().title(question),
                boxes.said().answer(question, answer),
                since == null || since.unchanged(question) || !(question instanceof Question.Text)
                        ? List.of()
                        : since.changes(question));
    }

    private SheetPage.Scored scored(SubCriterion sub) {
        var title = boxes.said().say(sub.path() + ".title");
        var levels = IntStream.rangeClosed(0, sub.points()).mapToObj(it -> level(sub, it)).toList();
        return new SheetPage.Scored(
                sub.key(),
                title,
                points(sub.minimum()),
                since == null ? null : change(since.unchanged(sub)),
                boxes.choosing(SheetDraft.points(sub.key()), title, levels),
                boxes.box(
                        SheetDraft.comment(sub.key()),
                        boxes.t().say("assessment.sheet.comment"),
                        null));
    }

    private Choice level(SubCriterion sub, int points) {
        var words = boxes.said().say(boxes.edition().rubric().level(sub, points));
        return new Choice("" + points, points + " – " + words);
    }

    private String change(boolean unchanged) {
        return boxes.t().say(unchanged ? "assessment.sheet.unchanged" : "assessment.sheet.changed");
    }

    private static @Nullable Integer points(@Nullable Minimum minimum) {
        return minimum == null ? null : minimum.points();
    }

    private SheetPage.Condition condition(String key) {
        var t = boxes.t();
        return new SheetPage.Condition(
                boxes.said().say("requirements." + key + ".title"),
                answered(snapshot.answers().getOrDefault(key, "")),
                boxes.choosing(
                        SheetDraft.condition(key),
                        t.say("assessment.sheet.condition-holds"),
                        List.of(
                                new Choice(SheetDraft.YES, t.say("assessment.sheet.confirm")),
                                new Choice(SheetDraft.NO, t.say("assessment.sheet.deny")))),
                boxes.box(SheetDraft.reason(key), t.say("assessment.sheet.reason"), null));
    }

    private String answered(String text) {
        return switch (text) {
            case "yes" -> boxes.t().say("site.form.yes");
            case "no" -> boxes.t().say("site.form.no");
            default -> text;
        };
    }
}
