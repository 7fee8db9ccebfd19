package org.laurel.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.laurel.language.Language;
import org.laurel.people.SignInWithPassword;
import org.laurel.people.SignInWithPassword.Outcome;
import org.laurel.people.web.SignInPage.Trouble;
import org.laurel.site.LanguageInAddress;
import org.laurel.site.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SignInController {

    private final SignInWithPassword signIn;
    private final Arrival arrival;

    SignInController(SignInWithPassword signIn, Arrival arrival) {
        this.signIn = signIn;
        this.arrival = arrival;
    }

    @GetMapping("/sign-in")
    ModelAndView show(
            @RequestParam(defaultValue = WayBack.DESK) String back,
            @RequestParam(name = Doorkeeper.WAITED) Optional<String> waited) {
        var trouble = waited.isPresent() ? Trouble.WAITED : Trouble.NONE;
        return Page.of("people/signIn", new SignInPage("", WayBack.safe(back), trouble));
    }

    /** Public pages link here in their own language. */
    @GetMapping(LanguageInAddress.PATTERN + "/sign-in")
    ModelAndView inLanguage(@PathVariable Language language) {
        return WayBack.to("/sign-in?language=" + language.code());
    }

    @PostMapping("/sign-in")
    ModelAndView create(
            @RequestParam String email,
            @RequestParam String password,
            @RequestParam(defaultValue = WayBack.DESK) String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var next = WayBack.safe(back);
        return switch (signIn.signIn(email, password, request.getRemoteAddr())) {
            case Outcome.Welcome(var person, var trust, var common) -> {
                arrival.letIn(person, trust, request, response);
                if (common) {
                    CommonPasswordGate.close(request);
                }
                yield WayBack.to(next);
            }
            case Outcome.Wrong() ->
                    again(email, next, Trouble.WRONG).status(HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.TooMany(var pause) -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, "" + pause.toSeconds());
                yield again(email, next, Trouble.TOO_MANY).status(HttpStatus.TOO_MANY_REQUESTS);
            }
        };
    }

    private static Page again(String email, String back, Trouble trouble) {
        return Page.of("people/signIn", new SignInPage(email, back, trouble));
    }
}
