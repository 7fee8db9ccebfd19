package org.laurel.application.web;

import java.util.List;
import java.util.UUID;
import org.laurel.application.Application;
import org.laurel.application.Application.Draft;
import org.laurel.application.Application.Submitted;
import org.laurel.application.ApplicationAside;
import org.laurel.application.ApplicationId;
import org.laurel.application.ApplicationWords;
import org.laurel.application.Applications;
import org.laurel.application.Reopening;
import org.laurel.application.web.ApplicationPage.Happened;
import org.laurel.application.web.Reading.Opened;
import org.laurel.history.History;
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

    private final Reading reading;
    private final Applications applications;
    private final History history;
    private final Answers answers;
    private final ObjectProvider<ApplicationAside> asides;

    ApplicationController(
            Reading reading,
            Applications applications,
            History history,
            Answers answers,
            ObjectProvider<ApplicationAside> asides) {
        this.reading = reading;
        this.applications = applications;
        this.history = history;
        this.answers = answers;
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
                        Application.lastSubmission(application)
                                .map(Application.Submission::sha256)
                                .orElse(null),
                        asides.stream().flatMap(it -> it.links(application).stream()).toList(),
                        happened(opened),
                        answers.late(opened.id().form(), signedIn.id())));
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

    private List<Happened> happened(Opened opened) {
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
                                        opened.t().say("application.history." + it.what()),
                                        Reopening.because(reopenings, it.what(), it.at())))
                .toList();
    }
}
