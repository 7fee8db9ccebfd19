package org.laurel.application.web;

import java.util.UUID;
import org.laurel.application.ApplicationId;
import org.laurel.application.Candidate;
import org.laurel.application.OpenApplication;
import org.laurel.application.OpenApplication.Outcome;
import org.laurel.people.SignedIn;
import org.laurel.project.ProjectId;
import org.laurel.site.Page;
import org.laurel.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Before applying: whether this project can get the label, and why. */
@Controller
@RequestMapping("/projects/{project}/applications/{scheme}")
class ApplyController {

    private final Candidate candidate;
    private final OpenApplication openApplication;
    private final Words words;

    ApplyController(Candidate candidate, OpenApplication openApplication, Words words) {
        this.candidate = candidate;
        this.openApplication = openApplication;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID project, @PathVariable String scheme, SignedIn signedIn) {
        return page(project, scheme, signedIn);
    }

    @PostMapping
    ModelAndView create(
            @PathVariable UUID project, @PathVariable String scheme, SignedIn signedIn) {
        return switch (openApplication.open(scheme, new ProjectId(project), signedIn.id())) {
            case Outcome.Opened(var id) -> new ModelAndView(new RedirectView(firstStep(id)));
            case Outcome.Existing(var id) ->
                    new ModelAndView(new RedirectView("/applications/" + id));
            case Outcome.Hopeless _ ->
                    page(project, scheme, signedIn).status(HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.NotInTheProject _ -> throw Reading.notFound();
        };
    }

    private Page page(UUID project, String scheme, SignedIn reader) {
        var found =
                candidate
                        .look(scheme, new ProjectId(project), reader.id())
                        .orElseThrow(Reading::notFound);
        var t = words.in(reader.language());
        var said = found.edition().words(reader.language(), found.country().value());
        return Page.of(
                "application/apply",
                new ApplyPage(
                        project,
                        found.projectTitle(),
                        scheme,
                        said.say("name"),
                        FindingRow.of(found.findings(), said, t),
                        found.possible(),
                        found.existing()));
    }

    private static String firstStep(ApplicationId id) {
        return "/applications/" + id + "/form";
    }
}
