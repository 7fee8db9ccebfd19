package org.laurel.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.laurel.people.BecomeFirstAdministrator;
import org.laurel.people.BecomeFirstAdministrator.Outcome;
import org.laurel.people.Newcomer;
import org.laurel.people.OneTimeLinks;
import org.laurel.people.OneTimeLinks.Purpose;
import org.laurel.people.TakeAddress.Taken;
import org.laurel.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/first-administrator/{token}")
class FirstAdministratorController {

    private final BecomeFirstAdministrator become;
    private final OneTimeLinks links;
    private final Arrival arrival;

    FirstAdministratorController(
            BecomeFirstAdministrator become, OneTimeLinks links, Arrival arrival) {
        this.become = become;
        this.links = links;
        this.arrival = arrival;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        return links.look(token, Purpose.FIRST_ADMINISTRATOR).isPresent()
                ? form(token, "", JoinForm.typed("", "en", "", ""), List.of(), Optional.empty())
                : LinkController.spent();
    }

    @PostMapping
    ModelAndView create(
            @PathVariable String token,
            @RequestParam String email,
            @RequestParam String name,
            @RequestParam String language,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        var typed = JoinForm.typed(name, language, password, "");
        return switch (become.become(token, email, typed)) {
            case Outcome.Welcome(var person, var trust) -> {
                arrival.letIn(person, trust, request, response);
                yield WayBack.to("/second-factor");
            }
            case Outcome.Unfit(var problems, var address) ->
                    form(token, email, typed, problems, address)
                            .status(HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Spent() -> LinkController.spent();
        };
    }

    private static Page form(
            String token,
            String email,
            Newcomer typed,
            List<Newcomer.Problem> problems,
            Optional<Taken> address) {
        return Page.of(
                "people/firstAdministrator",
                new JoinForm("/first-administrator/" + token, email, typed, problems, address));
    }
}
