package org.laurel.decision.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.laurel.application.Application;
import org.laurel.application.Application.InAssessment;
import org.laurel.assessment.Assignment;
import org.laurel.assessment.ConflictsOfInterest;
import org.laurel.people.People;
import org.laurel.people.Person;
import org.laurel.people.PersonId;
import org.laurel.people.Role;
import org.laurel.site.Choice;
import org.laurel.words.Texts;
import org.springframework.stereotype.Component;

/** Who assesses an application, and who else can be asked to. */
@Component
class CaseAssessors {

    private final People people;
    private final ConflictsOfInterest conflicts;

    CaseAssessors(People people, ConflictsOfInterest conflicts) {
        this.people = people;
        this.conflicts = conflicts;
    }

    Map<PersonId, Person> named(List<Assignment> asked) {
        return people.all(asked.stream().map(it -> it.task().assessor()).toList()).stream()
                .collect(Collectors.toMap(Person::id, it -> it));
    }

    static CasePage.Assessor assessor(Assignment assignment, Map<PersonId, Person> who, Texts t) {
        var name =
                Optional.ofNullable(who.get(assignment.task().assessor()))
                        .map(Person::name)
                        .orElse("–");
        return switch (assignment) {
            case Assignment.Open(var task) ->
                    new CasePage.Assessor(
                            name,
                            t.say("assessment.assignments.due", t.day(task.dueOn())),
                            "warning");
            case Assignment.HandedIn _ ->
                    new CasePage.Assessor(name, t.say("assessment.sheet.handed-in"), "accent");
            case Assignment.Recused(_, _, var because) ->
                    new CasePage.Assessor(name, t.say("decision.case.recused", because), "neutral");
        };
    }

    /** Assessors who can still be asked: those too close to the application are not among them. */
    List<Choice> askable(Application application, List<Assignment> asked) {
        if (!(application instanceof Application.Submitted
                || application instanceof InAssessment)) {
            return List.of();
        }
        var before = asked.stream().map(it -> it.task().assessor()).toList();
        var assessors =
                people.holding(Role.Kind.ASSESSOR, application.about().supportOrganisation());
        var close =
                conflicts.among(
                        assessors.stream().map(Person::id).toList(), List.of(application.id()));
        return assessors.stream()
                .filter(it -> !before.contains(it.id()))
                .filter(
                        it ->
                                !close.containsKey(
                                        new ConflictsOfInterest.Pair(it.id(), application.id())))
                .map(it -> new Choice(it.id().toString(), it.name()))
                .toList();
    }
}
