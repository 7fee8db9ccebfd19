package org.laurel.register.web;

import org.laurel.language.Language;
import org.laurel.site.LanguageInAddress;
import org.laurel.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
class HomeController {

    private final SchemeNames names;

    HomeController(SchemeNames names) {
        this.names = names;
    }

    @GetMapping(LanguageInAddress.PATTERN)
    ModelAndView show(@PathVariable Language language) {
        return Page.of("register/home", new HomePage(names.offers(language)));
    }
}
