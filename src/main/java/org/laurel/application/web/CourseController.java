package org.laurel.application.web;

import java.util.UUID;
import org.laurel.application.Application.Submitted;
import org.laurel.application.ApplicationId;
import org.laurel.application.ChangeCourse;
import org.laurel.application.ChangeCourse.Outcome;
import org.laurel.application.ChangeCourse.Wish;
import org.laurel.people.SignedIn;
import org.laurel.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Taking a submission back, or withdrawing it, before anybody assesses it. */
@Controller
@RequestMapping("/applications/{id}")
class CourseController {

    private final Reading reading;
    private final ChangeCourse changeCourse;

    CourseController(Reading reading, ChangeCourse changeCourse) {
        this.reading = reading;
        this.changeCourse = changeCourse;
    }

    @PostMapping("/taking-back")
    RedirectView takeBack(@PathVariable UUID id, SignedIn signedIn) {
        return change(id, Wish.TAKE_BACK, signedIn);
    }

    /** Asks once more: what is withdrawn cannot be sent again. */
    @GetMapping("/withdrawal")
    ModelAndView ask(@PathVariable UUID id, SignedIn signedIn) {
        var opened = reading.open(new ApplicationId(id), signedIn);
        return opened.application() instanceof Submitted
                ? Page.of("application/withdrawal", opened.head())
                : new ModelAndView(new RedirectView("/applications/" + id));
    }

    @PostMapping("/withdrawal")
    RedirectView withdraw(@PathVariable UUID id, SignedIn signedIn) {
        return change(id, Wish.WITHDRAW, signedIn);
    }

    /** Where it is too late, the overview says where it stands now. */
    private RedirectView change(UUID id, Wish wish, SignedIn signedIn) {
        return switch (changeCourse.change(new ApplicationId(id), wish, signedIn.id())) {
            case Outcome.Done _, Outcome.NotNow _ -> new RedirectView("/applications/" + id);
            case Outcome.NotFound _ -> throw Reading.notFound();
        };
    }
}
