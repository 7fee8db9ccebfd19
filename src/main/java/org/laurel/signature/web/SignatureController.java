package org.laurel.signature.web;

import java.util.UUID;
import org.laurel.application.Application;
import org.laurel.application.ApplicationId;
import org.laurel.application.ApplicationPermissions;
import org.laurel.people.SignedIn;
import org.laurel.school.Contact.Part;
import org.laurel.signature.AskForSignature;
import org.laurel.signature.HandInScan;
import org.laurel.signature.InviteHead;
import org.laurel.signature.ReopenForm;
import org.laurel.signature.Signature.Asked;
import org.laurel.signature.Signatures;
import org.laurel.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The school's side of the signature: to ask for it, on screen or on paper, and to reopen. */
@Controller
@RequestMapping("/applications/{id}/signature")
class SignatureController {

    private final ApplicationPermissions permissions;
    private final SignatureReading reading;
    private final Signatures signatures;
    private final OwnerPages pages;
    private final AskForSignature askForSignature;
    private final InviteHead inviteHead;
    private final HandInScan handInScan;
    private final ReopenForm reopenForm;

    SignatureController(
            ApplicationPermissions permissions,
            SignatureReading reading,
            Signatures signatures,
            OwnerPages pages,
            AskForSignature askForSignature,
            InviteHead inviteHead,
            HandInScan handInScan,
            ReopenForm reopenForm) {
        this.permissions = permissions;
        this.reading = reading;
        this.signatures = signatures;
        this.pages = pages;
        this.askForSignature = askForSignature;
        this.inviteHead = inviteHead;
        this.handInScan = handInScan;
        this.reopenForm = reopenForm;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, SignedIn who) {
        return pages.of(own(id, who), null);
    }

    @PostMapping
    ModelAndView create(
            @PathVariable UUID id, @RequestParam(defaultValue = "head") String part, SignedIn who) {
        var asked =
                askForSignature.ask(
                        new ApplicationId(id),
                        part.equals(Part.DEPUTY.key()) ? Part.DEPUTY : Part.HEAD,
                        who.id());
        return switch (asked) {
            case AskForSignature.Outcome.Mailed _, AskForSignature.Outcome.Already _ -> back(id);
            case AskForSignature.Outcome.NotYet _ ->
                    new ModelAndView(new RedirectView("/applications/" + id + "/check"));
            case AskForSignature.Outcome.NobodyToAsk _ ->
                    pages.of(own(id, who), "signature.page.nobody-to-ask")
                            .status(HttpStatus.UNPROCESSABLE_CONTENT);
            case AskForSignature.Outcome.TooManyMails _ ->
                    pages.of(own(id, who), "signature.page.too-many-mails")
                            .status(HttpStatus.TOO_MANY_REQUESTS);
            case AskForSignature.Outcome.NotFound _ -> throw SignatureReading.notFound();
        };
    }

    @PostMapping("/invitation")
    ModelAndView invite(@PathVariable UUID id, SignedIn who) {
        return switch (inviteHead.invite(new ApplicationId(id), who.id())) {
            case InviteHead.Outcome.Invited _ ->
                    new ModelAndView(new RedirectView("/applications/" + id));
            case InviteHead.Outcome.InvitedBefore _ ->
                    pages.of(own(id, who), "signature.page.invited-before")
                            .status(HttpStatus.TOO_MANY_REQUESTS);
            case InviteHead.Outcome.NobodyToAsk _ ->
                    pages.of(own(id, who), "signature.page.nobody-to-ask")
                            .status(HttpStatus.UNPROCESSABLE_CONTENT);
            case InviteHead.Outcome.NotFound _ -> throw SignatureReading.notFound();
        };
    }

    @GetMapping("/paper")
    ModelAndView paper(@PathVariable UUID id, SignedIn who) {
        var application = own(id, who);
        return signatures.of(application).orElse(null) instanceof Asked(var request)
                ? Page.of(
                        "signature/paper",
                        new PaperPage(
                                request,
                                reading.names(application),
                                reading.round(application),
                                reading.form(application)))
                : back(id);
    }

    @PostMapping("/scan")
    ModelAndView handIn(@PathVariable UUID id, SignedIn who) {
        return switch (handInScan.handIn(new ApplicationId(id), who.id())) {
            case HandInScan.Outcome.ToBeConfirmed _ -> back(id);
            case HandInScan.Outcome.NoPage _ ->
                    pages.of(own(id, who), "signature.page.no-page")
                            .status(HttpStatus.UNPROCESSABLE_CONTENT);
            case HandInScan.Outcome.NotAsked _ ->
                    pages.of(own(id, who), "signature.page.not-asked").status(HttpStatus.CONFLICT);
            case HandInScan.Outcome.NotFound _ -> throw SignatureReading.notFound();
        };
    }

    @GetMapping("/reopening")
    ModelAndView reopening(@PathVariable UUID id, SignedIn who) {
        var application = own(id, who);
        return Page.of(
                "signature/reopening",
                new ReopeningPage(
                        application.id(),
                        reading.names(application).school(),
                        signatures.of(application),
                        reading.zone(application)));
    }

    @PostMapping("/reopening")
    ModelAndView reopen(@PathVariable UUID id, SignedIn who) {
        return switch (reopenForm.reopen(new ApplicationId(id), who.id())) {
            case ReopenForm.Outcome.Open _ ->
                    new ModelAndView(new RedirectView("/applications/" + id));
            case ReopenForm.Outcome.NothingToOpen _ -> back(id);
            case ReopenForm.Outcome.NotFound _ -> throw SignatureReading.notFound();
        };
    }

    private Application own(UUID id, SignedIn who) {
        var application =
                permissions
                        .find(new ApplicationId(id), who.id())
                        .orElseThrow(SignatureReading::notFound);
        reading.round(application);
        return application;
    }

    private static ModelAndView back(UUID id) {
        return new ModelAndView(new RedirectView("/applications/" + id + "/signature"));
    }
}
