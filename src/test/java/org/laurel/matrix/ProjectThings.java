package org.laurel.matrix;

import java.util.UUID;
import org.laurel.people.PersonId;
import org.laurel.project.AcceptInvitation;
import org.laurel.project.ChangePages;
import org.laurel.project.CloseProject;
import org.laurel.project.FoundProject;
import org.laurel.project.Invitations;
import org.laurel.project.InviteMember;
import org.laurel.project.Part;
import org.laurel.project.ProjectCast;
import org.laurel.project.ProjectId;
import org.laurel.project.WorkPage;
import org.laurel.project.WorkPageId;
import org.laurel.testing.LabelCast;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Elin's project with its members, one that is over, and one that waits for its second founder. */
@Component
@Order(3)
class ProjectThings implements Things {

    private final LabelCast cast;
    private final FoundProject foundProject;
    private final InviteMember inviteMember;
    private final Invitations invitations;
    private final AcceptInvitation acceptInvitation;
    private final CloseProject closeProject;
    private final ChangePages changePages;

    ProjectThings(
            LabelCast cast,
            FoundProject foundProject,
            InviteMember inviteMember,
            Invitations invitations,
            AcceptInvitation acceptInvitation,
            CloseProject closeProject,
            ChangePages changePages) {
        this.cast = cast;
        this.foundProject = foundProject;
        this.inviteMember = inviteMember;
        this.invitations = invitations;
        this.acceptInvitation = acceptInvitation;
        this.closeProject = closeProject;
        this.changePages = changePages;
    }

    @Override
    public void show(World world, Examples to) {
        var elin = world.id("elin");
        var open = cast.project(world.of("elin"), world.of("maria"));
        inviteMember.invite(open, elin, Part.COLLEAGUE, "johan@demo.example");
        invitations
                .waitingFor(world.id("johan"))
                .forEach(it -> acceptInvitation.accept(it.id(), world.id("johan"), null));
        to.everywhere("project", open).everywhere("scheme", LabelCast.SCHEME);
        to.at("/projects/{project}/pages/{page}", "", "page", page(open, world));
        to.everywhere("invitation", invited(open, elin, "sara", world));

        var over = cast.project(world.of("elin"), world.of("maria"));
        closeProject.close(over, elin);
        var waits =
                (FoundProject.Outcome.Waiting)
                        foundProject.found(elin, null, ProjectCast.rivers(), "sara@demo.example");
        for (var at :
                new String[] {
                    "/projects/{project}/edit",
                    "/projects/{project}/closure",
                    "/projects/{project}/invitations",
                    "/projects/{project}/plan"
                }) {
            to.at(at, "", "project", open);
            to.at(at, "closed", "project", over);
            to.at(at, "one founder", "project", waits.project().id());
        }
        var applying = "/projects/{project}/applications/{scheme}";
        to.at(applying, "", "scheme", LabelCast.SCHEME);
        to.at(applying, "no such label", "scheme", "nothing");
        forms(to);
    }

    private static void forms(Examples to) {
        var described =
                new String[] {
                    "base", "0",
                    "title", "Rivers of Europe",
                    "text", "We measure our rivers.",
                    "startsOn", "2025-09-01",
                    "endsOn", "2026-08-31",
                    "languages", "en",
                    "secondFounder", "maria@demo.example"
                };
        to.form("/projects/{project}/edit", described);
        to.form("/projects/new", described);
        to.at("/projects/{project}/invitations/{invitation}", "");
        for (var part : Part.values()) {
            to.sent(
                    "/projects/{project}/invitations",
                    "a " + part.key(),
                    "email",
                    "petya@demo.example",
                    "part",
                    part.key());
        }
        to.form(
                "/projects/{project}/pages/{page}",
                "title",
                "Film",
                "address",
                "https://film.example/",
                "openness",
                "everybody");
    }

    private Object invited(ProjectId project, PersonId by, String who, World world) {
        inviteMember.invite(project, by, Part.PARTNER, who + "@demo.example");
        return invitations.waitingFor(world.id(who)).getFirst().id();
    }

    private Object page(ProjectId project, World world) {
        var page =
                new WorkPage(
                        new WorkPageId(UUID.randomUUID()),
                        "Film",
                        "https://film.example/",
                        WorkPage.Openness.EVERYBODY,
                        "");
        changePages.change(project, world.id("elin"), new ChangePages.Change.Put(page));
        return page.id();
    }
}
