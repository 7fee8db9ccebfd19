package org.laurel.application;

import java.time.Instant;
import java.util.List;
import org.laurel.application.Application.Draft;
import org.laurel.application.Application.Turn;
import org.laurel.application.SubmitApplication.Outcome;
import org.laurel.eligibility.Candidacy;
import org.laurel.eligibility.CheckEligibility;
import org.laurel.people.PersonId;
import org.laurel.preselection.ExplainSchool;
import org.laurel.project.ProjectId;
import org.laurel.round.FindRound;
import org.laurel.round.RoundFor;
import org.laurel.round.RoundId;
import org.laurel.rules.Finding;
import org.laurel.scheme.Edition;
import org.springframework.stereotype.Component;

/** Whether a draft may be handed in now: a round takes it, and the requirements are met again. */
@Component
class Terms {

    /** Whether a round takes it at this moment. */
    sealed interface Time {
        record Taken(Turn turn) implements Time {}

        record Refused(Outcome because) implements Time {}
    }

    /** All findings of this moment, and those among them that keep it from being handed in. */
    record Asked(List<Finding> findings, List<Finding> inTheWay) {}

    private final FindRound findRound;
    private final SchoolDeadline schoolDeadline;
    private final CheckEligibility checkEligibility;
    private final ExplainSchool explainSchool;

    Terms(
            FindRound findRound,
            SchoolDeadline schoolDeadline,
            CheckEligibility checkEligibility,
            ExplainSchool explainSchool) {
        this.findRound = findRound;
        this.schoolDeadline = schoolDeadline;
        this.checkEligibility = checkEligibility;
        this.explainSchool = explainSchool;
    }

    Time time(Draft draft, Instant now) {
        return switch (draft.about().subject()) {
            case Subject.Work _ -> timeOfWork(draft, now);
            case Subject.WholeSchool(var round) -> timeOfSchool(draft, round, now);
        };
    }

    private Time timeOfWork(Draft draft, Instant now) {
        var about = draft.about();
        return switch (findRound.find(about.scheme(), about.supportOrganisation(), now)) {
            case RoundFor.Taken(var open) -> new Time.Taken(new Turn(open.id(), null));
            case RoundFor.Late(var missed, var next) ->
                    new Time.Taken(new Turn(next == null ? null : next.id(), missed.id()));
            case RoundFor.Closed(var next) ->
                    new Time.Refused(new Outcome.Closed(draft, now, next));
        };
    }

    private Time timeOfSchool(Draft draft, RoundId round, Instant now) {
        var deadline = schoolDeadline.of(round, draft.about().country());
        return deadline.passed(now)
                ? new Time.Refused(new Outcome.TooLate(draft, now, deadline))
                : new Time.Taken(new Turn(round, null));
    }

    Asked ask(Edition edition, Draft draft, FormAnswers written, PersonId by) {
        return switch (draft.about().subject()) {
            case Subject.Work(var project) -> askOfWork(edition, draft, project, written, by);
            case Subject.WholeSchool _ -> askOfSchool(draft);
        };
    }

    private Asked askOfWork(
            Edition edition, Draft draft, ProjectId project, FormAnswers written, PersonId by) {
        var about = draft.about();
        var candidacy =
                new Candidacy(about.scheme(), by, project, about.school(), about.id().value());
        var findings = checkEligibility.check(edition, candidacy, written.stated());
        return new Asked(findings, findings.stream().filter(Finding::standsInTheWay).toList());
    }

    /** An exception lets an unmet requirement not count; it stays among the findings. */
    private Asked askOfSchool(Draft draft) {
        var about = draft.about();
        return switch (explainSchool.explain(about.scheme(), about.school())) {
            case ExplainSchool.Outcome.Explained(var explanation) ->
                    new Asked(
                            explanation.judged().findings(),
                            explanation.judged().findings().stream()
                                    .filter(Finding::standsInTheWay)
                                    .filter(
                                            it ->
                                                    !explanation
                                                            .judged()
                                                            .excepted()
                                                            .contains(it.requirement().key()))
                                    .toList());
            case ExplainSchool.Outcome.NoSuchSchool _, ExplainSchool.Outcome.NoEdition _ ->
                    throw new IllegalStateException("The school or the edition is gone");
        };
    }
}
