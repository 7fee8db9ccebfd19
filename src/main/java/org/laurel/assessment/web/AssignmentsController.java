package org.laurel.assessment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import org.laurel.application.Applications;
import org.laurel.application.EditionFor;
import org.laurel.application.Subject;
import org.laurel.application.Surroundings;
import org.laurel.assessment.AssessmentPermissions;
import org.laurel.assessment.Assignment;
import org.laurel.assessment.Assignment.Ended;
import org.laurel.assessment.Assignment.HandedIn;
import org.laurel.assessment.Assignment.Open;
import org.laurel.assessment.Assignment.Recused;
import org.laurel.country.Countries;
import org.laurel.people.SignedIn;
import org.laurel.site.Page;
import org.laurel.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** An assessor's assignments, the earliest promise first. */
@Controller
class AssignmentsController {

    private final AssessmentPermissions permissions;
    private final Applications applications;
    private final EditionFor editionFor;
    private final Surroundings surroundings;
    private final Countries countries;
    private final Words words;
    private final Clock clock;

    AssignmentsController(
            AssessmentPermissions permissions,
            Applications applications,
            EditionFor editionFor,
            Surroundings surroundings,
            Countries countries,
            Words words,
            Clock clock) {
        this.permissions = permissions;
        this.applications = applications;
        this.editionFor = editionFor;
        this.surroundings = surroundings;
        this.countries = countries;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/assignments")
    ModelAndView show(SignedIn signedIn) {
        var open = new ArrayList<AssignmentsPage.Row>();
        var handedIn = new ArrayList<AssignmentsPage.Row>();
        for (var assignment : permissions.sheets(signedIn.id())) {
            switch (assignment) {
                case Open _ -> open.add(row(assignment, signedIn));
                case HandedIn _ -> handedIn.add(row(assignment, signedIn));
                case Recused _, Ended _ -> {}
            }
        }
        return Page.of("assessment/assignments", new AssignmentsPage(open, handedIn));
    }

    private AssignmentsPage.Row row(Assignment assignment, SignedIn reader) {
        var task = assignment.task();
        var application = applications.get(task.application());
        var about = application.about();
        var names = surroundings.names(about);
        var said = editionFor.of(application).words(reader.language(), about.country().value());
        var today = LocalDate.ofInstant(clock.instant(), countries.get(about.country()).zone());
        return new AssignmentsPage.Row(
                task.id(),
                said.say("name"),
                names.title(),
                switch (about.subject()) {
                    case Subject.Work _ -> names.school();
                    case Subject.WholeSchool _ -> names.city();
                },
                words.in(reader.language()).day(task.dueOn()),
                assignment instanceof Open && task.dueOn().isBefore(today));
    }
}
