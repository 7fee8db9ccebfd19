package org.laurel.project.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.people.SignedIn;
import org.laurel.project.AcceptInvitation;
import org.laurel.project.AcceptInvitation.Outcome;
import org.laurel.project.DeclineInvitation;
import org.laurel.project.Invitation;
import org.laurel.project.InvitationId;
import org.laurel.project.Invitations;
import org.laurel.site.Choice;
import org.laurel.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The invitations sent to the reader, and the reader's answers. */
@Controller
@RequestMapping("/invitations")
class InvitationsController {

    private final Invitations invitations;
    private final AcceptInvitation acceptInvitation;
    private final DeclineInvitation declineInvitation;
    private final ProjectChoices choices;

    InvitationsController(
            Invitations invitations,
            AcceptInvitation acceptInvitation,
            DeclineInvitation declineInvitation,
            ProjectChoices choices) {
        this.invitations = invitations;
        this.acceptInvitation = acceptInvitation;
        this.declineInvitation = declineInvitation;
        this.choices = choices;
    }

    @GetMapping
    ModelAndView list(SignedIn reader) {
        return Page.of("project/waiting", new WaitingPage(invitations.waitingFor(reader.id())));
    }

    @GetMapping("/{invitation}")
    ModelAndView show(@PathVariable UUID invitation, SignedIn reader) {
        return invitations
                .to(reader.id(), new InvitationId(invitation))
                .map(it -> page(it, it.waits() ? null : "over", List.of()))
                .orElseThrow(ProjectDoors::notFound);
    }

    @PostMapping("/{invitation}/acceptance")
    ModelAndView accept(
            @PathVariable UUID invitation,
            @RequestParam(defaultValue = "") String school,
            SignedIn reader) {
        var id = new InvitationId(invitation);
        var from = FoundingController.school(school);
        return switch (acceptInvitation.accept(id, reader.id(), from)) {
            case Outcome.Joined(var project) ->
                    new ModelAndView(new RedirectView("/projects/" + project));
            case Outcome.Over(var it) -> page(it, "over", List.of()).status(HttpStatus.CONFLICT);
            case Outcome.NotValidated(var it) ->
                    page(it, "not-validated", List.of()).status(HttpStatus.CONFLICT);
            case Outcome.OtherSchoolNeeded(var it) ->
                    page(it, "other-school." + it.part().key(), List.of())
                            .status(HttpStatus.CONFLICT);
            case Outcome.ChooseSchool(var it, var schools) ->
                    page(it, "choose-school", choices.schools(schools, reader.language()))
                            .status(HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Unknown() -> throw ProjectDoors.notFound();
        };
    }

    @PostMapping("/{invitation}/refusal")
    ModelAndView decline(@PathVariable UUID invitation, SignedIn reader) {
        if (!declineInvitation.decline(new InvitationId(invitation), reader.id())) {
            throw ProjectDoors.notFound();
        }
        return new ModelAndView(new RedirectView("/invitations"));
    }

    private static Page page(Invitation it, @Nullable String hurdle, List<Choice> schools) {
        return Page.of("project/invitation", new InvitationPage(it, hurdle, schools));
    }
}
