package org.laurel.register.web;

import org.laurel.label.LabelCode;
import org.laurel.language.Language;
import org.laurel.site.LanguageInAddress;
import org.laurel.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

@Controller
class VerificationController {

    @GetMapping(LanguageInAddress.PATTERN + "/verify")
    ModelAndView show(
            @PathVariable Language language, @RequestParam(defaultValue = "") String code) {
        if (code.isBlank()) {
            return Page.of("register/verify", new VerificationPage("", false));
        }
        return LabelCode.read(code)
                .<ModelAndView>map(
                        it ->
                                new ModelAndView(
                                        new RedirectView(LabelController.address(language, it))))
                .orElseGet(
                        () ->
                                Page.of("register/verify", new VerificationPage(code, true))
                                        .status(HttpStatus.UNPROCESSABLE_CONTENT));
    }
}
