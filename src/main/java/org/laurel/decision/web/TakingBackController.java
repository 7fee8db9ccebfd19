package org.laurel.decision.web;

import java.util.List;
import java.util.UUID;
import org.laurel.application.ApplicationId;
import org.laurel.assessment.AssignmentId;
import org.laurel.assessment.TakeBackAssignment;
import org.laurel.assessment.TakeBackAssignment.Seen;
import org.laurel.people.SignedIn;
import org.laurel.site.Page;
import org.laurel.site.Problem;
import org.laurel.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** An officer takes an assignment back. */
@Controller
class TakingBackController {

    private final CaseReading reading;
    private final TakeBackAssignment takeBackAssignment;
    private final Words words;

    TakingBackController(CaseReading reading, TakeBackAssignment takeBackAssignment, Words words) {
        this.reading = reading;
        this.takeBackAssignment = takeBackAssignment;
        this.words = words;
    }

    @PostMapping("/country/applications/{id}/assignments/{assignment}/taking-back")
    ModelAndView takeBack(
            @PathVariable UUID id,
            @PathVariable UUID assignment,
            @RequestParam(defaultValue = "") String because,
            @RequestParam(defaultValue = "false") boolean handedIn,
            SignedIn officer) {
        var application = new ApplicationId(id);
        var taken = new AssignmentId(assignment);
        var seen = handedIn ? Seen.HANDED_IN : Seen.OPEN;
        return switch (takeBackAssignment.takeBack(
                application, taken, because, seen, officer.id())) {
            case DONE, NOT_NOW -> new ModelAndView(new RedirectView("/country/applications/" + id));
            case REASON_NEEDED ->
                    again(application, taken, "decision.case.take-back-needed", "", officer)
                            .status(HttpStatus.UNPROCESSABLE_CONTENT);
            case HANDED_IN_SINCE ->
                    again(application, taken, "decision.case.take-back-since", because, officer)
                            .status(HttpStatus.CONFLICT);
            case NOT_FOUND -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private Page again(
            ApplicationId application,
            AssignmentId taken,
            String problem,
            String because,
            SignedIn officer) {
        var said = words.in(officer.language()).say(problem);
        return Page.of(
                "decision/case",
                reading.page(
                        reading.open(application, officer),
                        officer,
                        List.of(new Problem("because-" + taken, said)),
                        null,
                        because));
    }
}
