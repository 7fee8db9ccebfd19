package org.laurel.project;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.history.History;
import org.laurel.people.PersonId;
import org.laurel.project.InvitationMails.Trouble;
import org.laurel.school.SchoolId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first founder describes a project and asks the second one to found it together. */
@Service
public class FoundProject {

    public sealed interface Outcome {
        record Waiting(Project.Pending project) implements Outcome {}

        record Unclear(Set<Description.Problem> problems) implements Outcome {}

        record NotInvited(Trouble why) implements Outcome {}

        /** Not the chosen school, none chosen of several, or no school that is confirmed yet. */
        record NoSchool() implements Outcome {}
    }

    // Without the letters that are taken for a digit or for each other.
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Projects projects;
    private final Members members;
    private final Workplaces workplaces;
    private final InvitationMails mails;
    private final History history;
    private final Clock clock;

    FoundProject(
            Projects projects,
            Members members,
            Workplaces workplaces,
            InvitationMails mails,
            History history,
            Clock clock) {
        this.projects = projects;
        this.members = members;
        this.workplaces = workplaces;
        this.mails = mails;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome found(
            PersonId by, @Nullable SchoolId at, Description description, String secondFounder) {
        var problems = description.problems();
        if (!problems.isEmpty()) {
            return new Outcome.Unclear(problems);
        }
        var from = Workplace.chosen(at, workplaces.of(by));
        if (from.isEmpty()) {
            return new Outcome.NoSchool();
        }
        var trouble = mails.trouble(by, secondFounder);
        if (trouble.isPresent()) {
            return new Outcome.NotInvited(trouble.get());
        }
        var now = clock.instant();
        var id = new ProjectId(TimeOrderedId.next(clock));
        var project = new Project.Pending(id, code(), description, 0);
        projects.add(project, by, now);
        members.add(id, by, Part.FOUNDER, from.get(), now);
        mails.invite(project, Part.FOUNDER, by, secondFounder);
        history.add(id.subject(), "project.described", by.value(), now);
        return new Outcome.Waiting(project);
    }

    private static String code() {
        var code = new StringBuilder("P-");
        RANDOM.ints(10, 0, SIGNS.length()).forEach(it -> code.append(SIGNS.charAt(it)));
        return code.toString();
    }
}
