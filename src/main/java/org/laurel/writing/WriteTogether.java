package org.laurel.writing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.laurel.people.PersonId;
import org.springframework.stereotype.Service;

/** Tells everybody who has a form open who else is writing, and what became newer meanwhile. */
@Service
public class WriteTogether {

    static final Duration SHOWN = Duration.ofSeconds(10);

    /** Somebody else who has the cursor in a box. */
    public record Writing(String question, String name) {}

    /** An answer that is newer than the one known, and who made it so. */
    public record Newer(Answer answer, String by) {}

    /** What whoever has the form open does not know yet. */
    public record Around(List<Writing> writers, List<Newer> answers) {}

    private final Presences presences;
    private final Clock clock;

    WriteTogether(Presences presences, Clock clock) {
        this.presences = presences;
        this.clock = clock;
    }

    /**
     * Notes where somebody is, and tells what is around them.
     *
     * @param question where the person is writing, if anywhere
     * @param known the version of each answer that the person has before the eyes
     */
    public Around share(
            FormId form, PersonId person, @Nullable String question, Map<String, Integer> known) {
        var now = clock.instant();
        return new Around(
                presences.note(form, person, question, now, now.minus(SHOWN)),
                known.isEmpty() ? List.of() : presences.newer(form, known));
    }
}
