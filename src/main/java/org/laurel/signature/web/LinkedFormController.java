package org.laurel.signature.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.laurel.application.Application.Draft;
import org.laurel.application.Applications;
import org.laurel.language.Language;
import org.laurel.signature.DeclineSignature;
import org.laurel.signature.MailCode;
import org.laurel.signature.OpenLink;
import org.laurel.signature.PersonalLinks;
import org.laurel.signature.PersonalLinks.Looked;
import org.laurel.signature.SignForm;
import org.laurel.signature.Signature;
import org.laurel.signature.Signature.Request;
import org.laurel.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a head does with a mailed link. Opening it shows the form; only the code signs. */
@Controller
@RequestMapping("/signatures/{token}")
class LinkedFormController {

    private final PersonalLinks links;
    private final OpenLink openLink;
    private final MailCode mailCode;
    private final SignForm signForm;
    private final DeclineSignature declineSignature;
    private final Applications applications;
    private final SignatureReading reading;

    LinkedFormController(
            PersonalLinks links,
            OpenLink openLink,
            MailCode mailCode,
            SignForm signForm,
            DeclineSignature declineSignature,
            Applications applications,
            SignatureReading reading) {
        this.links = links;
        this.openLink = openLink;
        this.mailCode = mailCode;
        this.signForm = signForm;
        this.declineSignature = declineSignature;
        this.applications = applications;
        this.reading = reading;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        return where(openLink.open(token), (request, draft) -> form(token, request, draft, null));
    }

    @PostMapping("/code")
    ModelAndView mail(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String language,
            HttpServletRequest from) {
        return switch (mailCode.mail(token, from.getRemoteAddr())) {
            case MailCode.Outcome.OnItsWay _ ->
                    new ModelAndView("redirect:/signatures/" + token + "/signing" + in(language));
            case MailCode.Outcome.TooMany _ ->
                    where(
                            links.look(token),
                            (request, draft) ->
                                    form(token, request, draft, "signature.form.too-many")
                                            .status(HttpStatus.TOO_MANY_REQUESTS));
            case MailCode.Outcome.NoWay(var because) -> nowhere(because);
        };
    }

    @GetMapping("/signing")
    ModelAndView signing(@PathVariable String token) {
        return where(links.look(token), (request, _) -> small("code", token, request, "", null));
    }

    @PostMapping("/signing")
    ModelAndView sign(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest from) {
        return switch (signForm.sign(token, code, from.getRemoteAddr())) {
            case SignForm.Outcome.Done(var signed) ->
                    Page.of("signature/done", page(token, signed.request(), "", signed.at(), null));
            case SignForm.Outcome.WrongCode _ ->
                    again(token, "signature.code.wrong", HttpStatus.UNPROCESSABLE_CONTENT);
            case SignForm.Outcome.CodeSpent _ ->
                    again(token, "signature.code.spent", HttpStatus.UNPROCESSABLE_CONTENT);
            case SignForm.Outcome.TooMany _ ->
                    again(token, "signature.code.too-many", HttpStatus.TOO_MANY_REQUESTS);
            case SignForm.Outcome.NoWay(var because) -> nowhere(because);
        };
    }

    @GetMapping("/refusal")
    ModelAndView refusal(@PathVariable String token) {
        return where(links.look(token), (request, _) -> small("refusal", token, request, "", null));
    }

    @PostMapping("/refusal")
    ModelAndView decline(
            @PathVariable String token, @RequestParam(defaultValue = "") String because) {
        return switch (declineSignature.decline(token, because)) {
            case DeclineSignature.Outcome.Declined _ -> nowhere("declined", HttpStatus.OK);
            case DeclineSignature.Outcome.ReasonNeeded _ ->
                    refused(token, because, "signature.refusal.reason-needed");
            case DeclineSignature.Outcome.TooLong _ ->
                    refused(token, because, "signature.refusal.too-long");
            case DeclineSignature.Outcome.NoWay(var because2) -> nowhere(because2);
        };
    }

    private ModelAndView refused(String token, String typed, String problem) {
        return where(
                links.look(token),
                (request, _) ->
                        small("refusal", token, request, typed, problem)
                                .status(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private ModelAndView again(String token, String problem, HttpStatus status) {
        return where(
                links.look(token),
                (request, _) -> small("code", token, request, "", problem).status(status));
    }

    private ModelAndView where(Looked looked, BiFunction<Request, Draft, Page> page) {
        return looked instanceof Looked.Works(var asked, var draft)
                ? page.apply(asked.request(), draft)
                : nowhere(looked);
    }

    private Page form(String token, Request request, Draft draft, @Nullable String problem) {
        return Page.of(
                "signature/linkedForm",
                new LinkedFormPage(
                        token,
                        request,
                        reading.names(draft),
                        reading.round(draft),
                        reading.form(draft),
                        reading.zone(draft),
                        problem));
    }

    private Page small(
            String template, String token, Request request, String typed, @Nullable String wrong) {
        return Page.of("signature/" + template, page(token, request, typed, null, wrong));
    }

    private LinkedPage page(
            String token,
            Request request,
            String typed,
            @Nullable Instant at,
            @Nullable String problem) {
        var application = applications.get(request.application());
        return new LinkedPage(
                token,
                request,
                reading.names(application).school(),
                reading.zone(application),
                typed,
                at,
                problem);
    }

    private static Page nowhere(Looked looked) {
        return switch (looked) {
            case Looked.Used(var answer) ->
                    nowhere(
                            answer instanceof Signature.Declined ? "used-declined" : "used",
                            HttpStatus.GONE);
            case Looked.Expired _ -> nowhere("expired", HttpStatus.GONE);
            case Looked.Changed _ -> nowhere("changed", HttpStatus.GONE);
            case Looked.NoLongerYours _ -> nowhere("not-yours", HttpStatus.GONE);
            case Looked.Unknown _ -> nowhere("unknown", HttpStatus.NOT_FOUND);
            case Looked.Works _ -> throw new IllegalArgumentException("It leads somewhere");
        };
    }

    private static Page nowhere(String why, HttpStatus status) {
        return Page.of("signature/nowhere", new NowherePage(why)).status(status);
    }

    /** Whoever is not signed in reads in the language of the mail. */
    private static String in(String language) {
        return Language.of(language).map(it -> "?language=" + it.code()).orElse("");
    }
}
