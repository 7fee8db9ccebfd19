package org.laurel.assessment;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.laurel.application.Applications;
import org.laurel.assessment.Assignment.Open;
import org.laurel.assessment.Assignments.Lapsed;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.people.PersonId;
import org.laurel.writing.Answers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends open assignments whose assessor may not go on, so that officers see that somebody else is
 * needed. Nobody may write or read in them meanwhile either: that is asked at every request.
 */
@Service
public class EndLapsedAssignments {

    private static final int AT_ONCE = 500;

    private final Applications applications;
    private final Assignments assignments;
    private final Answers answers;
    private final History history;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    EndLapsedAssignments(
            Applications applications,
            Assignments assignments,
            Answers answers,
            History history,
            ApplicationEventPublisher news,
            Clock clock) {
        this.applications = applications;
        this.assignments = assignments;
        this.answers = answers;
        this.history = history;
        this.news = news;
        this.clock = clock;
    }

    /** Those of one assessor, or of all; how many ended, some at once. */
    @Transactional
    public int end(@Nullable PersonId assessor) {
        var lapsed = assignments.lapsed(assessor, AT_ONCE);
        lapsed.forEach(this::end);
        return lapsed.size();
    }

    private void end(Lapsed lapsed) {
        applications.hold(lapsed.application());
        if (assignments.hold(lapsed.id()).orElseThrow() instanceof Open(var task)) {
            var now = clock.instant();
            answers.close(task.id().form(), now);
            assignments.end(task.id(), now, lapsed.how());
            history.add(
                    new Event(
                            task.application().subject(),
                            "assessment." + lapsed.how().key(),
                            null,
                            now,
                            Map.of("assessor", task.assessor().toString())));
            news.publishEvent(new AssignmentLapsed(task.id()));
        }
    }
}
