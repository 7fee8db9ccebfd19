package org.laurel.project.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.people.SignedIn;
import org.laurel.project.ChangePages;
import org.laurel.project.ChangePages.Change;
import org.laurel.project.ChangePages.Outcome;
import org.laurel.project.InsideProject;
import org.laurel.project.WorkPage;
import org.laurel.project.WorkPage.Openness;
import org.laurel.project.WorkPageId;
import org.laurel.project.WorkPages;
import org.laurel.site.Page;
import org.laurel.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where a project's work can be seen. */
@Controller
@RequestMapping("/projects/{project}/pages")
class WorkPagesController {

    private final ProjectDoors doors;
    private final WorkPages pages;
    private final ChangePages changePages;
    private final Words words;
    private final Clock clock;

    WorkPagesController(
            ProjectDoors doors,
            WorkPages pages,
            ChangePages changePages,
            Words words,
            Clock clock) {
        this.doors = doors;
        this.pages = pages;
        this.changePages = changePages;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView blank(@PathVariable UUID project, SignedIn reader) {
        // The id is made with the form, so that a double click adds one page.
        var id = new WorkPageId(TimeOrderedId.next(clock));
        var page = new WorkPage(id, "", "", Openness.EVERYBODY, "");
        return form(doors.open(project, reader), page, FormProblems.NONE);
    }

    @GetMapping("/{page}")
    ModelAndView show(@PathVariable UUID project, @PathVariable UUID page, SignedIn reader) {
        var inside = doors.open(project, reader);
        return pages.of(inside.project().id()).stream()
                .filter(it -> it.id().value().equals(page))
                .findFirst()
                .map(it -> form(inside, it, FormProblems.NONE))
                .orElseThrow(ProjectDoors::notFound);
    }

    @PostMapping("/{page}")
    ModelAndView put(
            @PathVariable UUID project,
            @PathVariable UUID page,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String openness,
            @RequestParam(defaultValue = "") String wayIn,
            SignedIn reader) {
        var inside = doors.open(project, reader);
        var open =
                Arrays.stream(Openness.values())
                        .filter(it -> it.key().equals(openness))
                        .findFirst()
                        .orElse(Openness.MEMBERS);
        var it = new WorkPage(new WorkPageId(page), title, address, open, wayIn);
        var id = inside.project().id();
        return switch (changePages.change(id, reader.id(), new Change.Put(it))) {
            case Outcome.Changed() ->
                    new ModelAndView(new RedirectView("/projects/" + id + "#pages"));
            case Outcome.Unclear(var problems) ->
                    form(inside, it, FormProblems.ofPage(problems, words.in(reader.language())))
                            .status(HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Unknown() -> throw ProjectDoors.notFound();
        };
    }

    @PostMapping("/{page}/removal")
    ModelAndView remove(@PathVariable UUID project, @PathVariable UUID page, SignedIn reader) {
        var id = doors.open(project, reader).project().id();
        var _ = changePages.change(id, reader.id(), new Change.Remove(new WorkPageId(page)));
        return new ModelAndView(new RedirectView("/projects/" + id + "#pages"));
    }

    private Page form(InsideProject inside, WorkPage page, FormProblems problems) {
        var fresh =
                pages.of(inside.project().id()).stream().noneMatch(it -> it.id().equals(page.id()));
        return Page.of("project/workPage", new WorkPageForm(inside, page, fresh, problems));
    }
}
