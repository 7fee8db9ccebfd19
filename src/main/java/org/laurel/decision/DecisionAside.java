package org.laurel.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.laurel.application.Application;
import org.laurel.application.ApplicationAside;
import org.laurel.application.Applications;
import org.laurel.assessment.EarlierFeedback;
import org.laurel.decision.Decision.Released;
import org.laurel.language.Language;
import org.laurel.words.Words;
import org.springframework.stereotype.Component;

/** What a decision adds to the pages of applications and score sheets once it was released. */
@Component
class DecisionAside implements ApplicationAside, EarlierFeedback {

    private final Decisions decisions;
    private final Returns returns;
    private final Applications applications;
    private final Words words;

    DecisionAside(Decisions decisions, Returns returns, Applications applications, Words words) {
        this.decisions = decisions;
        this.returns = returns;
        this.applications = applications;
        this.words = words;
    }

    @Override
    public List<Link> links(Application application) {
        var at = "/applications/" + application.id();
        var links = new ArrayList<Link>();
        if (!returns.of(application.id()).isEmpty()) {
            links.add(new Link("decision.returned.read", at + "/feedback"));
        }
        Application.lastSubmission(application)
                .flatMap(it -> decisions.on(application.id(), it.attempt()))
                .filter(Released.class::isInstance)
                .ifPresent(_ -> links.add(new Link("decision.letter.read", at + "/letter")));
        return links;
    }

    @Override
    public Optional<Told> before(Application application, int attempt, Language language) {
        return returned(application, attempt, language)
                .or(() -> decided(application, attempt, language));
    }

    private Optional<Told> returned(Application application, int attempt, Language language) {
        return returns.of(application.id()).stream()
                .filter(it -> it.attempt() < attempt)
                .findFirst()
                .map(
                        it ->
                                new Told(
                                        words.in(language).say("decision.returned.state"),
                                        it.overall()));
    }

    private Optional<Told> decided(Application application, int attempt, Language language) {
        return decisions
                .earlier(application.id(), attempt)
                .or(() -> onEarlierApplication(application))
                .map(
                        it ->
                                new Told(
                                        words.in(language)
                                                .say(
                                                        "decision.category."
                                                                + it.content().category().key()),
                                        it.content().feedback()));
    }

    /** A country may let a teacher apply once more after a refusal: that is a new application. */
    private Optional<Released> onEarlierApplication(Application application) {
        var about = application.about();
        return applications.likewise(about).stream()
                .filter(it -> it.about().openedAt().isBefore(about.openedAt()))
                .flatMap(
                        it ->
                                Application.lastSubmission(it)
                                        .flatMap(last -> decisions.on(it.id(), last.attempt()))
                                        .stream())
                .filter(Released.class::isInstance)
                .map(Released.class::cast)
                .findFirst();
    }
}
