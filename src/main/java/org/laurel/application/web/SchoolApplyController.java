package org.laurel.application.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.application.OpenSchoolApplication;
import org.laurel.application.OpenSchoolApplication.Outcome;
import org.laurel.people.SignedIn;
import org.laurel.preselection.ExplainSchool.Explanation;
import org.laurel.round.EuropeanRound;
import org.laurel.school.SchoolId;
import org.laurel.site.Page;
import org.laurel.words.Texts;
import org.laurel.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Begins the application of a whole school, or says why it cannot be begun now. */
@Controller
@RequestMapping("/schools/{school}/applications/{scheme}")
class SchoolApplyController {

    private final OpenSchoolApplication openSchoolApplication;
    private final Words words;

    SchoolApplyController(OpenSchoolApplication openSchoolApplication, Words words) {
        this.openSchoolApplication = openSchoolApplication;
        this.words = words;
    }

    @PostMapping
    ModelAndView create(@PathVariable UUID school, @PathVariable String scheme, SignedIn signedIn) {
        var t = words.in(signedIn.language());
        var back = "/schools/" + school + "/labels/" + scheme;
        return switch (openSchoolApplication.open(scheme, new SchoolId(school), signedIn.id())) {
            case Outcome.Opened(var id) ->
                    new ModelAndView(new RedirectView("/applications/" + id + "/form"));
            case Outcome.Existing(var id) ->
                    new ModelAndView(new RedirectView("/applications/" + id));
            case Outcome.NotEligible(var explanation) ->
                    refused(
                            t.say("application.school.not-eligible"),
                            findings(explanation, t),
                            back);
            case Outcome.NotOpen(var announced) -> refused(notOpen(announced, t), List.of(), back);
            case Outcome.TooLate(var deadline, var now) ->
                    refused(SubmissionController.tooLate(t, now, deadline), List.of(), back);
            case Outcome.NotYours _ -> throw Reading.notFound();
        };
    }

    private static Page refused(String why, List<FindingRow> findings, String back) {
        return Page.of("application/schoolCannotApply", new SchoolCannotApply(why, findings, back))
                .status(HttpStatus.CONFLICT);
    }

    private static List<FindingRow> findings(Explanation it, Texts t) {
        var country = it.school().country().value();
        return FindingRow.of(it.judged().findings(), it.edition().words(t.language(), country), t);
    }

    private static String notOpen(@Nullable EuropeanRound announced, Texts t) {
        return announced == null
                ? t.say("application.school.no-round")
                : t.say(
                        "application.school.opens",
                        t.moment(announced.opensAt(), announced.zone()));
    }
}
