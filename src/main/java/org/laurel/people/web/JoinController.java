package org.laurel.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.laurel.language.Language;
import org.laurel.people.Join;
import org.laurel.people.Newcomer;
import org.laurel.people.OneTimeLinks;
import org.laurel.people.OneTimeLinks.Purpose;
import org.laurel.people.web.SignInPage.Trouble;
import org.laurel.site.LanguageInAddress;
import org.laurel.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class JoinController {

    private final Join join;
    private final OneTimeLinks links;
    private final Arrival arrival;

    JoinController(Join join, OneTimeLinks links, Arrival arrival) {
        this.join = join;
        this.links = links;
        this.arrival = arrival;
    }

    /** Its form goes where the sign-in's goes: both get the same answer. */
    @GetMapping("/join")
    ModelAndView ask() {
        return Page.of("people/join", new SignInPage("", WayBack.DESK, Trouble.NONE));
    }

    @GetMapping(LanguageInAddress.PATTERN + "/join")
    ModelAndView ask(@PathVariable Language language) {
        return WayBack.to("/join?language=" + language.code());
    }

    @GetMapping("/join/{token}")
    ModelAndView show(
            @PathVariable String token, @RequestParam(defaultValue = "en") String language) {
        return links.look(token, Purpose.JOIN)
                .map(email -> form(token, email, JoinForm.typed("", language, "", ""), List.of()))
                .orElseGet(LinkController::spent);
    }

    @PostMapping("/join/{token}")
    ModelAndView create(
            @PathVariable String token,
            @RequestParam String name,
            @RequestParam String language,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(name = "name-public", defaultValue = "") String namePublic,
            HttpServletRequest request,
            HttpServletResponse response) {
        var typed = JoinForm.typed(name, language, password, namePublic);
        return switch (join.join(token, typed)) {
            case Join.Outcome.Joined(var person) -> {
                arrival.letIn(person, 0, request, response);
                yield WayBack.to("/schools");
            }
            case Join.Outcome.Unfit(var problems) ->
                    links.look(token, Purpose.JOIN)
                            .map(email -> form(token, email, typed, problems))
                            .map(it -> it.status(HttpStatus.UNPROCESSABLE_CONTENT))
                            .orElseGet(LinkController::spent);
            case Join.Outcome.Spent() -> LinkController.spent();
        };
    }

    private static Page form(
            String token, String email, Newcomer typed, List<Newcomer.Problem> problems) {
        return Page.of(
                "people/joining",
                new JoinForm("/join/" + token, email, typed, problems, Optional.empty()));
    }
}
