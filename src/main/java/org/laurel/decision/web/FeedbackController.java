package org.laurel.decision.web;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.application.Application;
import org.laurel.application.ApplicationId;
import org.laurel.application.ApplicationPermissions;
import org.laurel.application.EditionFor;
import org.laurel.application.Surroundings;
import org.laurel.country.Countries;
import org.laurel.decision.Moment;
import org.laurel.decision.Returned;
import org.laurel.decision.Returns;
import org.laurel.decision.RoundMoments;
import org.laurel.decision.web.FeedbackPage.Said;
import org.laurel.people.SignedIn;
import org.laurel.scheme.Edition;
import org.laurel.site.Page;
import org.laurel.words.Texts;
import org.laurel.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What a support organisation wants improved, try by try, for the school that applies. */
@Controller
class FeedbackController {

    private final ApplicationPermissions permissions;
    private final Returns returns;
    private final RoundMoments moments;
    private final EditionFor editionFor;
    private final Surroundings surroundings;
    private final Countries countries;
    private final Words words;

    FeedbackController(
            ApplicationPermissions permissions,
            Returns returns,
            RoundMoments moments,
            EditionFor editionFor,
            Surroundings surroundings,
            Countries countries,
            Words words) {
        this.permissions = permissions;
        this.returns = returns;
        this.moments = moments;
        this.editionFor = editionFor;
        this.surroundings = surroundings;
        this.countries = countries;
        this.words = words;
    }

    @GetMapping("/applications/{id}/feedback")
    ModelAndView show(@PathVariable UUID id, SignedIn reader) {
        var application =
                permissions
                        .find(new ApplicationId(id), reader.id())
                        .orElseThrow(FeedbackController::notFound);
        var returned = returns.of(application.id());
        if (returned.isEmpty()) {
            throw notFound();
        }
        var about = application.about();
        var edition = editionFor.of(application);
        var said = edition.words(reader.language(), about.country().value());
        var t = words.in(reader.language());
        var zone = countries.get(about.country()).zone();
        return Page.of(
                "decision/feedback",
                new FeedbackPage(
                        application.id(),
                        said.say("name"),
                        surroundings.title(about),
                        until(application, t),
                        returned.stream().map(it -> attempt(it, edition, said, t, zone)).toList()));
    }

    private @Nullable String until(Application application, Texts t) {
        return application instanceof Application.Draft
                        && moments.of(application.about()) instanceof Moment.Improving(var until, _)
                ? CaseReading.lastMinute(until, t)
                : null;
    }

    private static FeedbackPage.Try attempt(
            Returned it, Edition edition, org.laurel.scheme.Words said, Texts t, ZoneId zone) {
        return new FeedbackPage.Try(
                it.attempt(),
                t.moment(it.at(), zone),
                it.overall(),
                edition.rubric().subCriteria().stream()
                        .filter(sub -> it.feedback().containsKey(sub.key()))
                        .map(
                                sub ->
                                        new Said(
                                                said.say(sub.path() + ".title"),
                                                it.feedback().getOrDefault(sub.key(), "")))
                        .toList());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
