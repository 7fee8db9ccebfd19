package org.laurel.demo.web;

import org.laurel.demo.Cast;
import org.laurel.people.Codes;
import org.laurel.settings.Settings;
import org.laurel.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The code that everybody's code app shows now: the demo's people have no phones. */
@Controller
class DemoCodeController {

    private final Settings settings;
    private final Codes codes;

    DemoCodeController(Settings settings, Codes codes) {
        this.settings = settings;
        this.codes = codes;
    }

    @GetMapping("/demo/code")
    ModelAndView show() {
        if (!settings.demo()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Page.of("demo/code", new DemoCodePage(codes.now(Cast.read().secondFactor())));
    }
}
