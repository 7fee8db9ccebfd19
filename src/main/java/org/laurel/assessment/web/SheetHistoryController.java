package org.laurel.assessment.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.application.Applications;
import org.laurel.application.EditionFor;
import org.laurel.assessment.AssessmentPermissions;
import org.laurel.assessment.AssignmentId;
import org.laurel.assessment.WriteSheet;
import org.laurel.people.SignedIn;
import org.laurel.words.Words;
import org.laurel.writing.BringBack;
import org.laurel.writing.web.BoxHistory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Everything that was ever written in a box of a score sheet, for its assessor alone. */
@Controller
@RequestMapping("/assignments/{id}/answers/{question}/history")
class SheetHistoryController {

    private final AssessmentPermissions permissions;
    private final Applications applications;
    private final EditionFor editionFor;
    private final WriteSheet writeSheet;
    private final BoxHistory history;
    private final Words words;

    SheetHistoryController(
            AssessmentPermissions permissions,
            Applications applications,
            EditionFor editionFor,
            WriteSheet writeSheet,
            BoxHistory history,
            Words words) {
        this.permissions = permissions;
        this.applications = applications;
        this.editionFor = editionFor;
        this.writeSheet = writeSheet;
        this.history = history;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable UUID id,
            @PathVariable String question,
            @RequestParam(required = false) @Nullable UUID older,
            SignedIn signedIn) {
        return history.show(box(id, question, signedIn), signedIn, older);
    }

    @PostMapping
    ModelAndView bringBack(
            @PathVariable UUID id,
            @PathVariable String question,
            BringBack.Wanted wanted,
            SignedIn signedIn) {
        return history.bring(
                box(id, question, signedIn),
                wanted,
                signedIn,
                it -> writeSheet.write(new AssignmentId(id), question, it, signedIn.id()));
    }

    private BoxHistory.Box box(UUID id, String question, SignedIn reader) {
        var sheet = new AssignmentId(id);
        return permissions
                .sheet(reader.id(), sheet)
                .map(
                        it ->
                                new BoxHistory.Box(
                                        sheet.form(),
                                        question,
                                        title(
                                                applications.get(it.task().application()),
                                                question,
                                                reader),
                                        "/assignments/" + id + "/answers/" + question,
                                        "/assignments/" + id,
                                        value -> value))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String title(
            org.laurel.application.Application application, String question, SignedIn reader) {
        var t = words.in(reader.language());
        var said =
                editionFor
                        .of(application)
                        .words(reader.language(), application.about().country().value());
        var key = question.substring(question.indexOf('.') + 1);
        var about =
                said.has("sub-criteria." + key + ".title")
                        ? said.say("sub-criteria." + key + ".title")
                        : said.has("requirements." + key + ".title")
                                ? said.say("requirements." + key + ".title")
                                : t.say("assessment.sheet.overall");
        return switch (question.substring(0, Math.max(0, question.indexOf('.')))) {
            case "comment" -> t.say("assessment.sheet.comment") + " – " + about;
            case "reason" -> t.say("assessment.sheet.reason") + " – " + about;
            default -> about;
        };
    }
}
