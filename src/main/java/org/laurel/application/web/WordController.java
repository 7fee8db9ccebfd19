package org.laurel.application.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.application.Application.Draft;
import org.laurel.application.ApplicationId;
import org.laurel.application.web.Reading.Opened;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.evidence.FileKind;
import org.laurel.people.SignedIn;
import org.laurel.site.Page;
import org.laurel.word.ReadDocument;
import org.laurel.word.ReadDocument.Refusal;
import org.laurel.word.WriteDocument;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The form of a draft as a Word document: taken along, and what a document would change. */
@Controller
@RequestMapping("/applications/{id}/word")
class WordController {

    private final Reading reading;
    private final WordForms forms;
    private final WriteDocument writeDocument;
    private final ReadDocument readDocument;
    private final Clock clock;

    WordController(
            Reading reading,
            WordForms forms,
            WriteDocument writeDocument,
            ReadDocument readDocument,
            Clock clock) {
        this.reading = reading;
        this.forms = forms;
        this.writeDocument = writeDocument;
        this.readDocument = readDocument;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, SignedIn signedIn) {
        var opened = reading.open(new ApplicationId(id), signedIn);
        return opened.application() instanceof Draft ? page(opened, null) : overview(id);
    }

    @GetMapping("/document")
    ResponseEntity<byte[]> download(@PathVariable UUID id, SignedIn signedIn) {
        var form = forms.of(new ApplicationId(id), signedIn).apply(signedIn.language());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(FileKind.DOCX.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(form.title() + ".docx", UTF_8)
                                .build()
                                .toString())
                .body(writeDocument.write(form));
    }

    /** The file waits on disk while it is read, and is gone before the answer leaves. */
    @PostMapping
    ModelAndView read(
            @PathVariable UUID id,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            SignedIn signedIn)
            throws IOException {
        var application = new ApplicationId(id);
        var opened = reading.open(application, signedIn);
        if (!(opened.application() instanceof Draft)) {
            return overview(id);
        }
        if (file == null) {
            return refused(opened, Refusal.EMPTY, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (file.getSize() > ReadDocument.MOST_BYTES) {
            return refused(opened, Refusal.TOO_LARGE, HttpStatus.CONTENT_TOO_LARGE);
        }
        var waiting = Files.createTempFile("read-back", ".docx");
        try {
            file.transferTo(waiting);
            return switch (readDocument.read(
                    waiting, forms.of(application, signedIn), signedIn.language())) {
                case ReadDocument.Outcome.Refused(var why) ->
                        refused(opened, why, HttpStatus.UNPROCESSABLE_CONTENT);
                case ReadDocument.Outcome.Found found -> preview(opened, found);
            };
        } finally {
            Files.deleteIfExists(waiting);
        }
    }

    /** What is hopeless was refused unread, and leads here and to the next. */
    @GetMapping("/oversized")
    ModelAndView showOversized(@PathVariable UUID id, SignedIn signedIn) {
        return refused(
                reading.open(new ApplicationId(id), signedIn),
                Refusal.TOO_LARGE,
                HttpStatus.CONTENT_TOO_LARGE);
    }

    @GetMapping("/no-room")
    ModelAndView showNoRoom(@PathVariable UUID id, SignedIn signedIn) {
        return refused(
                reading.open(new ApplicationId(id), signedIn),
                Refusal.NO_ROOM,
                HttpStatus.SERVICE_UNAVAILABLE);
    }

    private Page preview(Opened opened, ReadDocument.Outcome.Found found) {
        var changes = new HashMap<String, UUID>();
        found.proposals().forEach(it -> changes.put(it.question(), TimeOrderedId.next(clock)));
        return Page.of(
                "application/wordPreview",
                new WordPreviewPage(opened.head(), found.proposals(), found.elsewhere(), changes));
    }

    private static Page page(Opened opened, @Nullable String problem) {
        return Page.of("application/word", new WordPage(opened.head(), problem));
    }

    private static Page refused(Opened opened, Refusal why, HttpStatus status) {
        return page(opened, opened.t().say("word.refused." + why.key())).status(status);
    }

    private static ModelAndView overview(UUID id) {
        return new ModelAndView(new RedirectView("/applications/" + id));
    }
}
