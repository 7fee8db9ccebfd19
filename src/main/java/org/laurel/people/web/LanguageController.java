package org.laurel.people.web;

import org.laurel.language.Language;
import org.laurel.people.People;
import org.laurel.people.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class LanguageController {

    private final People people;

    LanguageController(People people) {
        this.people = people;
    }

    @PostMapping("/language")
    ModelAndView change(
            @RequestParam String language,
            @RequestParam(defaultValue = WayBack.DESK) String back,
            SignedIn who) {
        Language.of(language).ifPresent(it -> people.speak(who.id(), it));
        return WayBack.to(WayBack.safe(back));
    }
}
