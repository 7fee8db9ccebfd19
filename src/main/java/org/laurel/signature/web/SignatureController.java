package org.laurel.signature.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.application.Application;
import org.laurel.application.Application.Draft;
import org.laurel.application.ApplicationId;
import org.laurel.application.ApplicationPermissions;
import org.laurel.application.DraftContents;
import org.laurel.evidence.Evidence;
import org.laurel.evidence.Item;
import org.laurel.people.SignedIn;
import org.laurel.school.Contact.Part;
import org.laurel.school.Contacts;
import org.laurel.signature.AskForSignature;
import org.laurel.signature.HandInScan;
import org.laurel.signature.ReopenForm;
import org.laurel.signature.Signature;
import org.laurel.signature.Signature.Asked;
import org.laurel.signature.Signatures;
import org.laurel.signature.SignedPages;
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
    private final DraftContents contents;
    private final Signatures signatures;
    private final Contacts contacts;
    private final Evidence evidence;
    private final AskForSignature askForSignature;
    private final HandInScan handInScan;
    private final ReopenForm reopenForm;
    private final Clock clock;

    SignatureController(
            ApplicationPermissions permissions,
            SignatureReading reading,
            DraftContents contents,
            Signatures signatures,
            Contacts contacts,
            Evidence evidence,
            AskForSignature askForSignature,
            HandInScan handInScan,
            ReopenForm reopenForm,
            Clock clock) {
        this.permissions = permissions;
        this.reading = reading;
        this.contents = contents;
        this.signatures = signatures;
        this.contacts = contacts;
        this.evidence = evidence;
        this.askForSignature = askForSignature;
        this.handInScan = handInScan;
        this.reopenForm = reopenForm;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, SignedIn who) {
        return page(own(id, who), null);
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
                    page(own(id, who), "signature.page.nobody-to-ask")
                            .status(HttpStatus.UNPROCESSABLE_CONTENT);
            case AskForSignature.Outcome.TooManyMails _ ->
                    page(own(id, who), "signature.page.too-many-mails")
                            .status(HttpStatus.TOO_MANY_REQUESTS);
            case AskForSignature.Outcome.NotFound _ -> throw SignatureReading.notFound();
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
                    page(own(id, who), "signature.page.no-page")
                            .status(HttpStatus.UNPROCESSABLE_CONTENT);
            case HandInScan.Outcome.NotAsked _ ->
                    page(own(id, who), "signature.page.not-asked").status(HttpStatus.CONFLICT);
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

    private Page page(Application application, @Nullable String problem) {
        var signature = signatures.of(application);
        var uploaded = signature.map(it -> evidence.of(it.id().form())).orElseGet(List::<Item>of);
        var draft = application instanceof Draft it ? it : null;
        var expires = signature.flatMap(it -> signatures.linkExpires(it.id())).orElse(null);
        var school = application.about().school();
        return Page.of(
                "signature/owner",
                new SignaturePage(
                        application,
                        reading.names(application).school(),
                        draft != null,
                        draft != null && contents.missing(draft).isEmpty(),
                        draft != null && signature.filter(it -> !over(it, draft)).isPresent(),
                        signature,
                        expires,
                        expires != null && !clock.instant().isBefore(expires),
                        contacts.of(school, Part.HEAD),
                        contacts.of(school, Part.DEPUTY),
                        uploaded,
                        !SignedPages.among(uploaded).isEmpty(),
                        reading.zone(application),
                        problem));
    }

    private boolean over(Signature signature, Draft draft) {
        return signature.request().version().equals(contents.version(draft));
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
