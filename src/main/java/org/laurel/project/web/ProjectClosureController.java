package org.laurel.project.web;

import java.util.UUID;
import org.laurel.people.SignedIn;
import org.laurel.project.CloseProject;
import org.laurel.project.CloseProject.Outcome;
import org.laurel.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Closes a project. */
@Controller
@RequestMapping("/projects/{project}/closure")
class ProjectClosureController {

    private final ProjectDoors doors;
    private final CloseProject closeProject;

    ProjectClosureController(ProjectDoors doors, CloseProject closeProject) {
        this.doors = doors;
        this.closeProject = closeProject;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID project, SignedIn reader) {
        var inside = doors.open(project, reader);
        var refusal = inside.may().toClose().orElse(null);
        return Page.of("project/farewell", new FarewellPage(inside, "closure", refusal));
    }

    @PostMapping
    ModelAndView create(@PathVariable UUID project, SignedIn reader) {
        var inside = doors.open(project, reader);
        var id = inside.project().id();
        return switch (closeProject.close(id, reader.id())) {
            case Outcome.Closed() -> new ModelAndView(new RedirectView("/projects/" + id));
            case Outcome.Refused(var why) ->
                    Page.of("project/farewell", new FarewellPage(inside, "closure", why))
                            .status(HttpStatus.CONFLICT);
            case Outcome.Unknown() -> throw ProjectDoors.notFound();
        };
    }
}
