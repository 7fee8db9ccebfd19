package org.laurel.application;

import java.time.Instant;
import java.util.Optional;
import org.laurel.writing.Answers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The form of a draft: open to write in, unless something such as a signature holds it closed. */
@Component
public class DraftForm {

    private final Answers answers;
    private final ObjectProvider<HandInGuard> guards;

    DraftForm(Answers answers, ObjectProvider<HandInGuard> guards) {
        this.answers = answers;
        this.guards = guards;
    }

    /** Where whoever wants to write in it opens it again; none where it is open. */
    public Optional<String> reopenedAt(ApplicationId id) {
        return guards.orderedStream().flatMap(it -> it.reopenedAt(id).stream()).findFirst();
    }

    /** Its writers took it back after it was handed in; what holds it closed still does. */
    void takeBack(ApplicationId id) {
        if (reopenedAt(id).isEmpty()) {
            answers.reopen(id.form());
        }
    }

    /** What was settled for a version, such as by a signature, settles no later one. */
    void startAnew(ApplicationId id, Instant at) {
        guards.orderedStream().forEach(it -> it.startAnew(id, at));
    }

    /** It is given back to be improved, so nothing holds it closed any longer. */
    void giveBack(ApplicationId id, Instant at) {
        startAnew(id, at);
        answers.reopen(id.form());
    }
}
