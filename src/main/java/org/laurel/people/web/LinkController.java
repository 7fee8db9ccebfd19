package org.laurel.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.laurel.language.Language;
import org.laurel.people.MailLink;
import org.laurel.people.OneTimeLinks;
import org.laurel.people.OneTimeLinks.Purpose;
import org.laurel.people.SignInByLink;
import org.laurel.people.web.SignInPage.Trouble;
import org.laurel.site.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/sign-in/links")
class LinkController {

    private final MailLink mailLink;
    private final SignInByLink signIn;
    private final OneTimeLinks links;
    private final Arrival arrival;

    LinkController(MailLink mailLink, SignInByLink signIn, OneTimeLinks links, Arrival arrival) {
        this.mailLink = mailLink;
        this.signIn = signIn;
        this.links = links;
        this.arrival = arrival;
    }

    @PostMapping
    ModelAndView create(
            @RequestParam String email,
            @RequestParam(defaultValue = "en") String language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asking = Language.of(language).orElse(Language.EN);
        return switch (mailLink.mail(email, asking, request.getRemoteAddr())) {
            case MailLink.Outcome.OnItsWay() -> Page.of("people/mailed", new MailedPage(email));
            case MailLink.Outcome.NoAddress() ->
                    again(email, Trouble.NO_ADDRESS).status(HttpStatus.UNPROCESSABLE_CONTENT);
            case MailLink.Outcome.OutOfReach() ->
                    again(email, Trouble.OUT_OF_REACH).status(HttpStatus.UNPROCESSABLE_CONTENT);
            case MailLink.Outcome.TooMany(var pause) -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, "" + pause.toSeconds());
                yield again(email, Trouble.TOO_MANY).status(HttpStatus.TOO_MANY_REQUESTS);
            }
        };
    }

    /** Only shows a button: mail scanners follow links, and must not use them up. */
    @GetMapping("/{token}")
    ModelAndView show(@PathVariable String token) {
        return links.look(token, Purpose.SIGN_IN).isPresent() ? page(token) : spent();
    }

    @PostMapping("/{token}")
    ModelAndView use(
            @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        return switch (signIn.signIn(token)) {
            case SignInByLink.Outcome.Welcome(var person, var trust) -> {
                arrival.letIn(person, trust, request, response);
                yield WayBack.to(WayBack.DESK);
            }
            case SignInByLink.Outcome.Spent() -> spent();
        };
    }

    private static Page page(String token) {
        return Page.of("people/link", new LinkPage(token));
    }

    static Page spent() {
        return Page.of("people/spent", new SpentPage()).status(HttpStatus.GONE);
    }

    private static Page again(String email, Trouble trouble) {
        return Page.of("people/signIn", new SignInPage(email, WayBack.DESK, trouble));
    }
}
