package org.laurel.project.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.people.SignedIn;
import org.laurel.project.Invitations;
import org.laurel.project.ProjectId;
import org.laurel.project.Projects;
import org.laurel.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The projects the reader is in. */
@Controller
class ProjectsController {

    private static final int A_PAGE = 20;

    private final Projects projects;
    private final Invitations invitations;

    ProjectsController(Projects projects, Invitations invitations) {
        this.projects = projects;
        this.invitations = invitations;
    }

    @GetMapping("/projects")
    ModelAndView show(@RequestParam(required = false) @Nullable UUID before, SignedIn reader) {
        var from = before == null ? null : new ProjectId(before);
        var found = projects.of(reader.id(), from, A_PAGE + 1);
        var shown = found.stream().limit(A_PAGE).toList();
        return Page.of(
                "project/projects",
                new ProjectsPage(
                        shown,
                        invitations.waitingFor(reader.id()).size(),
                        before == null,
                        found.size() > A_PAGE ? "/projects?before=" + shown.getLast().id() : null));
    }
}
