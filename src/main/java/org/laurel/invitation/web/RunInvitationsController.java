package org.laurel.invitation.web;

import java.util.UUID;
import org.laurel.country.Countries;
import org.laurel.invitation.InvitationPermissions;
import org.laurel.invitation.Obstacle;
import org.laurel.invitation.Preview;
import org.laurel.invitation.PreviewInvitations;
import org.laurel.invitation.ReleaseInvitations;
import org.laurel.invitation.web.InvitationsOfRunPage.CountryRow;
import org.laurel.people.SignedIn;
import org.laurel.preselection.RunId;
import org.laurel.scheme.Editions;
import org.laurel.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@RequestMapping("/preselection/runs/{run}/invitations")
class RunInvitationsController {

    private final InvitationPermissions permissions;
    private final PreviewInvitations previewInvitations;
    private final ReleaseInvitations releaseInvitations;
    private final Editions editions;
    private final Countries countries;

    RunInvitationsController(
            InvitationPermissions permissions,
            PreviewInvitations previewInvitations,
            ReleaseInvitations releaseInvitations,
            Editions editions,
            Countries countries) {
        this.permissions = permissions;
        this.previewInvitations = previewInvitations;
        this.releaseInvitations = releaseInvitations;
        this.editions = editions;
        this.countries = countries;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID run, SignedIn who) {
        let(who);
        return switch (previewInvitations.preview(new RunId(run))) {
            case PreviewInvitations.Outcome.Previewed(var preview) ->
                    Page.of("invitation/invitations", page(preview, who));
            case PreviewInvitations.Outcome.NotPossible(var why) -> elsewhere(run, why);
        };
    }

    /** Pressed twice it writes to nobody twice. */
    @PostMapping
    ModelAndView create(@PathVariable UUID run, SignedIn who) {
        let(who);
        return switch (releaseInvitations.release(new RunId(run), who.id())) {
            case ReleaseInvitations.Outcome.Released _ ->
                    redirect("/preselection/runs/" + run + "/invitations");
            case ReleaseInvitations.Outcome.NotPossible(var why) -> elsewhere(run, why);
        };
    }

    private void let(SignedIn who) {
        if (!permissions.mayRelease(who)) {
            throw notFound();
        }
    }

    private InvitationsOfRunPage page(Preview preview, SignedIn who) {
        var language = who.language();
        return new InvitationsOfRunPage(
                preview,
                editions.get(preview.round().edition()).words(language, null).say("name"),
                preview.countries().stream()
                        .map(
                                it ->
                                        new CountryRow(
                                                countries.name(it.country(), language),
                                                it.schools(),
                                                it.teachers()))
                        .toList());
    }

    /** The pages they lead to say what stands in the way. */
    private static ModelAndView elsewhere(UUID run, Obstacle why) {
        return switch (why) {
            case NO_SUCH_RUN -> throw notFound();
            case NOT_FINISHED, WHAT_IF -> redirect("/preselection/runs/" + run);
            case ROUND_OVER -> redirect("/preselection/runs/" + run + "/invitations");
        };
    }

    private static ModelAndView redirect(String address) {
        return new ModelAndView(new RedirectView(address));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
