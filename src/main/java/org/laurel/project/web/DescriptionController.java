package org.laurel.project.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.people.SignedIn;
import org.laurel.project.DescribeProject;
import org.laurel.project.DescribeProject.Outcome;
import org.laurel.project.InsideProject;
import org.laurel.project.Project;
import org.laurel.project.ProjectPermissions.Refusal;
import org.laurel.site.Page;
import org.laurel.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Changes what is said about a project. */
@Controller
@RequestMapping("/projects/{project}/edit")
class DescriptionController {

    private final ProjectDoors doors;
    private final DescribeProject describeProject;
    private final Descriptions descriptions;
    private final ProjectChoices choices;
    private final Words words;

    DescriptionController(
            ProjectDoors doors,
            DescribeProject describeProject,
            Descriptions descriptions,
            ProjectChoices choices,
            Words words) {
        this.doors = doors;
        this.describeProject = describeProject;
        this.descriptions = descriptions;
        this.choices = choices;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID project, SignedIn reader) {
        var inside = doors.open(project, reader);
        var now = inside.project();
        var form = DescriptionForm.of(now.description());
        var refusal = inside.may().toDescribe();
        return page(
                inside, now.version(), form, FormProblems.NONE, null, refusal.orElse(null), reader);
    }

    @PostMapping
    ModelAndView replace(
            @PathVariable UUID project,
            @RequestParam int base,
            @RequestParam MultiValueMap<String, String> values,
            SignedIn reader) {
        var inside = doors.open(project, reader);
        var form = DescriptionForm.of(new Sent(values));
        var t = words.in(reader.language());
        var unclear = form.problems();
        if (!unclear.isEmpty()) {
            return page(inside, base, form, FormProblems.of(unclear, t), null, null, reader)
                    .status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var id = inside.project().id();
        return switch (describeProject.describe(id, reader.id(), base, form.description())) {
            case Outcome.Described() -> new ModelAndView(new RedirectView("/projects/" + id));
            case Outcome.Unclear(var problems) ->
                    page(inside, base, form, FormProblems.of(problems, t), null, null, reader)
                            .status(HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Meanwhile(var now) ->
                    page(inside, now.version(), form, FormProblems.NONE, now, null, reader)
                            .status(HttpStatus.CONFLICT);
            case Outcome.Refused(var why) ->
                    page(inside, base, form, FormProblems.NONE, null, why, reader)
                            .status(HttpStatus.CONFLICT);
            case Outcome.Unknown() -> throw ProjectDoors.notFound();
        };
    }

    private Page page(
            InsideProject inside,
            int base,
            DescriptionForm form,
            FormProblems problems,
            @Nullable Project meanwhile,
            @Nullable Refusal refusal,
            SignedIn reader) {
        return Page.of(
                "project/description",
                new DescriptionPage(
                        inside,
                        base,
                        form,
                        choices.languages(reader.language()),
                        problems,
                        meanwhile,
                        meanwhile == null
                                ? List.of()
                                : descriptions.facts(meanwhile, words.in(reader.language())),
                        refusal));
    }
}
