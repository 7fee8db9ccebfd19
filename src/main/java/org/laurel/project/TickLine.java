package org.laurel.project;

import java.time.Clock;
import org.laurel.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member ticks a line of the checklist, or takes the tick away. */
@Service
public class TickLine {

    private final Projects projects;
    private final Plans plans;
    private final Checklists checklists;
    private final Clock clock;

    TickLine(Projects projects, Plans plans, Checklists checklists, Clock clock) {
        this.projects = projects;
        this.plans = plans;
        this.checklists = checklists;
        this.clock = clock;
    }

    /** Answers false where there is no such project for this person, or no such line. */
    @Transactional
    public boolean tick(ProjectId id, PersonId by, LineKey key, boolean ticked) {
        projects.hold(id);
        var known = projects.inside(id, by).filter(it -> checklists.hold(it.me(), key)).isPresent();
        if (known) {
            var line = plans.of(id).getOrDefault(key, PlanLine.untouched(key));
            plans.put(id, new PlanLine(key, ticked, line.note()), by, clock.instant());
        }
        return known;
    }
}
