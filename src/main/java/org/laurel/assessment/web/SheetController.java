package org.laurel.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.laurel.application.SavedWords;
import org.laurel.assessment.AssessmentPermissions;
import org.laurel.assessment.Assignment;
import org.laurel.assessment.AssignmentId;
import org.laurel.assessment.CarryOverMarks;
import org.laurel.assessment.HandIn;
import org.laurel.assessment.Recuse;
import org.laurel.assessment.WriteSheet;
import org.laurel.people.SignedIn;
import org.laurel.site.Page;
import org.laurel.site.Problem;
import org.laurel.words.Words;
import org.laurel.writing.web.PostedAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The score sheet: written like any form, handed in once, or stepped back from. */
@Controller
@RequestMapping("/assignments/{id}")
class SheetController {

    private final AssessmentPermissions permissions;
    private final SheetReading reading;
    private final WriteSheet writeSheet;
    private final CarryOverMarks carryOverMarks;
    private final HandIn handIn;
    private final Recuse recuse;
    private final Words words;

    SheetController(
            AssessmentPermissions permissions,
            SheetReading reading,
            WriteSheet writeSheet,
            CarryOverMarks carryOverMarks,
            HandIn handIn,
            Recuse recuse,
            Words words) {
        this.permissions = permissions;
        this.reading = reading;
        this.writeSheet = writeSheet;
        this.carryOverMarks = carryOverMarks;
        this.handIn = handIn;
        this.recuse = recuse;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, SignedIn signedIn) {
        return Page.of(
                "assessment/sheet",
                reading.page(mine(id, signedIn), signedIn, List.of(), Map.of()));
    }

    /** Without a script the whole sheet is sent at once. */
    @PostMapping
    ModelAndView saveAll(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            SignedIn signedIn) {
        mine(id, signedIn);
        return unsaved(id, fields, signedIn)
                .orElseGet(() -> new ModelAndView(new RedirectView("/assignments/" + id)));
    }

    @PostMapping("/handing-in")
    ModelAndView handIn(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            SignedIn signedIn) {
        mine(id, signedIn);
        var unsaved = unsaved(id, fields, signedIn);
        if (unsaved.isPresent()) {
            return unsaved.get();
        }
        return switch (handIn.handIn(new AssignmentId(id), signedIn.id())) {
            case HandIn.Outcome.Done _, HandIn.Outcome.Already _, HandIn.Outcome.NotNow _ ->
                    new ModelAndView(new RedirectView("/assignments"));
            case HandIn.Outcome.Gaps(var gaps) ->
                    Page.of(
                                    "assessment/sheet",
                                    reading.page(
                                            mine(id, signedIn),
                                            signedIn,
                                            reading.problems(mine(id, signedIn), gaps, signedIn),
                                            Map.of()))
                            .status(HttpStatus.UNPROCESSABLE_CONTENT);
            case HandIn.Outcome.NotFound _ -> throw notFound();
        };
    }

    /**
     * Writes the marks of unchanged statements into the sheet, because the assessor asks for it.
     */
    @PostMapping("/carrying-over")
    ModelAndView carryOver(@PathVariable UUID id, SignedIn signedIn) {
        if (carryOverMarks.carry(new AssignmentId(id), signedIn.id()).isEmpty()) {
            throw notFound();
        }
        return new ModelAndView(new RedirectView("/assignments/" + id));
    }

    @GetMapping("/recusal")
    ModelAndView askWhy(@PathVariable UUID id, SignedIn signedIn) {
        return Page.of("assessment/recusal", new RecusalPage(mine(id, signedIn).task().id(), null));
    }

    @PostMapping("/recusal")
    ModelAndView recuse(@PathVariable UUID id, @RequestParam String because, SignedIn signedIn) {
        var assignment = new AssignmentId(id);
        return switch (recuse.recuse(assignment, because, signedIn.id())) {
            case DONE, TOO_LATE -> new ModelAndView(new RedirectView("/assignments"));
            case REASON_NEEDED ->
                    Page.of(
                                    "assessment/recusal",
                                    new RecusalPage(
                                            assignment,
                                            new Problem(
                                                    "because",
                                                    words.in(signedIn.language())
                                                            .say("assessment.recusal.needed"))))
                            .status(HttpStatus.UNPROCESSABLE_CONTENT);
            case NOT_FOUND -> throw notFound();
        };
    }

    /** Saves what was sent; the page again, with what was typed, where something was not taken. */
    private Optional<ModelAndView> unsaved(
            UUID id, MultiValueMap<String, String> fields, SignedIn signedIn) {
        var posted = new PostedAnswers(fields);
        var became =
                posted.save(
                        (question, change) ->
                                writeSheet
                                        .write(
                                                new AssignmentId(id),
                                                question,
                                                change,
                                                signedIn.id())
                                        .orElseThrow(SheetController::notFound));
        var t = words.in(signedIn.language());
        var problems = new ArrayList<Problem>();
        became.forEach(
                (question, saved) -> {
                    var what = SavedWords.problem(saved, t);
                    if (what != null) {
                        problems.add(new Problem("answer-" + question, what));
                    }
                });
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Page.of(
                                        "assessment/sheet",
                                        reading.page(
                                                mine(id, signedIn),
                                                signedIn,
                                                problems,
                                                posted.refused(became)))
                                .status(HttpStatus.CONFLICT));
    }

    private Assignment mine(UUID id, SignedIn signedIn) {
        return permissions
                .sheet(signedIn.id(), new AssignmentId(id))
                .orElseThrow(SheetController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
