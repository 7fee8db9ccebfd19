package org.laurel.evidence.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.laurel.evidence.Contents;
import org.laurel.evidence.Evidence;
import org.laurel.evidence.EvidencePermissions;
import org.laurel.evidence.Item;
import org.laurel.evidence.ItemId;
import org.laurel.evidence.PutEvidenceBack;
import org.laurel.evidence.RemoveEvidence;
import org.laurel.people.SignedIn;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One piece of evidence: a file to download, anything to remove and put back. */
@Controller
class ItemController {

    private final Evidence evidence;
    private final EvidencePermissions permissions;
    private final Contents contents;
    private final RemoveEvidence removeEvidence;
    private final PutEvidenceBack putEvidenceBack;

    ItemController(
            Evidence evidence,
            EvidencePermissions permissions,
            Contents contents,
            RemoveEvidence removeEvidence,
            PutEvidenceBack putEvidenceBack) {
        this.evidence = evidence;
        this.permissions = permissions;
        this.contents = contents;
        this.removeEvidence = removeEvidence;
        this.putEvidenceBack = putEvidenceBack;
    }

    /** To be kept, never to be opened here: somebody else's file must not act in our name. */
    @GetMapping("/evidence/{id}")
    void show(
            @PathVariable UUID id,
            SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var file =
                evidence.find(new ItemId(id))
                        .filter(it -> permissions.mayRead(who, it.form()))
                        .filter(Item.File.class::isInstance)
                        .map(Item.File.class::cast)
                        .orElseThrow(ItemController::notFound);
        var tag = '"' + file.stored().sha256().hex() + '"';
        var size = file.stored().size();
        var part = Part.of(request, tag, size);
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        if (part.isEmpty()) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
            throw new ResponseStatusException(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE);
        }
        try (var bytes = contents.open(file.stored().sha256())) {
            response.setHeader(HttpHeaders.ETAG, tag);
            response.setContentType(file.kind().mediaType());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(file.fileName(), UTF_8)
                            .build()
                            .toString());
            response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
            part.get().send(bytes, size, response);
        }
    }

    @PostMapping("/evidence/{id}/removal")
    ModelAndView remove(
            @PathVariable UUID id, @RequestParam(defaultValue = "/") String back, SignedIn who) {
        return switch (removeEvidence.remove(who, new ItemId(id))) {
            case RemoveEvidence.Outcome.Removed _ -> new Back(back).redirect();
            case RemoveEvidence.Outcome.NotYours _ -> throw notFound();
        };
    }

    @PostMapping("/evidence/{id}/putting-back")
    ModelAndView putBack(
            @PathVariable UUID id, @RequestParam(defaultValue = "/") String back, SignedIn who) {
        return switch (putEvidenceBack.putBack(who, new ItemId(id))) {
            case PutEvidenceBack.Outcome.Back _ -> new Back(back).redirect();
            case PutEvidenceBack.Outcome.Gone _ -> throw notFound();
        };
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
