package org.laurel.evidence.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.laurel.evidence.BeginUpload;
import org.laurel.evidence.EvidencePermissions;
import org.laurel.people.SignedIn;
import org.laurel.writing.FormId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.server.ResponseStatusException;

/** Takes files in pieces, so that a cut costs only the last one. */
@Controller
class PiecesController {

    private static final String LENGTH = "Upload-Length";
    private static final String OTHER_METHOD = "X-HTTP-Method-Override";

    private final Pieces pieces;
    private final BeginUpload beginUpload;
    private final EvidencePermissions permissions;
    private final Uploads uploads;

    PiecesController(
            Pieces pieces,
            BeginUpload beginUpload,
            EvidencePermissions permissions,
            Uploads uploads) {
        this.pieces = pieces;
        this.beginUpload = beginUpload;
        this.permissions = permissions;
        this.uploads = uploads;
    }

    @PostMapping("/forms/{id}/uploads")
    void begin(
            @PathVariable UUID id,
            SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var form = mayWrite(id, who, request);
        var size = size(request);
        // A file is there twice for a moment: as it came in, and as it is kept.
        if (size > Files.getFileStore(uploads.folder()).getUsableSpace() / 2) {
            throw new ResponseStatusException(HttpStatus.INSUFFICIENT_STORAGE);
        }
        var begun = pieces.answer(who, form, request, response);
        if (begun.isPresent()) {
            switch (beginUpload.begin(who, form, begun.get(), size)) {
                case BeginUpload.Outcome.Begun _ -> {}
                case BeginUpload.Outcome.NotYours _ -> {
                    pieces.forget(who, form, begun.get());
                    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                }
                case BeginUpload.Outcome.QuotaReached _ -> {
                    pieces.forget(who, form, begun.get());
                    throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
                }
            }
        }
    }

    @RequestMapping(
            path = "/forms/{id}/uploads/{upload}",
            method = {RequestMethod.HEAD, RequestMethod.PATCH, RequestMethod.DELETE})
    void proceed(
            @PathVariable UUID id,
            SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var form = mayWrite(id, who, request);
        // Without a length nobody would see in time that more comes than was announced.
        if (request.getMethod().equals("PATCH") && request.getContentLengthLong() < 0) {
            throw new ResponseStatusException(HttpStatus.LENGTH_REQUIRED);
        }
        pieces.answer(who, form, request, response);
    }

    /** One method that passes for another would pass by the token too. */
    private FormId mayWrite(UUID id, SignedIn who, HttpServletRequest request) {
        var form = new FormId(id);
        if (!permissions.mayWrite(who, form)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (request.getHeader(OTHER_METHOD) != null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return form;
    }

    private static long size(HttpServletRequest request) {
        try {
            return Long.parseLong(request.getHeader(LENGTH));
        } catch (NumberFormatException unknown) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
