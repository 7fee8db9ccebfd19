package org.laurel.preselection.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.laurel.people.SignedIn;
import org.laurel.preselection.CorrectFact;
import org.laurel.preselection.ExplainSchool.Explanation;
import org.laurel.preselection.GrantException;
import org.laurel.preselection.web.SchoolLabelPage.AdjustingForm;
import org.laurel.round.RoundId;
import org.laurel.rules.Fact;
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
import org.springframework.web.servlet.ModelAndView;

/** One school as the officers of its country see it, and what they may adjust. */
@Controller
@RequestMapping("/country/schools/{school}/labels/{scheme}")
class CountrySchoolController {

    private final SchoolReading reading;
    private final CorrectFact correctFact;
    private final GrantException grantException;
    private final Words words;

    CountrySchoolController(
            SchoolReading reading,
            CorrectFact correctFact,
            GrantException grantException,
            Words words) {
        this.reading = reading;
        this.correctFact = correctFact;
        this.grantException = grantException;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID school, @PathVariable String scheme, SignedIn who) {
        var about = reading.ofOwnCountry(school, scheme, who);
        return Page.of(
                "preselection/school",
                reading.forOfficer(about, who, List.of(), AdjustingForm.BLANK));
    }

    @PostMapping("/corrections")
    ModelAndView correct(
            @PathVariable UUID school,
            @PathVariable String scheme,
            @RequestParam(defaultValue = "") String fact,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String because,
            SignedIn who) {
        var about = reading.ofOwnCountry(school, scheme, who);
        var typed = new AdjustingForm(fact, value, because, "", "");
        var name = SchoolReading.factNamed(fact);
        var read = value(value);
        if (name.isEmpty() || read.isEmpty()) {
            return again(about, "value", "preselection.adjusting.wrong-value", typed, who);
        }
        return switch (correctFact.correct(
                round(about), about.school().id(), name.get(), read.get(), because, who)) {
            case CorrectFact.Outcome.Corrected _ -> back(about);
            case CorrectFact.Outcome.WrongValue() ->
                    again(about, "value", "preselection.adjusting.wrong-value", typed, who);
            case CorrectFact.Outcome.NoReason() ->
                    again(about, "because", "preselection.adjusting.no-reason", typed, who);
            case CorrectFact.Outcome.Refused(var why) ->
                    again(about, "fact", "preselection.adjusting." + why.key(), typed, who);
        };
    }

    @PostMapping("/exceptions")
    ModelAndView except(
            @PathVariable UUID school,
            @PathVariable String scheme,
            @RequestParam(defaultValue = "") String requirement,
            @RequestParam(defaultValue = "") String why,
            SignedIn who) {
        var about = reading.ofOwnCountry(school, scheme, who);
        var typed = new AdjustingForm("", "", "", requirement, why);
        return switch (grantException.grant(
                round(about), about.school().id(), requirement, why, who)) {
            case GrantException.Outcome.Granted _, GrantException.Outcome.GrantedBefore() ->
                    back(about);
            case GrantException.Outcome.Never() ->
                    again(about, "requirement", "preselection.adjusting.never", typed, who);
            case GrantException.Outcome.NoReason() ->
                    again(about, "why", "preselection.adjusting.no-reason", typed, who);
            case GrantException.Outcome.Refused(var refusal) ->
                    again(
                            about,
                            "requirement",
                            "preselection.adjusting." + refusal.key(),
                            typed,
                            who);
        };
    }

    /** Without a round there is nothing to adjust; no round has this id. */
    private static RoundId round(Explanation about) {
        var round = about.round();
        return round == null ? new RoundId(new UUID(0, 0)) : round.id();
    }

    private static ModelAndView back(Explanation about) {
        return new ModelAndView(
                "redirect:/country/schools/%s/labels/%s"
                        .formatted(about.school().id(), about.edition().id().scheme()));
    }

    private ModelAndView again(
            Explanation about, String at, String key, AdjustingForm typed, SignedIn who) {
        var problem = new Problem(at, words.in(who.language()).say(key));
        return Page.of(
                        "preselection/school",
                        reading.forOfficer(about, who, List.of(problem), typed))
                .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** A number, a day, or none where nothing was typed. */
    private static Optional<Fact> value(String typed) {
        var value = typed.strip();
        try {
            if (value.isEmpty()) {
                return Optional.of(Fact.none());
            }
            return Optional.of(
                    value.matches("\\d{1,6}")
                            ? Fact.count(Long.parseLong(value))
                            : Fact.day(LocalDate.parse(value)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
