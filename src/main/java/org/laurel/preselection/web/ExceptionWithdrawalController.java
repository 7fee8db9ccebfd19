package org.laurel.preselection.web;

import java.util.List;
import java.util.UUID;
import org.laurel.people.SignedIn;
import org.laurel.preselection.Adjusting;
import org.laurel.preselection.ExplainSchool.Explanation;
import org.laurel.preselection.GrantedException;
import org.laurel.preselection.TakeBackException;
import org.laurel.preselection.TakeBackException.Outcome.NoReason;
import org.laurel.preselection.TakeBackException.Outcome.NoneStands;
import org.laurel.preselection.TakeBackException.Outcome.Refused;
import org.laurel.preselection.TakeBackException.Outcome.TakenBack;
import org.laurel.round.EuropeanRound;
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

@Controller
@RequestMapping("/country/schools/{school}/labels/{scheme}/exceptions/{requirement}/withdrawal")
class ExceptionWithdrawalController {

    private final SchoolReading reading;
    private final Adjusting adjusting;
    private final TakeBackException takeBackException;
    private final Words words;

    ExceptionWithdrawalController(
            SchoolReading reading,
            Adjusting adjusting,
            TakeBackException takeBackException,
            Words words) {
        this.reading = reading;
        this.adjusting = adjusting;
        this.takeBackException = takeBackException;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable UUID school,
            @PathVariable String scheme,
            @PathVariable String requirement,
            SignedIn who) {
        var about = reading.ofOwnCountry(school, scheme, who);
        return page(about, standing(about, requirement), "", List.of(), who);
    }

    @PostMapping
    ModelAndView create(
            @PathVariable UUID school,
            @PathVariable String scheme,
            @PathVariable String requirement,
            @RequestParam(defaultValue = "") String because,
            SignedIn who) {
        var about = reading.ofOwnCountry(school, scheme, who);
        var round = round(about);
        return switch (takeBackException.takeBack(
                round.id(), about.school().id(), requirement, because, who)) {
            // The school's page shows that it no longer stands, whoever was first.
            case TakenBack(), NoneStands() -> new ModelAndView("redirect:" + back(about));
            case NoReason() -> again(about, requirement, because, "no-reason", who);
            case Refused(var why) -> again(about, requirement, because, why.key(), who);
        };
    }

    private ModelAndView again(
            Explanation about, String requirement, String because, String key, SignedIn who) {
        var what = words.in(who.language()).say("preselection.adjusting." + key);
        var problems = List.of(new Problem("because", what));
        return page(about, standing(about, requirement), because, problems, who)
                .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Page page(
            Explanation about,
            GrantedException exception,
            String because,
            List<Problem> problems,
            SignedIn who) {
        var t = words.in(who.language());
        var say = about.edition().words(who.language(), about.school().country().value());
        return Page.of(
                "preselection/exceptionWithdrawal",
                new ExceptionWithdrawalPage(
                        "%s/exceptions/%s/withdrawal"
                                .formatted(back(about), exception.requirement()),
                        back(about),
                        about.school().name(),
                        say.say("requirements." + exception.requirement() + ".title"),
                        exception.because(),
                        adjusting
                                .refusal(round(about).id(), about.school().id(), who)
                                .map(it -> t.say("preselection.adjusting." + it.key()))
                                .orElse(null),
                        because,
                        problems));
    }

    private static GrantedException standing(Explanation about, String requirement) {
        return about.exceptions().stream()
                .filter(it -> it.requirement().equals(requirement))
                .findFirst()
                .orElseThrow(Central::notFound);
    }

    private static EuropeanRound round(Explanation about) {
        var round = about.round();
        if (round == null) {
            throw Central.notFound();
        }
        return round;
    }

    private static String back(Explanation about) {
        return "/country/schools/%s/labels/%s"
                .formatted(about.school().id(), about.edition().id().scheme());
    }
}
