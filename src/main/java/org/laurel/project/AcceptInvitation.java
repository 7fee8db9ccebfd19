package org.laurel.project;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.laurel.history.History;
import org.laurel.people.PersonId;
import org.laurel.project.Invitation.Ending;
import org.laurel.school.SchoolId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody who was asked joins a project from one of their schools. */
@Service
public class AcceptInvitation {

    public sealed interface Outcome {
        record Joined(ProjectId project) implements Outcome {}

        /** Withdrawn or declined before, or the project was closed or founded with another. */
        record Over(Invitation invitation) implements Outcome {}

        /** No school of theirs is confirmed yet. */
        record NotValidated(Invitation invitation) implements Outcome {}

        /** A partner comes from a school that is not in yet, a colleague from the inviter's. */
        record OtherSchoolNeeded(Invitation invitation) implements Outcome {}

        record ChooseSchool(Invitation invitation, List<Workplace> schools) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    private final Projects projects;
    private final Members members;
    private final Invitations invitations;
    private final Workplaces workplaces;
    private final History history;
    private final Clock clock;

    AcceptInvitation(
            Projects projects,
            Members members,
            Invitations invitations,
            Workplaces workplaces,
            History history,
            Clock clock) {
        this.projects = projects;
        this.members = members;
        this.invitations = invitations;
        this.workplaces = workplaces;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome accept(InvitationId id, PersonId by, @Nullable SchoolId at) {
        invitations.to(by, id).ifPresent(it -> projects.hold(it.project()));
        return invitations.to(by, id).map(it -> accept(it, by, at)).orElseGet(Outcome.Unknown::new);
    }

    private Outcome accept(Invitation invitation, PersonId by, @Nullable SchoolId at) {
        var project = projects.find(invitation.project()).orElseThrow();
        var present = members.of(project.id()).stream().filter(Member::here).toList();
        if (present.stream().anyMatch(it -> it.person().equals(by))) {
            invitations.end(invitation.id(), Ending.ACCEPTED, clock.instant());
            return new Outcome.Joined(project.id()); // pressing the button twice is harmless
        }
        if (!invitation.waits() || !takes(project, invitation.part())) {
            return new Outcome.Over(invitation);
        }
        var own = workplaces.of(by);
        if (own.isEmpty()) {
            return new Outcome.NotValidated(invitation);
        }
        var fitting = own.stream().filter(it -> fits(it, invitation, present)).toList();
        if (fitting.isEmpty()) {
            return new Outcome.OtherSchoolNeeded(invitation);
        }
        return Workplace.chosen(at, fitting)
                .map(it -> join(project, invitation, by, it))
                .orElseGet(() -> new Outcome.ChooseSchool(invitation, fitting));
    }

    private Outcome join(Project project, Invitation invitation, PersonId by, Workplace from) {
        var now = clock.instant();
        members.add(project.id(), by, invitation.part(), from, now);
        invitations.end(invitation.id(), Ending.ACCEPTED, now);
        history.add(project.id().subject(), "project.joined", by.value(), now);
        if (project instanceof Project.Pending pending) {
            projects.found(pending.found(now));
            history.add(project.id().subject(), "project.founded", by.value(), now);
        }
        return new Outcome.Joined(project.id());
    }

    private static boolean takes(Project project, Part part) {
        return switch (project) {
            case Project.Pending _ -> part == Part.FOUNDER;
            case Project.Open _ -> part != Part.FOUNDER;
            case Project.Closed _ -> false;
        };
    }

    private static boolean fits(Workplace own, Invitation invitation, List<Member> present) {
        return switch (invitation.part()) {
            case FOUNDER, PARTNER ->
                    present.stream().noneMatch(it -> own.school().equals(it.school()));
            case COLLEAGUE ->
                    present.stream()
                            .filter(it -> it.person().equals(invitation.by()))
                            .map(Member::school)
                            .anyMatch(it -> Objects.equals(it, own.school()));
        };
    }
}
