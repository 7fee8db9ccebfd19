package org.laurel.application.web;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.application.Application.Draft;
import org.laurel.application.ApplicationId;
import org.laurel.application.WriteAnswer;
import org.laurel.application.web.Reading.Opened;
import org.laurel.people.SignedIn;
import org.laurel.site.Page;
import org.laurel.word.ReadDocument.Refusal;
import org.laurel.word.web.FormInWord;
import org.laurel.word.web.WordPage;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
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
    private final FormInWord word;
    private final WriteAnswer writeAnswer;

    WordController(Reading reading, WordForms forms, FormInWord word, WriteAnswer writeAnswer) {
        this.reading = reading;
        this.forms = forms;
        this.word = word;
        this.writeAnswer = writeAnswer;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, SignedIn signedIn) {
        var opened = open(id, signedIn);
        return opened.application() instanceof Draft ? exchange(opened, null) : overview(id);
    }

    @GetMapping("/document")
    ResponseEntity<byte[]> download(@PathVariable UUID id, SignedIn signedIn) {
        return word.download(forms.of(new ApplicationId(id), signedIn).apply(signedIn.language()));
    }

    @PostMapping
    ModelAndView read(
            @PathVariable UUID id,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            SignedIn signedIn)
            throws IOException {
        var opened = open(id, signedIn);
        return opened.application() instanceof Draft
                ? page(
                        opened,
                        word.read(file, forms.of(opened.id(), signedIn), at(opened), signedIn))
                : overview(id);
    }

    @PostMapping("/answers")
    ModelAndView save(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            SignedIn signedIn) {
        var opened = open(id, signedIn);
        var form = "/applications/" + id;
        var saved =
                word.save(
                        fields,
                        forms.of(opened.id(), signedIn).apply(signedIn.language()),
                        form + "/form",
                        question -> form + "/steps/" + step(opened, question),
                        (question, change) ->
                                writeAnswer
                                        .write(opened.id(), question, change, signedIn.id())
                                        .orElseThrow(Reading::notFound));
        return page(open(id, signedIn), saved);
    }

    /** What is hopeless was refused unread, and leads here and to the next. */
    @GetMapping("/oversized")
    ModelAndView showOversized(@PathVariable UUID id, SignedIn signedIn) {
        return exchange(open(id, signedIn), Refusal.TOO_LARGE);
    }

    @GetMapping("/no-room")
    ModelAndView showNoRoom(@PathVariable UUID id, SignedIn signedIn) {
        return exchange(open(id, signedIn), Refusal.NO_ROOM);
    }

    private Opened open(UUID id, SignedIn signedIn) {
        return reading.open(new ApplicationId(id), signedIn);
    }

    private static Page exchange(Opened opened, @Nullable Refusal refused) {
        return page(opened, new WordPage.Exchange(at(opened), refused));
    }

    private static Page page(Opened opened, WordPage word) {
        return Page.of("application/word", new DraftInWordPage(opened.head(), word))
                .status(FormInWord.status(word));
    }

    private static String at(Opened opened) {
        return "/applications/" + opened.id() + "/word";
    }

    private static String step(Opened opened, String question) {
        return opened.answers().edition().form().steps().stream()
                .filter(it -> it.questions().stream().anyMatch(q -> q.key().equals(question)))
                .findFirst()
                .orElseThrow()
                .key();
    }

    private static ModelAndView overview(UUID id) {
        return new ModelAndView(new RedirectView("/applications/" + id));
    }
}
