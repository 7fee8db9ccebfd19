package org.laurel.signature.web;

import java.util.UUID;
import java.util.stream.Stream;
import org.laurel.application.Application;
import org.laurel.application.ApplicationId;
import org.laurel.evidence.Evidence;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.signature.ConfirmScan;
import org.laurel.signature.Signature.Confirmed;
import org.laurel.signature.Signature.Scanned;
import org.laurel.signature.SignaturePermissions;
import org.laurel.signature.Signatures;
import org.laurel.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Pages signed by hand, for the assessors and officers who confirm them. */
@Controller
class ScanController {

    private static final int A_PAGE = 100;

    private final SignaturePermissions permissions;
    private final Signatures signatures;
    private final Evidence evidence;
    private final ConfirmScan confirmScan;
    private final SignatureReading reading;

    ScanController(
            SignaturePermissions permissions,
            Signatures signatures,
            Evidence evidence,
            ConfirmScan confirmScan,
            SignatureReading reading) {
        this.permissions = permissions;
        this.signatures = signatures;
        this.evidence = evidence;
        this.confirmScan = confirmScan;
        this.reading = reading;
    }

    /** Only those this person may confirm; a conflict of interest leaves one out. */
    @GetMapping("/country/scans")
    ModelAndView list(SignedIn who) {
        if (!who.is(Kind.NATIONAL_OFFICER) && !who.is(Kind.ASSESSOR)) {
            throw SignatureReading.notFound();
        }
        var organisations =
                Stream.concat(who.officerOf().stream(), who.assessorOf().stream())
                        .distinct()
                        .toList();
        return Page.of(
                "signature/scans",
                new ScansPage(signatures.toConfirm(organisations, who.id(), A_PAGE)));
    }

    @GetMapping("/applications/{id}/signature/scan")
    ModelAndView show(@PathVariable UUID id, SignedIn who) {
        var application =
                permissions
                        .toConfirm(new ApplicationId(id), who.id())
                        .orElseThrow(SignatureReading::notFound);
        return switch (signatures.of(application).orElse(null)) {
            case Scanned scanned -> page(application, scanned, false);
            case Confirmed(var scanned, _, _) -> page(application, scanned, true);
            case null, default -> throw SignatureReading.notFound();
        };
    }

    @PostMapping("/applications/{id}/signature/scan/confirmation")
    ModelAndView confirm(@PathVariable UUID id, SignedIn who) {
        return switch (confirmScan.confirm(new ApplicationId(id), who.id())) {
            case ConfirmScan.Outcome.Done _ ->
                    new ModelAndView(new RedirectView("/applications/" + id + "/signature/scan"));
            case ConfirmScan.Outcome.NotFound _ -> throw SignatureReading.notFound();
        };
    }

    private ModelAndView page(Application application, Scanned scanned, boolean confirmed) {
        return Page.of(
                "signature/scan",
                new ScanPage(
                        application.id(),
                        reading.names(application).school(),
                        scanned,
                        evidence.of(scanned.id().form()),
                        confirmed,
                        reading.zone(application)));
    }
}
