package org.laurel.newsletter.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.laurel.language.Language;
import org.laurel.newsletter.AskToSubscribe;
import org.laurel.newsletter.AskToSubscribe.Outcome.NoAddress;
import org.laurel.newsletter.AskToSubscribe.Outcome.OnItsWay;
import org.laurel.newsletter.AskToSubscribe.Outcome.OutOfReach;
import org.laurel.newsletter.AskToSubscribe.Outcome.TooMany;
import org.laurel.newsletter.web.NotePage.Note;
import org.laurel.site.LanguageInAddress;
import org.laurel.site.Page;
import org.laurel.site.Problem;
import org.laurel.words.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class NewsletterController {

    private final AskToSubscribe askToSubscribe;
    private final Words words;

    NewsletterController(AskToSubscribe askToSubscribe, Words words) {
        this.askToSubscribe = askToSubscribe;
        this.words = words;
    }

    @GetMapping("/newsletter")
    ModelAndView show() {
        return page("", List.of());
    }

    /** Public pages link here in their own language; they set no cookie, a form does. */
    @GetMapping(LanguageInAddress.PATTERN + "/newsletter")
    ModelAndView inLanguage(@PathVariable Language language) {
        return new ModelAndView(new RedirectView("/newsletter?language=" + language.code()));
    }

    @PostMapping("/newsletter")
    ModelAndView create(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "en") String language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var chosen = Language.of(language).orElse(Language.EN);
        var t = words.in(chosen);
        return switch (askToSubscribe.ask(email, chosen, request.getRemoteAddr())) {
            case OnItsWay() -> Page.of("newsletter/note", new NotePage(Note.ASKED));
            case NoAddress() ->
                    again(email, t.say("newsletter.subscribing.no-address"))
                            .status(HttpStatus.UNPROCESSABLE_CONTENT);
            case OutOfReach() ->
                    again(email, t.say("people.address.out-of-reach"))
                            .status(HttpStatus.UNPROCESSABLE_CONTENT);
            case TooMany(var pause) -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, "" + pause.toSeconds());
                yield again(email, t.say("newsletter.subscribing.too-many"))
                        .status(HttpStatus.TOO_MANY_REQUESTS);
            }
        };
    }

    private static Page again(String email, String what) {
        return page(email, List.of(new Problem("email", what)));
    }

    private static Page page(String email, List<Problem> problems) {
        return Page.of("newsletter/subscribing", new SubscribingPage(email, problems));
    }
}
