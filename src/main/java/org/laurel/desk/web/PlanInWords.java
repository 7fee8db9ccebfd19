package org.laurel.desk.web;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.laurel.application.ApplicationId;
import org.laurel.assessment.ConflictOfInterest;
import org.laurel.assessment.ConflictsOfInterest.Pair;
import org.laurel.desk.AssignmentPlan;
import org.laurel.desk.AssignmentPlan.Obstacle;
import org.laurel.desk.Listed;
import org.laurel.desk.PlanAssignments.Outcome.Planned;
import org.laurel.people.Person;
import org.laurel.people.PersonId;
import org.laurel.words.Texts;

/** Puts a plan into words, with every reason why somebody is not asked. */
final class PlanInWords {

    private final AssignmentPlan plan;
    private final Map<ApplicationId, Listed> applications;
    private final Map<PersonId, Person> assessors;
    private final Set<Pair> invited;
    private final Texts t;

    PlanInWords(Planned planned, Texts t) {
        this.plan = planned.plan();
        this.applications =
                planned.applications().stream()
                        .collect(Collectors.toMap(Listed::id, Function.identity()));
        this.assessors =
                planned.assessors().stream()
                        .collect(Collectors.toMap(Person::id, Function.identity()));
        this.invited = planned.invited();
        this.t = t;
    }

    PreviewPage page(String organisation, String back) {
        return new PreviewPage(organisation, plan.lines().stream().map(this::line).toList(), back);
    }

    private PreviewPage.Line line(AssignmentPlan.Line line) {
        var application = applications.get(line.application());
        return new PreviewPage.Line(
                application == null ? "" : application.project(),
                application == null ? "" : application.teacher(),
                line.chosen().stream()
                        .map(
                                it ->
                                        new PreviewPage.Chosen(
                                                chosen(it, line.application()),
                                                new AssignmentPair(line.application(), it)
                                                        .written()))
                        .toList(),
                line.lacking() == 0 ? "" : t.say("desk.preview.lacking", line.lacking()),
                line.obstacles().stream().map(this::reason).toList());
    }

    private String reason(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.EnoughAssessors _ -> t.say("desk.preview.enough");
            case Obstacle.TooClose(var assessor, var because) ->
                    t.say("desk.preview.too-close", name(assessor), said(because));
            case Obstacle.AskedBefore(var assessor) ->
                    t.say("desk.preview.asked-before", name(assessor));
        };
    }

    private String said(Set<ConflictOfInterest> because) {
        return because.stream()
                .sorted()
                .map(it -> t.say("assessment.conflict." + it.key()))
                .collect(Collectors.joining(", "));
    }

    private String chosen(PersonId assessor, ApplicationId application) {
        return invited.contains(new Pair(assessor, application))
                ? t.say("desk.preview.invited", name(assessor))
                : name(assessor);
    }

    private String name(PersonId assessor) {
        var person = assessors.get(assessor);
        return person == null ? "" : person.name();
    }
}
