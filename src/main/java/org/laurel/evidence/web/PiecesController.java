package org.laurel.evidence.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.laurel.evidence.BeginUpload;
import org.laurel.evidence.Bound;
import org.laurel.evidence.EvidencePermissions;
import org.laurel.evidence.UploadRoom;
import org.laurel.people.SignedIn;
import org.laurel.traffic.Body;
import org.laurel.traffic.Turns;
import org.laurel.writing.FormId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

    /** One file after the other from a few windows; the script sends one piece at a time. */
    private final Turns sending = new Turns(4, 200);

    private final Pieces pieces;
    private final BeginUpload beginUpload;
    private final EvidencePermissions permissions;
    private final UploadRoom room;

    PiecesController(
            Pieces pieces,
            BeginUpload beginUpload,
            EvidencePermissions permissions,
            UploadRoom room) {
        this.pieces = pieces;
        this.beginUpload = beginUpload;
        this.permissions = permissions;
        this.room = room;
    }

    /** What a client asks first: the version of the protocol, and what is taken. */
    @RequestMapping(path = "/forms/{id}/uploads", method = RequestMethod.OPTIONS)
    ResponseEntity<Void> tell(@PathVariable UUID id, SignedIn who, HttpServletRequest request) {
        mayWrite(id, who, request);
        return ResponseEntity.noContent()
                .header("Tus-Resumable", Pieces.VERSION)
                .header("Tus-Version", Pieces.VERSION)
                .header("Tus-Max-Size", "" + Bound.FILE_BYTES.most())
                .header("Tus-Extension", Pieces.EXTENSIONS)
                .header("Tus-Checksum-Algorithm", Pieces.CHECKSUMS)
                .build();
    }

    @PostMapping("/forms/{id}/uploads")
    void begin(
            @PathVariable UUID id,
            SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var form = mayWrite(id, who, request);
        if (request.getHeader("Upload-Concat") != null) {
            // A part would be taken for the whole.
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var size = size(request);
        if (size <= Bound.FILE_BYTES.most() && !room.holds(size)) {
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
                case BeginUpload.Outcome.NoRoom _ -> {
                    pieces.forget(who, form, begun.get());
                    throw new ResponseStatusException(HttpStatus.INSUFFICIENT_STORAGE);
                }
                case BeginUpload.Outcome.TooManyAtOnce _ -> {
                    pieces.forget(who, form, begun.get());
                    throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
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
        var turn =
                sending.take(who.id().toString())
                        .orElseThrow(
                                () -> new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS));
        try (turn) {
            Body.allow(request, Bound.FILE_BYTES.most());
            pieces.answer(who, form, request, response);
        }
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
            var size = Long.parseLong(request.getHeader(LENGTH));
            if (size >= 0) {
                return size;
            }
        } catch (NumberFormatException unknown) {
            // answered like a length below zero
        }
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
}
