package org.laurel.project.web;

import java.util.UUID;
import org.laurel.people.SignedIn;
import org.laurel.project.LeaveProject;
import org.laurel.project.LeaveProject.Outcome;
import org.laurel.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Leaves a project. */
@Controller
@RequestMapping("/projects/{project}/departure")
class DepartureController {

    private final ProjectDoors doors;
    private final LeaveProject leaveProject;

    DepartureController(ProjectDoors doors, LeaveProject leaveProject) {
        this.doors = doors;
        this.leaveProject = leaveProject;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID project, SignedIn reader) {
        var inside = doors.open(project, reader);
        var refusal = inside.may().toLeave().orElse(null);
        return Page.of("project/farewell", new FarewellPage(inside, "departure", refusal));
    }

    @PostMapping
    ModelAndView create(@PathVariable UUID project, SignedIn reader) {
        var inside = doors.open(project, reader);
        return switch (leaveProject.leave(inside.project().id(), reader.id())) {
            case Outcome.Left() -> new ModelAndView(new RedirectView("/projects"));
            case Outcome.Refused(var why) ->
                    Page.of("project/farewell", new FarewellPage(inside, "departure", why))
                            .status(HttpStatus.CONFLICT);
            case Outcome.Unknown() -> throw ProjectDoors.notFound();
        };
    }
}
