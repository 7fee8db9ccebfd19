package org.laurel.application;

import org.laurel.application.Application.Draft;
import org.laurel.application.Application.Particulars;
import org.laurel.history.History;
import org.laurel.school.SchoolsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a school that ended had not been told about goes along to the school it is part of, unless
 * that one has its own in the same round. Another head signs there, so no signature goes along.
 */
@Service
class MoveApplications {

    private final Applications applications;
    private final DraftForm forms;
    private final History history;

    MoveApplications(Applications applications, DraftForm forms, History history) {
        this.applications = applications;
        this.forms = forms;
        this.history = history;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(SchoolsMerged news) {
        applications.holdUndecided(news.ended()).stream()
                .filter(it -> !taken(it.about(), news))
                .forEach(it -> move(it, news));
    }

    private boolean taken(Particulars about, SchoolsMerged news) {
        return switch (about.subject()) {
            case Subject.Work _ -> true;
            case Subject.WholeSchool(var round) ->
                    applications.live(news.into(), about.scheme(), round).isPresent();
        };
    }

    private void move(Application application, SchoolsMerged news) {
        var id = application.id();
        var ends = application instanceof Draft && forms.reopenedAt(id).isPresent();
        applications.move(id, news.into());
        if (application instanceof Draft) {
            forms.giveBack(id, news.at());
        } else {
            forms.startAnew(id, news.at());
        }
        history.add(
                id.subject(),
                ends ? "application.moved-unsigned" : "application.moved",
                news.by().value(),
                news.at());
    }
}
