package org.laurel.decision;

import java.util.concurrent.atomic.AtomicInteger;
import org.laurel.application.AdvanceApplication;
import org.laurel.application.Application.Draft;
import org.laurel.application.Applications;
import org.laurel.job.OneByOne;
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
    private final OneByOne oneByOne;
    private final RoundMoments moments;

    ResumeReturned(
            Applications applications,
            AdvanceApplication advance,
            OneByOne oneByOne,
            RoundMoments moments) {
        this.applications = applications;
        this.advance = advance;
        this.oneByOne = oneByOne;
        this.moments = moments;
    }

    /** How many were taken up again. */
    @Transactional
    public int resume() {
        var resumed = new AtomicInteger();
        oneByOne.each(
                "resuming",
                applications.returned(),
                it -> it.id().subject(),
                it -> {
                    if (!(moments.of(it.about()) instanceof Moment.Improving)
                            && applications.hold(it.id()).orElseThrow() instanceof Draft) {
                        advance.resume(it.id());
                        resumed.incrementAndGet();
                    }
                });
        return resumed.get();
    }
}
