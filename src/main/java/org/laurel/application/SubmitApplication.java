package org.laurel.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.application.Application.Draft;
import org.laurel.application.Application.InAssessment;
import org.laurel.application.Application.Submitted;
import org.laurel.application.Application.Turn;
import org.laurel.application.Application.Withdrawn;
import org.laurel.calendar.Deadline;
import org.laurel.evidence.Evidence;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.people.People;
import org.laurel.people.PersonId;
import org.laurel.round.Round;
import org.laurel.rules.Finding;
import org.laurel.writing.Answers;
import org.laurel.writing.FormId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands an application in: everything is checked again, then frozen with a digest. */
@Service
public class SubmitApplication {

    /** How an attempt to hand in ends. */
    public sealed interface Outcome {
        record Accepted(Submitted application) implements Outcome {}

        /** It was handed in before; pressing the button twice is harmless. */
        record Already(Application application) implements Outcome {}

        record NotYet(Draft draft, List<Missing> missing) implements Outcome {}

        /** No round takes it now; the next one may not be known yet. */
        record Closed(Draft draft, Instant now, @Nullable Round next) implements Outcome {}

        /** The round of all countries is over for this school. */
        record TooLate(Draft draft, Instant now, Deadline deadline) implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final Applications applications;
    private final ApplicationPermissions permissions;
    private final People people;
    private final DraftContents contents;
    private final Terms terms;
    private final Answers answers;
    private final Evidence evidence;
    private final Obstacles obstacles;
    private final Surroundings surroundings;
    private final Snapshots snapshots;
    private final History history;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    SubmitApplication(
            Applications applications,
            ApplicationPermissions permissions,
            People people,
            DraftContents contents,
            Terms terms,
            Answers answers,
            Evidence evidence,
            Obstacles obstacles,
            Surroundings surroundings,
            Snapshots snapshots,
            History history,
            ApplicationEventPublisher news,
            Clock clock) {
        this.applications = applications;
        this.permissions = permissions;
        this.people = people;
        this.contents = contents;
        this.terms = terms;
        this.answers = answers;
        this.evidence = evidence;
        this.obstacles = obstacles;
        this.surroundings = surroundings;
        this.snapshots = snapshots;
        this.history = history;
        this.news = news;
        this.clock = clock;
    }

    @Transactional
    public Outcome submit(ApplicationId id, PersonId by) {
        people.hold(by);
        return switch (applications.hold(id).orElse(null)) {
            case null -> new Outcome.NotFound();
            case Application foreign when !permissions.owns(by, foreign) -> new Outcome.NotFound();
            case Draft draft -> submit(draft, by);
            case Submitted already -> new Outcome.Already(already);
            case InAssessment already -> new Outcome.Already(already);
            case Withdrawn already -> new Outcome.Already(already);
            case Application.Decided already -> new Outcome.Already(already);
        };
    }

    private Outcome submit(Draft draft, PersonId by) {
        var form = draft.id().form();
        var closedNow = answers.close(form, clock.instant());
        evidence.hold(form);
        var now = clock.instant();
        return switch (terms.time(draft, now)) {
            case Terms.Time.Refused(var because) -> {
                reopen(form, closedNow);
                yield because;
            }
            case Terms.Time.Taken(var turn) -> submit(draft, turn, closedNow, by, now);
        };
    }

    private Outcome submit(Draft draft, Turn turn, boolean closedNow, PersonId by, Instant now) {
        var about = draft.about();
        var form = draft.id().form();
        var content = contents.of(draft);
        var edition = content.written().edition();
        var found = obstacles.of(draft, content, by);
        if (!found.missing().isEmpty()) {
            reopen(form, closedNow);
            return new Outcome.NotYet(draft, found.missing());
        }
        var snapshot =
                new Snapshot(
                        draft.id().value(),
                        draft.attempts() + 1,
                        about.scheme(),
                        edition.id().inForceFrom(),
                        about.supportOrganisation(),
                        about.applicant().value(),
                        about.school().value(),
                        project(about.subject()),
                        round(about.subject()),
                        content.texts(),
                        content.evidence(),
                        found.findings().stream().map(SubmitApplication::found).toList(),
                        now);
        evidence.freeze(form);
        var frozen = snapshots.write(snapshot);
        var submitted = draft.submit(edition.id(), by, now, frozen.sha256(), turn);
        applications.save(submitted, frozen.json());
        history.add(
                new Event(
                        draft.id().subject(),
                        "application.submitted",
                        by.value(),
                        now,
                        Map.of("sha256", frozen.sha256(), "edition", edition.id().toString())));
        news.publishEvent(new ApplicationSubmitted(draft.id(), by, now));
        return new Outcome.Accepted(submitted);
    }

    /** A form that was closed before, such as for a signature, stays closed. */
    private void reopen(FormId form, boolean closedNow) {
        if (closedNow) {
            answers.reopen(form);
        }
    }

    private Snapshot.@Nullable Project project(Subject subject) {
        return switch (subject) {
            case Subject.Work(var project) -> surroundings.project(project);
            case Subject.WholeSchool _ -> null;
        };
    }

    private static @Nullable UUID round(Subject subject) {
        return switch (subject) {
            case Subject.Work _ -> null;
            case Subject.WholeSchool(var round) -> round.value();
        };
    }

    private static Snapshot.Found found(Finding finding) {
        var facts = new TreeMap<String, String>();
        finding.facts().forEach((name, fact) -> facts.put(name, fact.written()));
        var word =
                switch (finding) {
                    case Finding.Met _ -> "met";
                    case Finding.Unmet _ -> "unmet";
                    case Finding.NotApplicable _ -> "not applicable";
                    case Finding.Undecided _ -> "undecided";
                };
        var requirement = finding.requirement();
        return new Snapshot.Found(requirement.key(), requirement.clause(), word, facts);
    }
}
