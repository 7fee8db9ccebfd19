package org.laurel.decision.web;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.laurel.application.Application;
import org.laurel.application.Application.InAssessment;
import org.laurel.assessment.Assignment;
import org.laurel.assessment.ConflictOfInterest;
import org.laurel.assessment.ConflictsOfInterest;
import org.laurel.assessment.ConflictsOfInterest.Pair;
import org.laurel.country.Countries;
import org.laurel.language.Alphabet;
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
    private final Countries countries;

    CaseAssessors(People people, ConflictsOfInterest conflicts, Countries countries) {
        this.people = people;
        this.conflicts = conflicts;
        this.countries = countries;
    }

    Map<PersonId, Person> named(List<Assignment> asked) {
        return people.all(assessors(asked)).stream()
                .collect(Collectors.toMap(Person::id, it -> it));
    }

    /** Each with what its officer should know, and whether it can be taken back. */
    List<CasePage.Assessor> rows(
            Application application, List<Assignment> asked, Map<PersonId, Person> who, Texts t) {
        var assessors = assessors(asked);
        var close = conflicts.among(assessors, List.of(application.id()));
        var invited = conflicts.invited(assessors, List.of(application.id()));
        return asked.stream()
                .map(
                        it -> {
                            var pair = new Pair(it.task().assessor(), application.id());
                            var notes = new ArrayList<String>();
                            if (stands(it) && close.containsKey(pair)) {
                                notes.add(t.say("decision.case.close", said(close.get(pair), t)));
                            }
                            if (invited.containsKey(pair)) {
                                notes.add(
                                        t.say(
                                                "decision.case.invited",
                                                day(invited.get(pair), application, t)));
                            }
                            return row(it, name(it, who), notes, application, t);
                        })
                .toList();
    }

    private static CasePage.Assessor row(
            Assignment assignment,
            String name,
            List<String> notes,
            Application application,
            Texts t) {
        return new CasePage.Assessor(
                assignment.task().id(),
                name,
                state(assignment, t),
                color(assignment),
                notes,
                assignment instanceof Assignment.HandedIn,
                stands(assignment) && application instanceof InAssessment);
    }

    private static String state(Assignment assignment, Texts t) {
        return switch (assignment) {
            case Assignment.Open(var task) ->
                    t.say("assessment.assignments.due", t.day(task.dueOn()));
            case Assignment.HandedIn _ -> t.say("assessment.sheet.handed-in");
            case Assignment.Recused(_, _, var because) -> t.say("decision.case.recused", because);
            case Assignment.Ended(_, _, var how, var because) ->
                    switch (how) {
                        case TAKEN_BACK -> t.say("decision.case.taken-back", because);
                        case ROLE_GONE -> t.say("decision.case.role-gone");
                        case TOO_CLOSE -> t.say("decision.case.became-close");
                    };
        };
    }

    private static String color(Assignment assignment) {
        return switch (assignment) {
            case Assignment.Open _ -> "warning";
            case Assignment.HandedIn _ -> "accent";
            case Assignment.Recused _, Assignment.Ended _ -> "neutral";
        };
    }

    /** Assessors who can still be asked: those too close to the application are not among them. */
    List<Choice> askable(Application application, List<Assignment> asked, Texts t) {
        if (!(application instanceof Application.Submitted
                || application instanceof InAssessment)) {
            return List.of();
        }
        var before =
                assessors(asked.stream().filter(it -> !(it instanceof Assignment.Ended)).toList());
        var assessors =
                people.holding(Role.Kind.ASSESSOR, application.about().supportOrganisation());
        var all = assessors.stream().map(Person::id).toList();
        var close = conflicts.among(all, List.of(application.id()));
        var invited = conflicts.invited(all, List.of(application.id()));
        return assessors.stream()
                .filter(it -> !before.contains(it.id()))
                .filter(it -> !close.containsKey(new Pair(it.id(), application.id())))
                .map(
                        it ->
                                new Choice(
                                        it.id().toString(),
                                        invited.containsKey(new Pair(it.id(), application.id()))
                                                ? t.say("decision.case.asked-in", it.name())
                                                : it.name()))
                .sorted(Comparator.comparing(Choice::label, Alphabet.of(t.language())))
                .toList();
    }

    /** Since when the reader could have joined the project, but did not. */
    @Nullable String invited(PersonId reader, Application application, Texts t) {
        return Optional.ofNullable(
                        conflicts
                                .invited(List.of(reader), List.of(application.id()))
                                .get(new Pair(reader, application.id())))
                .map(it -> t.say("decision.case.you-invited", day(it, application, t)))
                .orElse(null);
    }

    static String said(Set<ConflictOfInterest> because, Texts t) {
        return because.stream()
                .sorted()
                .map(it -> t.say("assessment.conflict." + it.key()))
                .collect(joining(", "));
    }

    private String day(Instant at, Application application, Texts t) {
        return t.day(LocalDate.ofInstant(at, countries.get(application.about().country()).zone()));
    }

    private static boolean stands(Assignment assignment) {
        return assignment instanceof Assignment.Open || assignment instanceof Assignment.HandedIn;
    }

    private static String name(Assignment assignment, Map<PersonId, Person> who) {
        return Optional.ofNullable(who.get(assignment.task().assessor()))
                .map(Person::name)
                .orElse("–");
    }

    private static List<PersonId> assessors(Collection<Assignment> asked) {
        return asked.stream().map(it -> it.task().assessor()).distinct().toList();
    }
}
