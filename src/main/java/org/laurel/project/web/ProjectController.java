package org.laurel.project.web;

import java.util.UUID;
import org.laurel.people.SignedIn;
import org.laurel.project.Checklists;
import org.laurel.project.Invitation;
import org.laurel.project.Invitations;
import org.laurel.project.PlanLine;
import org.laurel.project.Plans;
import org.laurel.project.WorkPages;
import org.laurel.site.Page;
import org.laurel.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A project as its members see it. */
@Controller
class ProjectController {

    private final ProjectDoors doors;
    private final Descriptions descriptions;
    private final Invitations invitations;
    private final WorkPages pages;
    private final Plans plans;
    private final Checklists checklists;
    private final Asides asides;
    private final Words words;

    ProjectController(
            ProjectDoors doors,
            Descriptions descriptions,
            Invitations invitations,
            WorkPages pages,
            Plans plans,
            Checklists checklists,
            Asides asides,
            Words words) {
        this.doors = doors;
        this.descriptions = descriptions;
        this.invitations = invitations;
        this.pages = pages;
        this.plans = plans;
        this.checklists = checklists;
        this.asides = asides;
        this.words = words;
    }

    @GetMapping("/projects/{project}")
    ModelAndView show(@PathVariable UUID project, SignedIn reader) {
        var inside = doors.open(project, reader);
        var t = words.in(reader.language());
        var id = inside.project().id();
        var lines =
                checklists.of(inside.me()).stream()
                        .flatMap(it -> Checklists.keys(it).stream())
                        .toList();
        var plan = plans.of(id);
        var ticked =
                lines.stream()
                        .filter(it -> plan.getOrDefault(it, PlanLine.untouched(it)).ticked())
                        .count();
        var page =
                Page.of(
                        "project/project",
                        new ProjectPage(
                                inside,
                                inside.project().stage(doors.today(inside.me().country())),
                                descriptions.facts(inside.project(), t),
                                descriptions.members(inside, t),
                                invitations.of(id, null, 100).stream()
                                        .filter(Invitation::waits)
                                        .toList(),
                                pages.of(id),
                                (int) ticked,
                                lines.size(),
                                asides.beside(inside, reader)));
        page.addObject("drawn", asides);
        return page;
    }
}
