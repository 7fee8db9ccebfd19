package org.laurel.application;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.laurel.application.Application.Draft;
import org.laurel.application.Application.Particulars;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.eligibility.Candidacy;
import org.laurel.eligibility.CheckEligibility;
import org.laurel.history.History;
import org.laurel.people.PersonId;
import org.laurel.project.ProjectId;
import org.laurel.rules.Cure;
import org.laurel.rules.Facts;
import org.laurel.rules.Finding;
import org.laurel.scheme.Edition;
import org.laurel.scheme.Question;
import org.laurel.writing.Answers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins an application, unless nothing could ever make it succeed. */
@Service
public class OpenApplication {

    /** How an attempt to begin ends. */
    public sealed interface Outcome {
        record Opened(ApplicationId application) implements Outcome {}

        /** There is one already; the teacher goes on with that. */
        record Existing(ApplicationId application) implements Outcome {}

        /** What can never be cured stands in the way. */
        record Hopeless(List<Finding> findings) implements Outcome {}

        record NotInTheProject() implements Outcome {}
    }

    private final Applications applications;
    private final Surroundings surroundings;
    private final EditionFor editionFor;
    private final CheckEligibility checkEligibility;
    private final Answers answers;
    private final History history;
    private final Clock clock;

    OpenApplication(
            Applications applications,
            Surroundings surroundings,
            EditionFor editionFor,
            CheckEligibility checkEligibility,
            Answers answers,
            History history,
            Clock clock) {
        this.applications = applications;
        this.surroundings = surroundings;
        this.editionFor = editionFor;
        this.checkEligibility = checkEligibility;
        this.answers = answers;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome open(String scheme, ProjectId project, PersonId by) {
        var place = surroundings.place(by, project).orElse(null);
        if (place == null) {
            return new Outcome.NotInTheProject();
        }
        var live = applications.live(by, project, scheme);
        if (live.isPresent()) {
            return new Outcome.Existing(live.get().id());
        }
        var edition = editionFor.forProjects(scheme, place.country()).orElse(null);
        if (edition == null) {
            return new Outcome.NotInTheProject(); // a school's label is not asked for by a project
        }
        var candidacy = new Candidacy(scheme, by, project, place.school(), null);
        var findings = checkEligibility.check(edition, candidacy, new Facts(Map.of()));
        var hopeless = findings.stream().filter(OpenApplication::neverCured).toList();
        if (!hopeless.isEmpty()) {
            return new Outcome.Hopeless(hopeless);
        }
        var now = clock.instant();
        var about =
                new Particulars(
                        new ApplicationId(TimeOrderedId.next(clock)),
                        scheme,
                        by,
                        new Subject.Work(project),
                        place.school(),
                        place.country(),
                        place.supportOrganisation(),
                        now);
        if (!applications.open(new Draft(about, edition.id().inForceFrom(), 0))) {
            return new Outcome.Existing(applications.live(by, project, scheme).orElseThrow().id());
        }
        answers.open(about.id().form(), questions(edition, about));
        history.add(about.id().subject(), "application.opened", by.value(), now);
        return new Outcome.Opened(about.id());
    }

    /** Every question a form asks in a country, its extra fields included. */
    static List<String> questions(Edition edition, Particulars about) {
        var extra = edition.overlay(about.country().value()).extraFields().stream();
        return java.util.stream.Stream.concat(edition.form().questions().stream(), extra)
                .map(Question::key)
                .toList();
    }

    private static boolean neverCured(Finding finding) {
        return switch (finding) {
            case Finding.Unmet unmet -> unmet.requirement().cure() == Cure.NEVER;
            case Finding.Met _, Finding.NotApplicable _, Finding.Undecided _ -> false;
        };
    }
}
