package org.laurel.project.web;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.people.SignedIn;
import org.laurel.project.InsideProject;
import org.laurel.project.InvitationId;
import org.laurel.project.Invitations;
import org.laurel.project.InviteMember;
import org.laurel.project.InviteMember.Outcome;
import org.laurel.project.Part;
import org.laurel.project.WithdrawInvitation;
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

/** Whom a project invited, and how each answered. */
@Controller
@RequestMapping("/projects/{project}/invitations")
class ProjectInvitationsController {

    private static final int A_PAGE = 50;

    private final ProjectDoors doors;
    private final Invitations invitations;
    private final InviteMember inviteMember;
    private final WithdrawInvitation withdrawInvitation;
    private final Words words;

    ProjectInvitationsController(
            ProjectDoors doors,
            Invitations invitations,
            InviteMember inviteMember,
            WithdrawInvitation withdrawInvitation,
            Words words) {
        this.doors = doors;
        this.invitations = invitations;
        this.inviteMember = inviteMember;
        this.withdrawInvitation = withdrawInvitation;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable UUID project,
            @RequestParam(required = false) @Nullable UUID before,
            SignedIn reader) {
        return page(doors.open(project, reader), before, "", "", FormProblems.NONE);
    }

    @PostMapping
    ModelAndView create(
            @PathVariable UUID project,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String part,
            SignedIn reader) {
        var inside = doors.open(project, reader);
        var t = words.in(reader.language());
        var wanted = Arrays.stream(Part.values()).filter(it -> it.key().equals(part)).findFirst();
        if (wanted.isEmpty()) {
            return again(inside, email, part, "part", t.say("project.invitation.part-missing"));
        }
        var id = inside.project().id();
        return switch (inviteMember.invite(id, reader.id(), wanted.get(), email.strip())) {
            case Outcome.Invited() ->
                    new ModelAndView(new RedirectView("/projects/" + id + "/invitations"));
            case Outcome.NotSent(var why) -> {
                var what = t.say("project.invitation.trouble." + why.key());
                yield again(inside, email, part, "email", what);
            }
            case Outcome.Refused(var why) ->
                    again(inside, email, part, "part", t.say("project.refusal." + why.key()));
            case Outcome.Unknown() -> throw ProjectDoors.notFound();
        };
    }

    @PostMapping("/{invitation}/withdrawal")
    ModelAndView withdraw(
            @PathVariable UUID project, @PathVariable UUID invitation, SignedIn reader) {
        var id = doors.open(project, reader).project().id();
        if (!withdrawInvitation.withdraw(id, new InvitationId(invitation), reader.id())) {
            throw ProjectDoors.notFound();
        }
        return new ModelAndView(new RedirectView("/projects/" + id + "/invitations"));
    }

    private ModelAndView again(
            InsideProject inside, String email, String part, String field, String what) {
        return page(inside, null, email, part, FormProblems.at(field, what))
                .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Page page(
            InsideProject inside,
            @Nullable UUID before,
            String email,
            String part,
            FormProblems problems) {
        var id = inside.project().id();
        var from = before == null ? null : new InvitationId(before);
        var found = invitations.of(id, from, A_PAGE + 1);
        var shown = found.stream().limit(A_PAGE).toList();
        return Page.of(
                "project/invitations",
                new InvitationsPage(
                        inside,
                        Arrays.stream(Part.values())
                                .filter(it -> inside.may().toInvite(it).isEmpty())
                                .toList(),
                        shown,
                        found.size() > A_PAGE
                                ? "/projects/%s/invitations?before=%s"
                                        .formatted(id, shown.getLast().id())
                                : null,
                        email,
                        part,
                        problems));
    }
}
