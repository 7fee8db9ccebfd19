package org.laurel.application.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.laurel.application.Application;
import org.laurel.application.Application.Draft;
import org.laurel.application.Application.Submitted;
import org.laurel.application.ApplicationAside;
import org.laurel.application.ApplicationId;
import org.laurel.application.ApplicationWords;
import org.laurel.application.Applications;
import org.laurel.application.Reopening;
import org.laurel.application.WayBack;
import org.laurel.application.web.ApplicationPage.Happened;
import org.laurel.application.web.ApplicationPage.Late;
import org.laurel.application.web.Reading.Opened;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.people.People;
import org.laurel.people.PersonId;
import org.laurel.people.SignedIn;
import org.laurel.site.Page;
import org.laurel.writing.Answers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where an application stands, what happens next, and what was done with it. */
@Controller
@RequestMapping("/applications/{id}")
class ApplicationController {

    /** What only those whose application it is can do. */
    private static final Set<String> BY_APPLICANTS =
            Set.of(
                    "application.opened",
                    "application.submitted",
                    "application.taken-back",
                    "application.withdrawn");

    private final Reading reading;
    private final People people;
    private final Applications applications;
    private final History history;
    private final Answers answers;
    private final WayBack wayBack;
    private final ObjectProvider<ApplicationAside> asides;

    ApplicationController(
            Reading reading,
            People people,
            Applications applications,
            History history,
            Answers answers,
            WayBack wayBack,
            ObjectProvider<ApplicationAside> asides) {
        this.reading = reading;
        this.people = people;
        this.applications = applications;
        this.history = history;
        this.answers = answers;
        this.wayBack = wayBack;
        this.asides = asides;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, SignedIn signedIn) {
        var opened = reading.open(new ApplicationId(id), signedIn);
        var application = opened.application();
        return Page.of(
                "application/overview",
                new ApplicationPage(
                        opened.head(),
                        opened.t().say("application.next." + ApplicationWords.key(application)),
                        application instanceof Draft,
                        application instanceof Submitted,
                        !(application instanceof Draft draft) || draft.attempts() > 0,
                        Application.lastSubmission(application)
                                .map(Application.Submission::sha256)
                                .orElse(null),
                        asides.stream().flatMap(it -> it.links(application).stream()).toList(),
                        asides.stream()
                                .flatMap(
                                        it ->
                                                it
                                                        .says(
                                                                application,
                                                                opened.t(),
                                                                opened.zone())
                                                        .stream())
                                .toList(),
                        happened(opened, signedIn),
                        late(opened, signedIn),
                        wayBack.of(application).orElse(null)));
    }

    private List<Late> late(Opened opened, SignedIn reader) {
        return answers.late(opened.id().form(), reader.id()).stream()
                .map(
                        it ->
                                new Late(
                                        opened.title(it.question()),
                                        it.text(),
                                        "/applications/%s/answers/%s/history"
                                                .formatted(opened.id(), it.question())))
                .toList();
    }

    /** Goes on where something is still to be done. */
    @GetMapping("/form")
    RedirectView form(@PathVariable UUID id, SignedIn signedIn) {
        var opened = reading.open(new ApplicationId(id), signedIn);
        return new RedirectView(
                opened.steps("").stream()
                        .filter(it -> !it.done())
                        .findFirst()
                        .orElseThrow()
                        .address());
    }

    /** What a colleague did at the school is told with the name. */
    private String what(Opened opened, Event event, SignedIn reader) {
        var by = event.by();
        return by == null || by.equals(reader.id().value()) || !BY_APPLICANTS.contains(event.what())
                ? opened.t().say("application.history." + event.what())
                : opened.t()
                        .say(
                                "application.history.by." + event.what(),
                                people.get(new PersonId(by)).name());
    }

    private List<Happened> happened(Opened opened, SignedIn signedIn) {
        var reopenings = applications.reopenings(opened.id());
        return history.of(opened.id().subject()).stream()
                .filter(
                        it ->
                                !it.what().startsWith("assessment.")
                                        && !it.what().equals("decision.kept"))
                .map(
                        it ->
                                new Happened(
                                        opened.t().moment(it.at(), opened.zone()),
                                        what(opened, it, signedIn),
                                        Reopening.because(reopenings, it.what(), it.at())))
                .toList();
    }
}
