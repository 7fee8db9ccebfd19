package org.laurel.evidence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.laurel.evidence.DescribeFile;
import org.laurel.evidence.Evidence;
import org.laurel.evidence.EvidencePermissions;
import org.laurel.evidence.Item;
import org.laurel.evidence.ItemId;
import org.laurel.evidence.Privacy;
import org.laurel.evidence.Pupils;
import org.laurel.people.SignedIn;
import org.laurel.site.Page;
import org.laurel.site.Problem;
import org.laurel.words.Words;
import org.laurel.writing.FormId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What a file shows of people, and how evidence looks to its readers. */
@Controller
class AboutController {

    private final Evidence evidence;
    private final EvidencePermissions permissions;
    private final DescribeFile describeFile;
    private final Words words;

    AboutController(
            Evidence evidence,
            EvidencePermissions permissions,
            DescribeFile describeFile,
            Words words) {
        this.evidence = evidence;
        this.permissions = permissions;
        this.describeFile = describeFile;
        this.words = words;
    }

    @GetMapping("/evidence/{id}/about")
    Page show(@PathVariable UUID id, @RequestParam(defaultValue = "/") String back, SignedIn who) {
        var file = file(id, who);
        var said = file.privacy();
        return page(new FilePage(file, said.pupils(), said.remainsKnown(), path(back), List.of()));
    }

    /** What was answered is kept, even where it is not yet enough to hand the file in. */
    @PostMapping("/evidence/{id}/about")
    ModelAndView describe(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String recognisable,
            @RequestParam(defaultValue = "") String consent,
            @RequestParam(defaultValue = "false") boolean remains,
            @RequestParam(defaultValue = "/") String back,
            SignedIn who) {
        var file = file(id, who);
        var pupils = Pupils.of(recognisable, consent);
        var t = words.in(who.language());
        var problems = new ArrayList<Problem>();
        new Privacy(pupils, file.privacy().remains(), remains)
                .lack()
                .filter(it -> it != Privacy.Lack.CONSENT) // answered, and said on the form
                .ifPresent(
                        it ->
                                problems.add(
                                        new Problem(
                                                place(it), t.say("evidence.lack." + it.key()))));
        return switch (describeFile.describe(who, file.id(), pupils, remains)) {
            case DescribeFile.Outcome.NotYours _ -> throw notFound();
            case DescribeFile.Outcome.Described _ ->
                    problems.isEmpty()
                            ? new Back(back).redirect()
                            : page(new FilePage(file, pupils, remains, path(back), problems))
                                    .status(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @GetMapping("/forms/{id}/evidence")
    Page showAsSeen(
            @PathVariable UUID id, @RequestParam(defaultValue = "/") String back, SignedIn who) {
        var form = new FormId(id);
        if (!permissions.mayWrite(who, form)) {
            throw notFound();
        }
        return Page.of("evidence/seen", new SeenPage(evidence.of(form), path(back)));
    }

    private Item.File file(UUID id, SignedIn who) {
        return evidence.find(new ItemId(id))
                .filter(it -> permissions.mayWrite(who, it.form()))
                .filter(Item.File.class::isInstance)
                .map(Item.File.class::cast)
                .orElseThrow(AboutController::notFound);
    }

    private static Page page(FilePage page) {
        return Page.of("evidence/about", page);
    }

    private static String place(Privacy.Lack lack) {
        return switch (lack) {
            case PUPILS -> "recognisable";
            case CONSENT_ANSWER, CONSENT -> "consent";
            case REMAINS -> "remains";
        };
    }

    private static String path(String back) {
        return new Back(back).path();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
