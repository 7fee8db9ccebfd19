package org.laurel.project.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.people.SignedIn;
import org.laurel.project.FoundProject;
import org.laurel.project.FoundProject.Outcome;
import org.laurel.project.Workplaces;
import org.laurel.school.SchoolId;
import org.laurel.site.Page;
import org.laurel.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Begins a project. */
@Controller
@RequestMapping("/projects/new")
class FoundingController {

    private final FoundProject foundProject;
    private final Workplaces workplaces;
    private final ProjectChoices choices;
    private final Words words;

    FoundingController(
            FoundProject foundProject, Workplaces workplaces, ProjectChoices choices, Words words) {
        this.foundProject = foundProject;
        this.workplaces = workplaces;
        this.choices = choices;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(SignedIn reader) {
        return page(DescriptionForm.blank(), "", "", FormProblems.NONE, reader);
    }

    @PostMapping
    ModelAndView create(@RequestParam MultiValueMap<String, String> values, SignedIn reader) {
        var sent = new Sent(values);
        var form = DescriptionForm.of(sent);
        var email = sent.text("secondFounder");
        var school = sent.text("school");
        var t = words.in(reader.language());
        var unclear = form.problems();
        if (!unclear.isEmpty()) {
            return again(form, email, school, FormProblems.of(unclear, t), reader);
        }
        return switch (foundProject.found(reader.id(), school(school), form.description(), email)) {
            case Outcome.Waiting(var project) ->
                    new ModelAndView(new RedirectView("/projects/" + project.id()));
            case Outcome.Unclear(var problems) ->
                    again(form, email, school, FormProblems.of(problems, t), reader);
            case Outcome.NotInvited(var why) -> {
                var what = t.say("project.invitation.trouble." + why.key());
                yield again(form, email, school, FormProblems.at("secondFounder", what), reader);
            }
            case Outcome.NoSchool() -> {
                var what = t.say("project.form.problem.school-missing");
                yield again(form, email, school, FormProblems.at("school", what), reader);
            }
        };
    }

    static @Nullable SchoolId school(String typed) {
        try {
            return Optional.of(typed)
                    .filter(it -> !it.isEmpty())
                    .map(UUID::fromString)
                    .map(SchoolId::new)
                    .orElse(null);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private ModelAndView again(
            DescriptionForm form,
            String email,
            String school,
            FormProblems problems,
            SignedIn reader) {
        return page(form, email, school, problems, reader).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Page page(
            DescriptionForm form,
            String email,
            String school,
            FormProblems problems,
            SignedIn reader) {
        return Page.of(
                "project/founding",
                new FoundingPage(
                        form,
                        email,
                        school,
                        choices.schools(workplaces.of(reader.id()), reader.language()),
                        choices.languages(reader.language()),
                        problems));
    }
}
