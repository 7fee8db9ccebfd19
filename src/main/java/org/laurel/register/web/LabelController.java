package org.laurel.register.web;

import jakarta.servlet.http.HttpServletResponse;
import org.laurel.label.LabelCode;
import org.laurel.language.Language;
import org.laurel.site.LanguageInAddress;
import org.laurel.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@RequestMapping(LanguageInAddress.PATTERN + "/labels/{typed}")
class LabelController {

    private final LabelPages pages;

    LabelController(LabelPages pages) {
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable Language language,
            @PathVariable String typed,
            HttpServletResponse response) {
        return page("register/label", "", language, typed, response);
    }

    @GetMapping("/certificate")
    ModelAndView certificate(
            @PathVariable Language language,
            @PathVariable String typed,
            HttpServletResponse response) {
        return page("register/certificate", "/certificate", language, typed, response);
    }

    private ModelAndView page(
            String template,
            String ending,
            Language language,
            String typed,
            HttpServletResponse response) {
        var code = LabelCode.read(typed);
        if (code.isEmpty()) {
            return unknown(typed, false);
        }
        if (!code.get().value().equals(typed)) {
            return new ModelAndView(new RedirectView(address(language, code.get()) + ending));
        }
        var page = pages.find(code.get(), language);
        if (page.isEmpty()) {
            return unknown(typed, true);
        }
        if (!page.get().label().open()) {
            response.setHeader("X-Robots-Tag", "noindex");
        }
        // A certificate that no longer holds is not printed again; the label's page says why.
        return page.get().label().revokedOn() != null && !ending.isEmpty()
                ? new ModelAndView(new RedirectView(address(language, code.get())))
                : Page.of(template, page.get());
    }

    static String address(Language language, LabelCode code) {
        return "/%s/labels/%s".formatted(language.code(), code);
    }

    private static Page unknown(String typed, boolean readable) {
        return Page.of("register/unknownLabel", new UnknownLabelPage(typed, readable))
                .status(HttpStatus.NOT_FOUND);
    }
}
