package org.laurel.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.laurel.application.ApplicationId;
import org.laurel.assessment.AssignAssessor;
import org.laurel.desk.CountryApplications;
import org.laurel.desk.Listed;
import org.laurel.desk.PlanAssignments;
import org.laurel.desk.PlanAssignments.Outcome.NotFound;
import org.laurel.desk.PlanAssignments.Outcome.NothingChosen;
import org.laurel.desk.PlanAssignments.Outcome.Planned;
import org.laurel.desk.Search;
import org.laurel.desk.Stage;
import org.laurel.people.People;
import org.laurel.people.Person;
import org.laurel.people.PersonId;
import org.laurel.people.SignedIn;
import org.laurel.site.Page;
import org.laurel.words.Texts;
import org.laurel.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Many applications and their assessors at once: first shown, then done as it was shown. */
@Controller
@RequestMapping("/country/assignments")
class BulkAssignmentController {

    private final Searches searches;
    private final PlanAssignments planAssignments;
    private final AssignAssessor assignAssessor;
    private final CountryApplications applications;
    private final People people;
    private final Words words;

    BulkAssignmentController(
            Searches searches,
            PlanAssignments planAssignments,
            AssignAssessor assignAssessor,
            CountryApplications applications,
            People people,
            Words words) {
        this.searches = searches;
        this.planAssignments = planAssignments;
        this.assignAssessor = assignAssessor;
        this.applications = applications;
        this.people = people;
        this.words = words;
    }

    @PostMapping("/preview")
    ModelAndView preview(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(name = "application", defaultValue = "") List<UUID> chosen,
            @RequestParam(name = "assessor", defaultValue = "") Set<UUID> asked,
            SignedIn officer) {
        var outcome =
                planAssignments.plan(
                        officer,
                        organisation,
                        chosen.stream().map(ApplicationId::new).toList(),
                        asked.stream().map(PersonId::new).collect(Collectors.toSet()));
        return switch (outcome) {
            case Planned planned ->
                    Page.of(
                            "desk/preview",
                            new PlanInWords(planned, words.in(officer.language()))
                                    .page(organisation, back(organisation)));
            case NothingChosen _ ->
                    Page.of("desk/nothingChosen", back(organisation))
                            .status(HttpStatus.UNPROCESSABLE_CONTENT);
            case NotFound _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /** Pressed twice it does nothing more: who was asked already is not asked again. */
    @PostMapping
    ModelAndView create(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(name = "pair", defaultValue = "") List<String> pairs,
            SignedIn officer) {
        var asked = ListAddress.of(Map.of("organisation", organisation, "state", Searches.ALL));
        var t = words.in(officer.language());
        var wanted =
                pairs.stream()
                        .map(it -> AssignmentPair.read(it).orElseThrow(Searches::unreadable))
                        .toList();
        var listed = listed(searches.of(asked, officer), wanted);
        var names =
                people.all(wanted.stream().map(AssignmentPair::assessor).toList()).stream()
                        .collect(Collectors.toMap(Person::id, Person::name));
        var lines = new ArrayList<AssignedPage.Line>();
        for (var pair : wanted) {
            var application = listed.get(pair.application());
            if (application != null) {
                var outcome =
                        assignAssessor.assign(pair.application(), pair.assessor(), officer.id());
                var name =
                        outcome instanceof AssignAssessor.Outcome.NotAnAssessor
                                ? ""
                                : names.getOrDefault(pair.assessor(), "");
                lines.add(
                        new AssignedPage.Line(
                                application.project(),
                                name,
                                said(outcome, t),
                                outcome instanceof AssignAssessor.Outcome.Assigned));
            }
        }
        return Page.of("desk/assigned", new AssignedPage(lines, back(organisation)));
    }

    private Map<ApplicationId, Listed> listed(Search search, List<AssignmentPair> pairs) {
        return applications
                .among(search, pairs.stream().map(AssignmentPair::application).toList())
                .stream()
                .collect(Collectors.toMap(Listed::id, Function.identity()));
    }

    private static String said(AssignAssessor.Outcome outcome, Texts t) {
        return switch (outcome) {
            case AssignAssessor.Outcome.Assigned _ -> t.say("desk.assigned.done");
            case AssignAssessor.Outcome.TooClose _ -> t.say("desk.assigned.too-close");
            case AssignAssessor.Outcome.AskedBefore _ -> t.say("desk.assigned.asked-before");
            case AssignAssessor.Outcome.EnoughAssessors(var most) ->
                    t.say("desk.assigned.enough", most);
            case AssignAssessor.Outcome.NotWaiting _ -> t.say("desk.assigned.not-waiting");
            case AssignAssessor.Outcome.NotAnAssessor _ -> t.say("desk.assigned.no-assessor");
            case AssignAssessor.Outcome.NotFound _ -> t.say("desk.assigned.not-found");
        };
    }

    private static String back(String organisation) {
        return ListAddress.of(Map.of("organisation", organisation, "state", Stage.TO_ASSIGN.key()))
                .address();
    }
}
