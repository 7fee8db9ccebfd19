package org.laurel.decision;

import org.laurel.application.AdvanceApplication;
import org.laurel.application.Application.Draft;
import org.laurel.application.Applications;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Once the deadline has passed, what was returned and not sent again is decided as it was signed
 * and sent last.
 */
@Service
public class ResumeReturned {

    private final Applications applications;
    private final AdvanceApplication advance;
    private final RoundMoments moments;

    ResumeReturned(Applications applications, AdvanceApplication advance, RoundMoments moments) {
        this.applications = applications;
        this.advance = advance;
        this.moments = moments;
    }

    /** How many were taken up again. */
    @Transactional
    public int resume() {
        var resumed = 0;
        for (var returned : applications.returned()) {
            if (!(moments.of(returned.about()) instanceof Moment.Improving)
                    && applications.hold(returned.id()).orElseThrow() instanceof Draft) {
                advance.resume(returned.id());
                resumed++;
            }
        }
        return resumed;
    }
}
