package org.laurel.desk;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.laurel.application.ApplicationId;
import org.laurel.assessment.ConflictsOfInterest;
import org.laurel.assessment.ConflictsOfInterest.Pair;
import org.laurel.people.People;
import org.laurel.people.Person;
import org.laurel.people.PersonId;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows an officer who would assess what, before anybody is asked. */
@Service
public class PlanAssignments {

    /** How it ends. */
    public sealed interface Outcome {
        /** {@code invited} could have joined the project of an application and never did. */
        record Planned(
                AssignmentPlan plan,
                List<Listed> applications,
                List<Person> assessors,
                Set<Pair> invited)
                implements Outcome {}

        record NothingChosen() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final DeskPermissions permissions;
    private final CountryApplications applications;
    private final Workload workload;
    private final ConflictsOfInterest conflicts;
    private final People people;

    PlanAssignments(
            DeskPermissions permissions,
            CountryApplications applications,
            Workload workload,
            ConflictsOfInterest conflicts,
            People people) {
        this.permissions = permissions;
        this.applications = applications;
        this.workload = workload;
        this.conflicts = conflicts;
        this.people = people;
    }

    /** Whatever is not the officer's, or no assessor of that organisation, is left out unsaid. */
    @Transactional(readOnly = true)
    public Outcome plan(
            SignedIn officer,
            String organisation,
            Collection<ApplicationId> chosen,
            Set<PersonId> asked) {
        if (organisation.isEmpty() || permissions.listed(officer, organisation).isEmpty()) {
            return new Outcome.NotFound();
        }
        var search =
                new Search(officer.id(), List.of(organisation), Stage.OPEN, "", Sort.SUBMITTED);
        var listed = applications.among(search, chosen);
        var assessors =
                people.holding(Kind.ASSESSOR, organisation).stream()
                        .filter(it -> asked.contains(it.id()))
                        .toList();
        return listed.isEmpty() || assessors.isEmpty()
                ? new Outcome.NothingChosen()
                : new Outcome.Planned(
                        plan(listed, assessors), listed, assessors, invited(listed, assessors));
    }

    private AssignmentPlan plan(List<Listed> listed, List<Person> assessors) {
        var ids = listed.stream().map(Listed::id).toList();
        var able = assessors.stream().map(Person::id).toList();
        var before = workload.asked(ids);
        return AssignmentPlan.of(
                new AssignmentPlan.Wish(
                        listed.stream()
                                .map(it -> need(it, before.getOrDefault(it.id(), Set.of())))
                                .toList(),
                        able,
                        workload.open(able),
                        conflicts.among(able, ids)));
    }

    private Set<Pair> invited(List<Listed> listed, List<Person> assessors) {
        return conflicts
                .invited(
                        assessors.stream().map(Person::id).toList(),
                        listed.stream().map(Listed::id).toList())
                .keySet();
    }

    private static AssignmentPlan.Need need(Listed application, Set<PersonId> before) {
        var lacking =
                switch (application.stage()) {
                    case TO_ASSIGN -> application.wanted() - application.asked();
                    case ASSESSING, TO_DECIDE, DECIDED, DONE -> 0;
                };
        return new AssignmentPlan.Need(application.id(), lacking, before);
    }
}
