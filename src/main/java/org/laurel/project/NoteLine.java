package org.laurel.project;

import java.time.Clock;
import org.laurel.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member writes a note beside a line of the checklist. */
@Service
public class NoteLine {

    /** Room for a plan, not for an application. */
    public static final int LONGEST = 2_000;

    public sealed interface Outcome {
        record Noted() implements Outcome {}

        /** Another member wrote here since this one began; nothing was changed. */
        record Meanwhile(String now) implements Outcome {}

        record TooLong() implements Outcome {}

        record Unknown() implements Outcome {}
    }

    private final Projects projects;
    private final Plans plans;
    private final Checklists checklists;
    private final Clock clock;

    NoteLine(Projects projects, Plans plans, Checklists checklists, Clock clock) {
        this.projects = projects;
        this.plans = plans;
        this.checklists = checklists;
        this.clock = clock;
    }

    /** Replaces the note {@code was}, which the writer had in sight. */
    @Transactional
    public Outcome note(ProjectId id, PersonId by, LineKey key, String was, String note) {
        if (note.length() > LONGEST) {
            return new Outcome.TooLong();
        }
        projects.hold(id);
        if (projects.inside(id, by).filter(it -> checklists.hold(it.me(), key)).isEmpty()) {
            return new Outcome.Unknown();
        }
        var now = plans.of(id).getOrDefault(key, PlanLine.untouched(key));
        if (!now.note().equals(was) && !now.note().equals(note)) {
            return new Outcome.Meanwhile(now.note());
        }
        plans.put(id, new PlanLine(key, now.ticked(), note), by, clock.instant());
        return new Outcome.Noted();
    }
}
