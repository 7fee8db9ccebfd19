package org.laurel.decision.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.application.ApplicationId;
import org.laurel.assessment.AssignAssessor;
import org.laurel.assessment.RecordAgreement;
import org.laurel.decision.Category;
import org.laurel.decision.Decide;
import org.laurel.decision.Decide.Wish;
import org.laurel.decision.ReleaseDecision;
import org.laurel.decision.ReopenApplication;
import org.laurel.people.PersonId;
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

/** What a national officer does with one application: ask assessors, agree, decide, release. */
@Controller
@RequestMapping("/country/applications/{id}")
class CaseController {

    private final CaseReading reading;
    private final AssignAssessor assignAssessor;
    private final RecordAgreement recordAgreement;
    private final Decide decide;
    private final ReleaseDecision releaseDecision;
    private final ReopenApplication reopenApplication;
    private final Words words;

    CaseController(
            CaseReading reading,
            AssignAssessor assignAssessor,
            RecordAgreement recordAgreement,
            Decide decide,
            ReleaseDecision releaseDecision,
            ReopenApplication reopenApplication,
            Words words) {
        this.reading = reading;
        this.assignAssessor = assignAssessor;
        this.recordAgreement = recordAgreement;
        this.decide = decide;
        this.releaseDecision = releaseDecision;
        this.reopenApplication = reopenApplication;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, SignedIn officer) {
        return page(id, officer, List.of(), null);
    }

    @PostMapping("/assignments")
    ModelAndView assign(@PathVariable UUID id, @RequestParam UUID assessor, SignedIn officer) {
        var t = words.in(officer.language());
        return switch (assignAssessor.assign(
                new ApplicationId(id), new PersonId(assessor), officer.id())) {
            case AssignAssessor.Outcome.Assigned _, AssignAssessor.Outcome.AskedBefore _ ->
                    back(id);
            case AssignAssessor.Outcome.TooClose(var because) ->
                    again(
                            id,
                            officer,
                            "assessor",
                            t.say("decision.case.too-close", CaseAssessors.said(because, t)));
            case AssignAssessor.Outcome.EnoughAssessors(var most) ->
                    again(id, officer, "assessor", t.say("decision.case.enough", most));
            case AssignAssessor.Outcome.NotWaiting _ ->
                    again(id, officer, "assessor", t.say("decision.case.not-waiting"));
            case AssignAssessor.Outcome.NotAnAssessor _ ->
                    again(id, officer, "assessor", t.say("decision.case.not-an-assessor"));
            case AssignAssessor.Outcome.NotFound _ -> throw notFound();
        };
    }

    @PostMapping("/agreement")
    ModelAndView agree(
            @PathVariable UUID id,
            @RequestParam String agreement,
            @RequestParam(defaultValue = "") Set<String> confirmed,
            SignedIn officer) {
        var t = words.in(officer.language());
        return switch (recordAgreement.record(
                new ApplicationId(id), agreement, confirmed, officer.id())) {
            case RecordAgreement.Outcome.Done _, RecordAgreement.Outcome.NothingToAgreeOn _ ->
                    back(id);
            case RecordAgreement.Outcome.TextNeeded _ ->
                    again(id, officer, "agreement", t.say("decision.case.agreement-needed"));
            case RecordAgreement.Outcome.NotFound _ -> throw notFound();
        };
    }

    @PostMapping("/decision")
    ModelAndView decide(
            @PathVariable UUID id,
            @RequestParam String category,
            @RequestParam(defaultValue = "") String wording,
            @RequestParam(defaultValue = "") String because,
            @RequestParam(defaultValue = "") String feedback,
            SignedIn officer) {
        var t = words.in(officer.language());
        var wish = new Wish(category(category), wording, because, feedback);
        return switch (decide.decide(new ApplicationId(id), wish, officer.id())) {
            case Decide.Outcome.Done _ ->
                    new ModelAndView(new RedirectView("/country/applications/" + id + "#letter"));
            case Decide.Outcome.ReleasedAlready _,
                    Decide.Outcome.AssessorsDisagree _,
                    Decide.Outcome.NotAssessed _ ->
                    back(id);
            case Decide.Outcome.AwardImpossible _ ->
                    page(
                                    id,
                                    officer,
                                    List.of(
                                            new Problem(
                                                    "category",
                                                    t.say("decision.case.award-impossible"))),
                                    wish)
                            .status(HttpStatus.UNPROCESSABLE_CONTENT);
            case Decide.Outcome.ReturnInstead(var until) ->
                    page(
                                    id,
                                    officer,
                                    List.of(
                                            new Problem(
                                                    "category",
                                                    t.say(
                                                            "decision.case.return-instead",
                                                            CaseReading.lastMinute(until, t)))),
                                    wish)
                            .status(HttpStatus.UNPROCESSABLE_CONTENT);
            case Decide.Outcome.ReasonNeeded _ ->
                    page(
                                    id,
                                    officer,
                                    List.of(
                                            new Problem(
                                                    "because",
                                                    t.say("decision.case.reason-needed"))),
                                    wish)
                            .status(HttpStatus.UNPROCESSABLE_CONTENT);
            case Decide.Outcome.NotFound _ -> throw notFound();
        };
    }

    @PostMapping("/release")
    ModelAndView release(@PathVariable UUID id, SignedIn officer) {
        return switch (releaseDecision.release(new ApplicationId(id), officer.id())) {
            case ReleaseDecision.Outcome.Done _,
                    ReleaseDecision.Outcome.Already _,
                    ReleaseDecision.Outcome.NothingDecided _ ->
                    back(id);
            case ReleaseDecision.Outcome.NotBefore(var day) ->
                    again(
                            id,
                            officer,
                            "letter",
                            words.in(officer.language()).say("decision.case.not-before", day));
            case ReleaseDecision.Outcome.AssessedSince _ ->
                    again(
                            id,
                            officer,
                            "decide",
                            words.in(officer.language()).say("decision.case.assessed-since"));
            case ReleaseDecision.Outcome.NotFound _ -> throw notFound();
        };
    }

    @PostMapping("/reopening")
    ModelAndView reopen(@PathVariable UUID id, @RequestParam String why, SignedIn officer) {
        var t = words.in(officer.language());
        return switch (reopenApplication.reopen(new ApplicationId(id), why, officer.id())) {
            case ReopenApplication.Outcome.Done _ ->
                    new ModelAndView(new RedirectView("/country/applications"));
            case ReopenApplication.Outcome.NotNow _ -> back(id);
            case ReopenApplication.Outcome.ReasonNeeded _ ->
                    again(id, officer, "why", t.say("decision.case.why-needed"));
            case ReopenApplication.Outcome.NotFound _ -> throw notFound();
        };
    }

    private static Category category(String key) {
        return switch (key) {
            case "award" -> Category.AWARD;
            case "refuse" -> Category.REFUSE;
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    private ModelAndView again(UUID id, SignedIn officer, String at, String what) {
        return page(id, officer, List.of(new Problem(at, what)), null)
                .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Page page(UUID id, SignedIn officer, List<Problem> problems, @Nullable Wish typed) {
        var application = reading.open(new ApplicationId(id), officer);
        return Page.of("decision/case", reading.page(application, officer, problems, typed));
    }

    private static ModelAndView back(UUID id) {
        return new ModelAndView(new RedirectView("/country/applications/" + id));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
