package org.laurel.decision.web;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.laurel.application.ApplicationId;
import org.laurel.decision.ReturnApplication;
import org.laurel.decision.ReturnApplication.Feedback;
import org.laurel.people.SignedIn;
import org.laurel.site.Page;
import org.laurel.site.Problem;
import org.laurel.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Returns a school's application before the deadline, with feedback on each statement. */
@Controller
@RequestMapping("/country/applications/{id}/return")
class ReturnController {

    static final String FEEDBACK = "feedback.";

    private final ReturnReading reading;
    private final ReturnApplication returnApplication;
    private final Words words;

    ReturnController(ReturnReading reading, ReturnApplication returnApplication, Words words) {
        this.reading = reading;
        this.returnApplication = returnApplication;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, SignedIn officer) {
        return reading.page(new ApplicationId(id), officer)
                .map(it -> (ModelAndView) Page.of("decision/return", it))
                .orElseGet(() -> new ModelAndView(new RedirectView("/country/applications/" + id)));
    }

    @PostMapping
    ModelAndView giveBack(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String overall,
            @RequestParam Map<String, String> fields,
            SignedIn officer) {
        var typed = new Feedback(overall, byStatement(fields));
        var t = words.in(officer.language());
        return switch (returnApplication.giveBack(new ApplicationId(id), typed, officer.id())) {
            case ReturnApplication.Outcome.Done _ ->
                    new ModelAndView(new RedirectView("/country/applications"));
            case ReturnApplication.Outcome.TooLate _, ReturnApplication.Outcome.NotNow _ ->
                    new ModelAndView(new RedirectView("/country/applications/" + id));
            case ReturnApplication.Outcome.FeedbackNeeded _ ->
                    again(id, new Problem("overall", t.say("decision.return.needed")), officer);
            case ReturnApplication.Outcome.NotFound _ ->
                    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private ModelAndView again(UUID id, Problem problem, SignedIn officer) {
        var page = reading.page(new ApplicationId(id), officer).orElseThrow();
        return Page.of(
                        "decision/return",
                        new ReturnPage(
                                page.id(),
                                page.scheme(),
                                page.school(),
                                page.until(),
                                List.of(problem),
                                "",
                                page.elements()))
                .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Map<String, String> byStatement(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(it -> it.getKey().startsWith(FEEDBACK))
                .collect(
                        toMap(it -> it.getKey().substring(FEEDBACK.length()), Map.Entry::getValue));
    }
}
