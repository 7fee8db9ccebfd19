package org.laurel.decision;

import java.util.List;
import java.util.Optional;
import org.laurel.application.Application;
import org.laurel.application.ApplicationAside;
import org.laurel.application.ApplicationId;
import org.laurel.assessment.EarlierFeedback;
import org.laurel.decision.Decision.Released;
import org.laurel.language.Language;
import org.laurel.words.Words;
import org.springframework.stereotype.Component;

/** What a decision adds to the pages of applications and score sheets once it was released. */
@Component
class DecisionAside implements ApplicationAside, EarlierFeedback {

    private final Decisions decisions;
    private final Words words;

    DecisionAside(Decisions decisions, Words words) {
        this.decisions = decisions;
        this.words = words;
    }

    @Override
    public List<Link> links(Application application) {
        return Application.lastSubmission(application)
                .flatMap(it -> decisions.on(application.id(), it.attempt()))
                .filter(Released.class::isInstance)
                .map(
                        _ ->
                                new Link(
                                        "decision.letter.read",
                                        "/applications/" + application.id() + "/letter"))
                .stream()
                .toList();
    }

    @Override
    public Optional<Told> before(ApplicationId application, int attempt, Language language) {
        return decisions
                .earlier(application, attempt)
                .map(
                        it ->
                                new Told(
                                        words.in(language)
                                                .say(
                                                        "decision.category."
                                                                + it.content().category().key()),
                                        it.content().feedback()));
    }
}
