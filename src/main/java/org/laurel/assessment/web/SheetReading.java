package org.laurel.assessment.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.laurel.application.Application;
import org.laurel.application.Applications;
import org.laurel.application.EditionFor;
import org.laurel.application.Notes;
import org.laurel.application.Snapshot;
import org.laurel.application.Snapshots;
import org.laurel.application.Surroundings;
import org.laurel.assessment.AssessmentPermissions;
import org.laurel.assessment.AssessmentPermissions.Permission.Granted;
import org.laurel.assessment.Assignment;
import org.laurel.assessment.Assignment.Open;
import org.laurel.assessment.EarlierFeedback;
import org.laurel.assessment.EarlierMarks;
import org.laurel.assessment.Resubmission;
import org.laurel.assessment.SheetDraft;
import org.laurel.people.SignedIn;
import org.laurel.site.Problem;
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
    private final AssessmentPermissions permissions;
    private final Snapshots snapshots;
    private final Surroundings surroundings;
    private final Notes notes;
    private final EditionFor editionFor;
    private final EarlierMarks earlierMarks;
    private final Answers answers;
    private final ObjectProvider<EarlierFeedback> earlier;
    private final Words words;
    private final Clock clock;

    SheetReading(
            Applications applications,
            AssessmentPermissions permissions,
            Snapshots snapshots,
            Surroundings surroundings,
            Notes notes,
            EditionFor editionFor,
            EarlierMarks earlierMarks,
            Answers answers,
            ObjectProvider<EarlierFeedback> earlier,
            Words words,
            Clock clock) {
        this.applications = applications;
        this.permissions = permissions;
        this.snapshots = snapshots;
        this.surroundings = surroundings;
        this.notes = notes;
        this.editionFor = editionFor;
        this.earlierMarks = earlierMarks;
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
        var boxes = new SheetBoxes(assignment, draft, said, t, reader, clock);
        var since =
                Resubmission.of(
                        draft.edition(), application.id(), task.attempt(), applications, snapshots);
        var sections = new SheetSections(boxes, snapshot, since.orElse(null));
        return new SheetPage(
                task.id(),
                said.say("name"),
                names.title(),
                SheetPage.from(about, names, t),
                task.attempt() == 1 ? null : t.say("assessment.sheet.tries", task.attempt()),
                t.day(task.dueOn()),
                assignment instanceof Open,
                assignment instanceof Open ? earlierMarks.of(task, draft).size() : 0,
                problems,
                sections.conditions(),
                sections.sections(),
                sections.others(),
                notes.on(application, t),
                snapshot,
                sections.evidence(),
                colleagues(application, boxes),
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
                boxes.box(
                        SheetDraft.OVERALL,
                        t.say("assessment.sheet.overall"),
                        t.say("assessment.sheet.overall-hint")),
                StandingLine.of(draft, t));
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

    /** Somebody may be too close to what a partner handed in and not to this. */
    private List<SheetPage.Colleague> colleagues(Application application, SheetBoxes boxes) {
        var about = application.about();
        return applications.handedInBeside(about).stream()
                .filter(it -> !it.id().equals(application.id()))
                .filter(it -> it.about().supportOrganisation().equals(about.supportOrganisation()))
                .filter(it -> permissions.assessor(boxes.reader().id(), it) instanceof Granted)
                .flatMap(it -> colleague(it, boxes).stream())
                .toList();
    }

    private Optional<SheetPage.Colleague> colleague(Application other, SheetBoxes boxes) {
        return Application.lastSubmission(other)
                .flatMap(it -> applications.snapshot(other.id(), it.attempt()))
                .map(snapshots::read)
                .map(
                        it -> {
                            var names = surroundings.names(other.about());
                            return new SheetPage.Colleague(
                                    names.applicant(),
                                    names.school(),
                                    new SheetSections(boxes, it, null).all());
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
}
