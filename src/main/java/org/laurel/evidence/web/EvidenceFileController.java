package org.laurel.evidence.web;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.evidence.AddFile;
import org.laurel.evidence.Bound;
import org.laurel.evidence.EvidencePermissions;
import org.laurel.evidence.Examined;
import org.laurel.evidence.Item;
import org.laurel.evidence.web.RefusalPage.Typed;
import org.laurel.fault.Faults;
import org.laurel.people.SignedIn;
import org.laurel.writing.FormId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The files of a form. */
@Controller
class EvidenceFileController {

    private static final Logger log = LoggerFactory.getLogger(EvidenceFileController.class);

    private final AddFile addFile;
    private final EvidencePermissions permissions;
    private final Uploads uploads;
    private final Pieces pieces;
    private final Refusals refusals;

    EvidenceFileController(
            AddFile addFile,
            EvidencePermissions permissions,
            Uploads uploads,
            Pieces pieces,
            Refusals refusals) {
        this.addFile = addFile;
        this.permissions = permissions;
        this.uploads = uploads;
        this.pieces = pieces;
        this.refusals = refusals;
    }

    @PostMapping("/forms/{id}/files")
    ModelAndView create(
            @PathVariable UUID id,
            @RequestParam(name = Refusals.FILE, required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable UUID upload,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(name = Refusals.FILE_TITLE, defaultValue = "") String title,
            @RequestParam(defaultValue = "") String shows,
            @RequestParam(defaultValue = "/") String back,
            @RequestParam(defaultValue = "false") boolean asks,
            SignedIn who) {
        var form = new FormId(id);
        var page = new Back(back);
        var typed = new Typed("", "", title, shows);
        mustBeWrittenBy(who, form);
        if (file == null && upload == null) {
            return refusals.because(new Examined.Empty(), who, form, page, typed);
        }
        try (var given = given(who, form, file, upload)) {
            if (given == null) {
                var gone = "evidence.refused.upload-gone";
                return refusals.say(gone, HttpStatus.GONE, Refusals.FILE, who, form, page, typed);
            }
            var called = file == null ? name : file.getOriginalFilename();
            return switch (addFile.add(
                    who, form, title, called == null ? "" : called, given.path(), shows)) {
                case AddFile.Outcome.Added(var item) when asks -> askAbout(item, page);
                case AddFile.Outcome.Added _ -> page.redirect();
                case AddFile.Outcome.NotYours _ -> throw notFound();
                case AddFile.Outcome.Refused(var because) ->
                        refusals.because(because, who, form, page, typed);
                case AddFile.Outcome.TooLong(var bound) ->
                        refusals.tooMuch(bound, Refusals.FILE_TITLE, who, form, page, typed);
                case AddFile.Outcome.QuotaReached(var bound) ->
                        refusals.tooMuch(bound, Refusals.FILE, who, form, page, typed);
                case AddFile.Outcome.NotStored(var reference) ->
                        notStored(reference, who, form, page, typed);
            };
        } catch (IOException full) {
            var reference = Faults.note("putting a file aside", full);
            return notStored(reference, who, form, page, typed);
        }
    }

    /** A file that came in pieces, or all at once. */
    private Uploads.@Nullable Upload given(
            SignedIn who, FormId form, @Nullable MultipartFile file, @Nullable UUID upload)
            throws IOException {
        if (upload != null) {
            return pieces.take(who, form, upload).orElse(null);
        }
        return file == null ? null : uploads.take(file);
    }

    private static ModelAndView askAbout(Item.File item, Back page) {
        var there = new RedirectView("/evidence/" + item.id() + "/about");
        there.addStaticAttribute("back", page.path());
        return new ModelAndView(there);
    }

    /** What cannot be taken is not read: {@link FilesOfForms} leads here, and to the next. */
    @GetMapping("/forms/{id}/files/oversized")
    ModelAndView showOversized(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.REFERER, defaultValue = "/") String referer,
            SignedIn who) {
        var form = new FormId(id);
        mustBeWrittenBy(who, form);
        var back = Back.ofReferer(referer);
        return refusals.tooMuch(Bound.FILE_BYTES, Refusals.FILE, who, form, back, Typed.NOTHING);
    }

    @GetMapping("/forms/{id}/files/no-room")
    ModelAndView showNoRoom(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.REFERER, defaultValue = "/") String referer,
            SignedIn who) {
        var form = new FormId(id);
        mustBeWrittenBy(who, form);
        log.warn("A file was not taken: the disk has no room for it");
        return refusals.say(
                "evidence.refused.no-room",
                HttpStatus.SERVICE_UNAVAILABLE,
                Refusals.FILE,
                who,
                form,
                Back.ofReferer(referer),
                Typed.NOTHING);
    }

    private ModelAndView notStored(
            String reference, SignedIn who, FormId form, Back page, Typed typed) {
        return refusals.say(
                "evidence.refused.not-stored",
                HttpStatus.SERVICE_UNAVAILABLE,
                Refusals.FILE,
                who,
                form,
                page,
                typed,
                reference);
    }

    private void mustBeWrittenBy(SignedIn who, FormId form) {
        if (!permissions.mayWrite(who, form)) {
            throw notFound();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
