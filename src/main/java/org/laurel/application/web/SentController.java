package org.laurel.application.web;

import java.util.List;
import java.util.UUID;
import org.laurel.application.ApplicationId;
import org.laurel.application.Applications;
import org.laurel.application.Applications.Sent;
import org.laurel.application.FormAnswers;
import org.laurel.application.Snapshot;
import org.laurel.application.Snapshots;
import org.laurel.application.web.Reading.Opened;
import org.laurel.people.People;
import org.laurel.people.SignedIn;
import org.laurel.scheme.EditionId;
import org.laurel.scheme.Editions;
import org.laurel.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Lets those whose application it is read what they handed in, each time they did. */
@Controller
@RequestMapping("/applications/{id}/sent")
class SentController {

    private final Reading reading;
    private final Applications applications;
    private final Snapshots snapshots;
    private final Editions editions;
    private final People people;

    SentController(
            Reading reading,
            Applications applications,
            Snapshots snapshots,
            Editions editions,
            People people) {
        this.reading = reading;
        this.applications = applications;
        this.snapshots = snapshots;
        this.editions = editions;
        this.people = people;
    }

    @GetMapping
    ModelAndView last(@PathVariable UUID id, SignedIn signedIn) {
        var opened = reading.open(new ApplicationId(id), signedIn);
        var all = applications.sent(opened.id());
        if (all.isEmpty()) {
            throw Reading.notFound();
        }
        return page(opened, all, all.getLast(), signedIn);
    }

    @GetMapping("/{attempt}")
    ModelAndView one(@PathVariable UUID id, @PathVariable int attempt, SignedIn signedIn) {
        var opened = reading.open(new ApplicationId(id), signedIn);
        var all = applications.sent(opened.id());
        var sent =
                all.stream()
                        .filter(it -> it.attempt() == attempt)
                        .findFirst()
                        .orElseThrow(Reading::notFound);
        return page(opened, all, sent, signedIn);
    }

    private Page page(Opened opened, List<Sent> all, Sent sent, SignedIn reader) {
        var snapshot =
                snapshots.read(applications.snapshot(opened.id(), sent.attempt()).orElseThrow());
        var at = "/applications/" + opened.id();
        return Page.of(
                "application/sent",
                new SentPage(
                        opened.head(),
                        opened.t().moment(sent.at(), opened.zone()),
                        sent.by().equals(reader.id()) ? null : people.get(sent.by()).name(),
                        sections(opened, snapshot, reader),
                        snapshot,
                        sent.sha256(),
                        all.stream()
                                .filter(it -> !it.equals(sent))
                                .map(it -> other(opened, it, at))
                                .toList()));
    }

    private List<Section> sections(Opened opened, Snapshot snapshot, SignedIn reader) {
        var edition = editions.get(new EditionId(snapshot.scheme(), snapshot.edition()));
        var country = opened.application().about().country().value();
        return Section.of(
                FormAnswers.of(edition, country, snapshot),
                edition.words(reader.language(), country),
                opened.t(),
                "");
    }

    private static SentPage.Other other(Opened opened, Sent sent, String at) {
        return new SentPage.Other(
                opened.t().moment(sent.at(), opened.zone()), at + "/sent/" + sent.attempt());
    }
}
