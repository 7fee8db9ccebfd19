package org.laurel.application.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.application.Application;
import org.laurel.application.ApplicationId;
import org.laurel.application.CheckDraft;
import org.laurel.application.Missing;
import org.laurel.application.SubmitApplication;
import org.laurel.application.SubmitApplication.Outcome;
import org.laurel.application.web.CheckPage.Gap;
import org.laurel.application.web.Reading.Opened;
import org.laurel.calendar.Deadline;
import org.laurel.evidence.Evidence;
import org.laurel.evidence.EvidenceList;
import org.laurel.people.AllowName;
import org.laurel.people.People;
import org.laurel.people.SignedIn;
import org.laurel.round.Round;
import org.laurel.scheme.Question;
import org.laurel.site.Page;
import org.laurel.words.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Check your answers, then submit: whatever is missing is listed at once, each with its place. */
@Controller
@RequestMapping("/applications/{id}")
class SubmissionController {

    private final Reading reading;
    private final CheckDraft checkDraft;
    private final SubmitApplication submitApplication;
    private final AllowName allowName;
    private final People people;
    private final Evidence evidence;

    SubmissionController(
            Reading reading,
            CheckDraft checkDraft,
            SubmitApplication submitApplication,
            AllowName allowName,
            People people,
            Evidence evidence) {
        this.reading = reading;
        this.checkDraft = checkDraft;
        this.submitApplication = submitApplication;
        this.allowName = allowName;
        this.people = people;
        this.evidence = evidence;
    }

    @GetMapping("/check")
    ModelAndView check(@PathVariable UUID id, SignedIn signedIn) {
        var opened = reading.open(new ApplicationId(id), signedIn);
        return checkDraft
                .look(opened.id(), signedIn.id())
                .<ModelAndView>map(it -> page(opened, it.missing(), closed(opened, it.closed())))
                .orElseGet(() -> new ModelAndView(new RedirectView("/applications/" + id)));
    }

    @PostMapping("/submission")
    ModelAndView create(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "no") String namePublic,
            SignedIn signedIn) {
        var application = new ApplicationId(id);
        reading.open(application, signedIn);
        allowName.allow(signedIn.id(), namePublic.equals("yes"));
        return switch (submitApplication.submit(application, signedIn.id())) {
            case Outcome.Accepted _ ->
                    new ModelAndView(new RedirectView("/applications/" + id + "/receipt"));
            case Outcome.Already _ -> new ModelAndView(new RedirectView("/applications/" + id));
            case Outcome.NotYet(_, var missing) ->
                    page(reading.open(application, signedIn), missing, null)
                            .status(HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Closed closed -> refused(application, closed, signedIn);
            case Outcome.TooLate tooLate -> refused(application, tooLate, signedIn);
            case Outcome.NotFound _ -> throw Reading.notFound();
        };
    }

    private ModelAndView refused(ApplicationId id, Outcome because, SignedIn signedIn) {
        var opened = reading.open(id, signedIn);
        return page(opened, List.of(), closed(opened, because)).status(HttpStatus.CONFLICT);
    }

    private static @Nullable String closed(Opened opened, @Nullable Outcome because) {
        return switch (because) {
            case Outcome.Closed(_, var now, var next) -> closed(opened, now, next);
            case Outcome.TooLate(_, var now, var deadline) -> tooLate(opened.t(), now, deadline);
            case null, default -> null;
        };
    }

    @GetMapping("/receipt")
    ModelAndView receipt(@PathVariable UUID id, SignedIn signedIn) {
        var opened = reading.open(new ApplicationId(id), signedIn);
        var submission =
                Application.lastSubmission(opened.application()).orElseThrow(Reading::notFound);
        return Page.of(
                "application/receipt",
                new ReceiptPage(
                        opened.head(),
                        opened.t().moment(submission.at(), opened.zone()),
                        submission.sha256(),
                        opened.t().day(submission.edition().inForceFrom())));
    }

    static String tooLate(Texts t, Instant now, Deadline deadline) {
        return t.say(
                "application.check.too-late",
                t.moment(now, deadline.zone()),
                t.moment(deadline.shown()));
    }

    private Page page(Opened opened, List<Missing> missing, @Nullable String closed) {
        var findings = new ArrayList<FindingRow>();
        var gaps = new ArrayList<Gap>();
        for (var it : missing) {
            if (it instanceof Missing.Requirement(var finding)) {
                findings.add(FindingRow.of(finding, opened.words(), opened.t()));
            } else {
                gaps.add(gap(opened, it));
            }
        }
        var form = opened.id().form();
        return Page.of(
                "application/check",
                new CheckPage(
                        opened.head(),
                        opened.steps("check"),
                        Section.of(
                                opened.answers(),
                                opened.words(),
                                opened.t(),
                                "/applications/" + opened.id()),
                        new EvidenceList(
                                form,
                                evidence.of(form),
                                List.of(),
                                false,
                                "/applications/" + opened.id() + "/check",
                                List.of()),
                        gaps,
                        findings,
                        closed,
                        people.get(opened.application().about().applicant()).namePublic()));
    }

    private static Gap gap(Opened opened, Missing missing) {
        var t = opened.t();
        var at = "/applications/" + opened.id() + "/steps/";
        return switch (missing) {
            case Missing.AnswerRequired(var step, var question) ->
                    new Gap(
                            t.say("application.check.unanswered", title(opened, question)),
                            at + step + place(opened, question));
            case Missing.TooManyWords(var step, var question, var words, var limit) ->
                    new Gap(
                            t.say(
                                    "application.check.too-many-words",
                                    title(opened, question),
                                    words,
                                    limit),
                            at + step + place(opened, question));
            case Missing.TextsInConflict(var step, var question) ->
                    new Gap(
                            t.say("application.check.conflict", title(opened, question)),
                            at + step + place(opened, question));
            case Missing.EvidenceFor(var step, var question) ->
                    new Gap(
                            t.say("application.check.evidence-for", title(opened, question)),
                            at + step + "#evidence");
            case Missing.FileNotReady(var file) ->
                    new Gap(
                            t.say("evidence.unready." + file.lack().key(), file.name()),
                            "/evidence/"
                                    + file.item()
                                    + "/about?back=/applications/"
                                    + opened.id()
                                    + "/check");
            case Missing.Unsettled(var key, var address) -> new Gap(opened.t().say(key), address);
            case Missing.MoreEvidence(var step, var given, var needed) ->
                    new Gap(
                            t.say("application.check.evidence", given, needed),
                            at + step + "#evidence");
            case Missing.Requirement(var finding) -> new Gap(finding.requirement().key(), at);
        };
    }

    private static String title(Opened opened, String question) {
        return opened.words().title(question(opened, question));
    }

    private static String place(Opened opened, String question) {
        return question(opened, question) instanceof Question.Text
                ? "#answer-" + question
                : "#text." + question;
    }

    private static Question question(Opened opened, String key) {
        return opened.answers().edition().form().steps().stream()
                .flatMap(it -> opened.answers().questions(it).stream())
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String closed(Opened opened, java.time.Instant now, @Nullable Round next) {
        var t = opened.t();
        var at = t.moment(now, opened.zone());
        return next == null
                ? t.say("application.check.closed", at)
                : t.say(
                        "application.check.closed-until",
                        at,
                        t.moment(next.opensAt(), next.zone()));
    }
}
