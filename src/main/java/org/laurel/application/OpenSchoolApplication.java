package org.laurel.application;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.laurel.application.Application.Draft;
import org.laurel.application.Application.Particulars;
import org.laurel.calendar.Deadline;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.history.History;
import org.laurel.people.PersonId;
import org.laurel.preselection.ExplainSchool;
import org.laurel.preselection.ExplainSchool.Explanation;
import org.laurel.round.EuropeanRound;
import org.laurel.school.SchoolId;
import org.laurel.school.Schools;
import org.laurel.writing.Answers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins a school's one application in a round of all countries; its teachers go on together. */
@Service
public class OpenSchoolApplication {

    /** How an attempt to begin ends. */
    public sealed interface Outcome {
        record Opened(ApplicationId application) implements Outcome {}

        /** A colleague began already; everybody goes on with that. */
        record Existing(ApplicationId application) implements Outcome {}

        /** The school does not meet every requirement, and no exception was granted. */
        record NotEligible(Explanation explanation) implements Outcome {}

        /** No round takes applications now; one may be announced. */
        record NotOpen(@Nullable EuropeanRound announced) implements Outcome {}

        record TooLate(Deadline deadline, Instant now) implements Outcome {}

        /** Only those who work at the school and were validated there write for it. */
        record NotYours() implements Outcome {}
    }

    private final Applications applications;
    private final Surroundings surroundings;
    private final ExplainSchool explainSchool;
    private final Schools schools;
    private final SchoolDeadline schoolDeadline;
    private final Answers answers;
    private final History history;
    private final Clock clock;

    OpenSchoolApplication(
            Applications applications,
            Surroundings surroundings,
            ExplainSchool explainSchool,
            Schools schools,
            SchoolDeadline schoolDeadline,
            Answers answers,
            History history,
            Clock clock) {
        this.applications = applications;
        this.surroundings = surroundings;
        this.explainSchool = explainSchool;
        this.schools = schools;
        this.schoolDeadline = schoolDeadline;
        this.answers = answers;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome open(String scheme, SchoolId school, PersonId by) {
        if (!surroundings.worksAt(school, by)) {
            return new Outcome.NotYours();
        }
        schools.holdStanding(school);
        return switch (explainSchool.explain(scheme, school)) {
            case ExplainSchool.Outcome.Explained(var explanation)
                    when explanation.round() != null ->
                    open(explanation, explanation.round(), by);
            case ExplainSchool.Outcome.Explained _,
                    ExplainSchool.Outcome.NoSuchSchool _,
                    ExplainSchool.Outcome.NoEdition _ ->
                    new Outcome.NotOpen(null);
        };
    }

    private Outcome open(Explanation explanation, EuropeanRound round, PersonId by) {
        var scheme = round.edition().scheme();
        var school = explanation.school();
        var live = applications.live(school.id(), scheme, round.id());
        if (live.isPresent()) {
            return new Outcome.Existing(live.get().id());
        }
        var now = clock.instant();
        if (now.isBefore(round.opensAt())) {
            return new Outcome.NotOpen(round);
        }
        var deadline = schoolDeadline.of(round, school.country());
        if (deadline.passed(now)) {
            return new Outcome.TooLate(deadline, now);
        }
        if (!explanation.judged().eligible()) {
            return new Outcome.NotEligible(explanation);
        }
        var about =
                new Particulars(
                        new ApplicationId(TimeOrderedId.next(clock)),
                        scheme,
                        by,
                        new Subject.WholeSchool(round.id()),
                        school.id(),
                        school.country(),
                        school.supportOrganisation(),
                        now);
        if (!applications.open(new Draft(about, round.edition().inForceFrom(), 0))) {
            return new Outcome.Existing(
                    applications.live(school.id(), scheme, round.id()).orElseThrow().id());
        }
        answers.open(about.id().form(), OpenApplication.questions(explanation.edition(), about));
        history.add(about.id().subject(), "application.opened", by.value(), now);
        return new Outcome.Opened(about.id());
    }
}
