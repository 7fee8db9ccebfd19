package org.laurel.assessment.web;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.laurel.application.Application;
import org.laurel.application.Applications;
import org.laurel.application.EditionFor;
import org.laurel.application.Snapshot;
import org.laurel.application.Snapshots;
import org.laurel.application.Surroundings;
import org.laurel.assessment.Assignment;
import org.laurel.assessment.Assignment.Open;
import org.laurel.assessment.EarlierFeedback;
import org.laurel.assessment.SheetDraft;
import org.laurel.assessment.web.SheetPage.Choosing;
import org.laurel.assessment.web.SheetPage.Said;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.people.SignedIn;
import org.laurel.scheme.Edition;
import org.laurel.scheme.Form;
import org.laurel.scheme.Question;
import org.laurel.scheme.Rubric;
import org.laurel.scheme.Rubric.Criterion;
import org.laurel.scheme.Rubric.Scored;
import org.laurel.scheme.Rubric.SubCriterion;
import org.laurel.site.Choice;
import org.laurel.site.Problem;
import org.laurel.site.WritingBox;
import org.laurel.words.Texts;
import org.laurel.words.Words;
import org.laurel.writing.Answer;
import org.laurel.writing.Answers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts a score sheet together from the snapshot, the edition and what is scored so far. */
@Component
class SheetReading {

    private final Applications applications;
    private final Snapshots snapshots;
    private final Surroundings surroundings;
    private final EditionFor editionFor;
    private final Answers answers;
    private final ObjectProvider<EarlierFeedback> earlier;
    private final Words words;
    private final Clock clock;

    SheetReading(
            Applications applications,
            Snapshots snapshots,
            Surroundings surroundings,
            EditionFor editionFor,
            Answers answers,
            ObjectProvider<EarlierFeedback> earlier,
            Words words,
            Clock clock) {
        this.applications = applications;
        this.snapshots = snapshots;
        this.surroundings = surroundings;
        this.editionFor = editionFor;
        this.answers = answers;
        this.earlier = earlier;
        this.words = words;
        this.clock = clock;
    }

    SheetPage page(
            Assignment assignment,
            SignedIn reader,
            List<Problem> problems,
            Map<String, String> typed) {
        var task = assignment.task();
        var application = applications.get(task.application());
        var about = application.about();
        var written = answers.of(task.id().form());
        typed.forEach(
                (question, text) ->
                        written.computeIfPresent(
                                question,
                                (_, it) ->
                                        new Answer(question, it.version(), text, it.conflicts())));
        var draft = new SheetDraft(editionFor.of(application), written);
        var said = draft.edition().words(reader.language(), about.country().value());
        var t = words.in(reader.language());
        var names = surroundings.names(about);
        var snapshot = snapshot(application, task.attempt());
        var sheet = new Sheet(assignment, draft, said, t, reader, clock);
        return new SheetPage(
                task.id(),
                said.say("name"),
                names.title(),
                names.applicant(),
                names.school() + ", " + names.city(),
                t.day(task.dueOn()),
                assignment instanceof Open,
                problems,
                SheetDraft.conditions(draft.edition()).stream()
                        .map(it -> condition(sheet, it, snapshot))
                        .toList(),
                draft.edition().rubric().criteria().stream()
                        .map(it -> section(sheet, it, snapshot))
                        .toList(),
                outsideCriteria(sheet, snapshot),
                snapshot,
                colleagues(application, sheet),
                earlier.stream()
                        .flatMap(
                                it ->
                                        it
                                                .before(
                                                        application,
                                                        task.attempt(),
                                                        reader.language())
                                                .stream())
                        .map(it -> new SheetPage.Earlier(it.decided(), it.feedback()))
                        .findFirst()
                        .orElse(null),
                sheet.box(
                        SheetDraft.OVERALL,
                        t.say("assessment.sheet.overall"),
                        t.say("assessment.sheet.overall-hint")),
                standing(draft, t));
    }

    /** What a sheet lacks before it can be handed in, each with its place. */
    List<Problem> problems(Assignment assignment, List<SheetDraft.Gap> gaps, SignedIn reader) {
        var application = applications.get(assignment.task().application());
        var said =
                editionFor
                        .of(application)
                        .words(reader.language(), application.about().country().value());
        return gaps.stream().map(it -> problem(it, said, words.in(reader.language()))).toList();
    }

    private Snapshot snapshot(Application application, int attempt) {
        return snapshots.read(applications.snapshot(application.id(), attempt).orElseThrow());
    }

    private static SheetPage.Condition condition(Sheet sheet, String key, Snapshot snapshot) {
        var t = sheet.t();
        return new SheetPage.Condition(
                sheet.said().say("requirements." + key + ".title"),
                answered(snapshot.answers().getOrDefault(key, ""), t),
                sheet.choosing(
                        SheetDraft.condition(key),
                        t.say("assessment.sheet.condition-holds"),
                        List.of(
                                new Choice(SheetDraft.YES, t.say("assessment.sheet.confirm")),
                                new Choice(SheetDraft.NO, t.say("assessment.sheet.deny")))),
                sheet.box(SheetDraft.reason(key), t.say("assessment.sheet.reason"), null));
    }

    private static String answered(String text, Texts t) {
        return switch (text) {
            case "yes" -> t.say("site.form.yes");
            case "no" -> t.say("site.form.no");
            default -> text;
        };
    }

    private static SheetPage.Section section(Sheet sheet, Criterion criterion, Snapshot snapshot) {
        var at = "criteria." + criterion.key() + ".";
        return new SheetPage.Section(
                sheet.said().say(at + "title"),
                criterion.checklist().stream()
                        .map(it -> sheet.said().say(at + "checklist." + it))
                        .toList(),
                steps(sheet, criterion.key()).stream()
                        .flatMap(it -> said(sheet, it, snapshot).stream())
                        .toList(),
                criterion.subCriteria().stream().map(it -> scored(sheet, it)).toList());
    }

    private static List<Form.Step> steps(Sheet sheet, @Nullable String criterion) {
        return sheet.draft().edition().form().steps().stream()
                .filter(it -> java.util.Objects.equals(it.criterion(), criterion))
                .toList();
    }

    private static List<Said> outsideCriteria(Sheet sheet, Snapshot snapshot) {
        return steps(sheet, null).stream()
                .flatMap(it -> said(sheet, it, snapshot).stream())
                .toList();
    }

    private static List<Said> said(Sheet sheet, Form.Step step, Snapshot snapshot) {
        return step.questions().stream()
                .filter(it -> !(it instanceof Question.YesNo))
                .map(
                        it ->
                                new Said(
                                        sheet.said().title(it),
                                        sheet.said()
                                                .answer(
                                                        it,
                                                        snapshot.answers()
                                                                .getOrDefault(it.key(), ""))))
                .toList();
    }

    private static SheetPage.Scored scored(Sheet sheet, SubCriterion sub) {
        var title = sheet.said().say(sub.path() + ".title");
        var rubric = sheet.draft().edition().rubric();
        var levels =
                IntStream.rangeClosed(0, sub.points())
                        .mapToObj(
                                it ->
                                        new Choice(
                                                "" + it,
                                                it
                                                        + " – "
                                                        + sheet.said().say(rubric.level(sub, it))))
                        .toList();
        var minimum = sub.minimum();
        return new SheetPage.Scored(
                sub.key(),
                title,
                minimum == null ? null : minimum.points(),
                sheet.choosing(SheetDraft.points(sub.key()), title, levels),
                sheet.box(
                        SheetDraft.comment(sub.key()),
                        sheet.t().say("assessment.sheet.comment"),
                        null));
    }

    private List<SheetPage.Colleague> colleagues(Application application, Sheet sheet) {
        var about = application.about();
        return applications.handedInBeside(about).stream()
                .filter(it -> !it.id().equals(application.id()))
                .filter(it -> it.about().supportOrganisation().equals(about.supportOrganisation()))
                .flatMap(it -> colleague(it, sheet).stream())
                .toList();
    }

    private java.util.Optional<SheetPage.Colleague> colleague(Application other, Sheet sheet) {
        return Application.lastSubmission(other)
                .flatMap(it -> applications.snapshot(other.id(), it.attempt()))
                .map(snapshots::read)
                .map(
                        snapshot -> {
                            var names = surroundings.names(other.about());
                            var said = new ArrayList<Said>();
                            sheet.draft()
                                    .edition()
                                    .form()
                                    .steps()
                                    .forEach(it -> said.addAll(said(sheet, it, snapshot)));
                            return new SheetPage.Colleague(names.applicant(), names.school(), said);
                        });
    }

    private static Problem problem(SheetDraft.Gap gap, org.laurel.scheme.Words said, Texts t) {
        return switch (gap.kind()) {
            case CONDITION ->
                    new Problem(
                            "text." + gap.question(),
                            t.say(
                                    "assessment.sheet.gap.condition",
                                    said.say("requirements." + gap.key() + ".title")));
            case REASON ->
                    new Problem(
                            "answer-" + gap.question(),
                            t.say(
                                    "assessment.sheet.gap.reason",
                                    said.say("requirements." + gap.key() + ".title")));
            case POINTS ->
                    new Problem(
                            "text." + gap.question(),
                            t.say(
                                    "assessment.sheet.gap.points",
                                    said.say("sub-criteria." + gap.key() + ".title")));
            case CONFLICT ->
                    new Problem("answer-" + gap.question(), t.say("assessment.sheet.gap.conflict"));
        };
    }

    private static SheetPage.Standing standing(SheetDraft draft, Texts t) {
        var recommendation = draft.recommendation();
        var minimums = draft.edition().rubric().withMinimum();
        var reached =
                minimums.stream()
                        .filter(
                                it ->
                                        Rubric.parts(it).stream()
                                                        .allMatch(
                                                                part ->
                                                                        draft.given(part)
                                                                                .isPresent())
                                                && !recommendation.missed().contains(it.key()))
                        .count();
        var total = t.number(recommendation.total().shown());
        return new SheetPage.Standing(
                line(draft.edition(), "" + reached, total, t),
                line(draft.edition(), "#r", "#t", t),
                minimums.stream().map(SheetReading::keysAndMinimum).collect(joining(" ")));
    }

    private static String line(Edition edition, String reached, String total, Texts t) {
        var minimums = edition.rubric().withMinimum().size();
        var maximum = edition.rubric().maximum();
        var passMark = edition.award().passMark();
        return passMark.isPresent()
                ? t.say(
                        "assessment.sheet.standing",
                        reached,
                        minimums,
                        total,
                        maximum,
                        passMark.getAsInt())
                : t.say("assessment.sheet.standing-unmarked", reached, minimums, total, maximum);
    }

    private static String keysAndMinimum(Scored scored) {
        var minimum = scored.minimum();
        return Rubric.parts(scored).stream().map(SubCriterion::key).collect(joining("+"))
                + ":"
                + (minimum == null ? 0 : minimum.points());
    }

    /** What every box of a sheet needs to know. */
    private record Sheet(
            Assignment assignment,
            SheetDraft draft,
            org.laurel.scheme.Words said,
            Texts t,
            SignedIn reader,
            Clock clock) {

        Answer answer(String question) {
            return draft.answers().getOrDefault(question, new Answer(question, 0, "", List.of()));
        }

        String saveAt(String question) {
            return "/assignments/" + assignment.task().id() + "/answers/" + question;
        }

        Choosing choosing(String question, String label, List<Choice> choices) {
            var answer = answer(question);
            return new Choosing(
                    question,
                    label,
                    choices,
                    answer.text(),
                    answer.version(),
                    saveAt(question),
                    TimeOrderedId.next(clock),
                    reader.id().toString());
        }

        WritingBox box(String question, String label, @Nullable String hint) {
            var answer = answer(question);
            return new WritingBox(
                    question,
                    label,
                    hint,
                    List.of(),
                    answer.text(),
                    answer.version(),
                    saveAt(question),
                    TimeOrderedId.next(clock),
                    reader.id().toString(),
                    null,
                    null,
                    answer.conflicts().stream()
                            .map(it -> new WritingBox.OtherText(it.conflict(), it.text()))
                            .toList(),
                    null);
        }
    }
}
