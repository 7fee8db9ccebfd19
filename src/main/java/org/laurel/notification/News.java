package org.laurel.notification;

import org.laurel.application.ApplicationSubmitted;
import org.laurel.assessment.AssessorAssigned;
import org.laurel.assessment.AssignmentLapsed;
import org.laurel.assessment.AssignmentTakenBack;
import org.laurel.job.OneByOne;
import org.laurel.round.RoundExtended;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears what happened, at least once, and tells whom it concerns, once. */
@Component
class News {

    private final Audience audience;
    private final OneByOne oneByOne;
    private final Notices notices;

    News(Audience audience, OneByOne oneByOne, Notices notices) {
        this.audience = audience;
        this.oneByOne = oneByOne;
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(ApplicationSubmitted news) {
        audience.of(news.application()).ifPresent(it -> notices.received(it, news.at()));
    }

    @ApplicationModuleListener
    void on(AssessorAssigned news) {
        audience.of(news.assignment()).ifPresent(notices::assigned);
    }

    @ApplicationModuleListener
    void on(AssignmentTakenBack news) {
        audience.takenBack(news.assignment()).ifPresent(notices::takenBack);
    }

    @ApplicationModuleListener
    void on(AssignmentLapsed news) {
        audience.lapsed(news.assignment())
                .ifPresent(
                        lapse -> {
                            audience.assessor(lapse).ifPresent(it -> notices.lapsed(lapse, it));
                            oneByOne.each(
                                    Notices.TROUBLE,
                                    audience.officers(lapse),
                                    _ -> lapse.about(),
                                    it -> notices.assessorNeeded(lapse, it));
                        });
    }

    @ApplicationModuleListener
    void on(RoundExtended news) {
        audience.extended(news.round(), news.until())
                .ifPresent(
                        round ->
                                oneByOne.each(
                                        Notices.TROUBLE,
                                        audience.drafts(round.scheme(), round.organisation()),
                                        it -> it.about("extended"),
                                        it -> notices.extended(it, round.until())));
    }
}
