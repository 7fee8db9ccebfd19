package org.laurel.assessment.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.assessment.AssessmentPermissions;
import org.laurel.assessment.Assignment;
import org.laurel.assessment.Assignment.Open;
import org.laurel.assessment.AssignmentId;
import org.laurel.assessment.WriteSheet;
import org.laurel.people.SignedIn;
import org.laurel.site.Page;
import org.laurel.word.ReadDocument.Refusal;
import org.laurel.word.web.FormInWord;
import org.laurel.word.web.WordPage;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** A score sheet as a Word document, for its assessor alone, as long as it is not handed in. */
@Controller
@RequestMapping("/assignments/{id}/word")
class SheetWordController {

    private final AssessmentPermissions permissions;
    private final SheetReading reading;
    private final SheetInWord sheets;
    private final FormInWord word;
    private final WriteSheet writeSheet;

    SheetWordController(
            AssessmentPermissions permissions,
            SheetReading reading,
            SheetInWord sheets,
            FormInWord word,
            WriteSheet writeSheet) {
        this.permissions = permissions;
        this.reading = reading;
        this.sheets = sheets;
        this.word = word;
        this.writeSheet = writeSheet;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, SignedIn signedIn) {
        var sheet = mine(id, signedIn);
        return sheet instanceof Open ? exchange(sheet, null, signedIn) : handedIn(sheet);
    }

    @GetMapping("/document")
    ResponseEntity<byte[]> download(@PathVariable UUID id, SignedIn signedIn) {
        return word.download(sheets.of(mine(id, signedIn), signedIn).apply(signedIn.language()));
    }

    @PostMapping
    ModelAndView read(
            @PathVariable UUID id,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            SignedIn signedIn)
            throws IOException {
        var sheet = mine(id, signedIn);
        return sheet instanceof Open
                ? page(
                        sheet,
                        word.read(file, sheets.of(sheet, signedIn), at(sheet) + "/word", signedIn),
                        signedIn)
                : handedIn(sheet);
    }

    @PostMapping("/answers")
    ModelAndView save(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            SignedIn signedIn) {
        var sheet = mine(id, signedIn);
        var saved =
                word.save(
                        fields,
                        sheets.of(sheet, signedIn).apply(signedIn.language()),
                        at(sheet),
                        question -> at(sheet) + "#" + box(question),
                        (question, change) ->
                                writeSheet
                                        .write(sheet.task().id(), question, change, signedIn.id())
                                        .orElseThrow(SheetWordController::notFound));
        return page(mine(id, signedIn), saved, signedIn);
    }

    @GetMapping("/oversized")
    ModelAndView showOversized(@PathVariable UUID id, SignedIn signedIn) {
        return exchange(mine(id, signedIn), Refusal.TOO_LARGE, signedIn);
    }

    @GetMapping("/no-room")
    ModelAndView showNoRoom(@PathVariable UUID id, SignedIn signedIn) {
        return exchange(mine(id, signedIn), Refusal.NO_ROOM, signedIn);
    }

    private Page exchange(Assignment sheet, @Nullable Refusal refused, SignedIn signedIn) {
        return page(sheet, new WordPage.Exchange(at(sheet) + "/word", refused), signedIn);
    }

    private Page page(Assignment sheet, WordPage shown, SignedIn signedIn) {
        var head = reading.page(sheet, signedIn, List.of(), Map.of());
        return Page.of("assessment/word", new SheetWordPage(head, shown))
                .status(FormInWord.status(shown));
    }

    private static String box(String question) {
        return question.matches("(points|condition)\\..*")
                ? "text." + question
                : "answer-" + question;
    }

    private static String at(Assignment sheet) {
        return "/assignments/" + sheet.task().id();
    }

    private static ModelAndView handedIn(Assignment sheet) {
        return new ModelAndView(new RedirectView(at(sheet)));
    }

    private Assignment mine(UUID id, SignedIn signedIn) {
        return permissions
                .sheet(signedIn.id(), new AssignmentId(id))
                .orElseThrow(SheetWordController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
