package org.laurel.register.web;

import org.jspecify.annotations.Nullable;
import org.laurel.country.Countries;
import org.laurel.language.Language;
import org.laurel.settings.Settings;
import org.laurel.settings.Smtp;
import org.laurel.site.LanguageInAddress;
import org.laurel.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping(LanguageInAddress.PATTERN)
class NoticesController {

    private final Countries countries;
    private final Settings settings;

    NoticesController(Countries countries, Settings settings) {
        this.countries = countries;
        this.settings = settings;
    }

    @GetMapping("/contacts")
    ModelAndView contacts(@PathVariable Language language) {
        var rows =
                countries.all(language).stream()
                        .map(
                                it ->
                                        new ContactsPage.Row(
                                                it.code().value(),
                                                countries.name(it.code(), language),
                                                it.supportOrganisations()))
                        .toList();
        return Page.of("register/contacts", new ContactsPage(rows));
    }

    @GetMapping("/privacy")
    ModelAndView privacy() {
        return Page.of("register/privacy", new NoticePage(mailbox()));
    }

    @GetMapping("/accessibility")
    ModelAndView accessibility() {
        return Page.of("register/accessibility", new NoticePage(mailbox()));
    }

    private @Nullable String mailbox() {
        return settings.smtp().map(Smtp::from).orElse(null);
    }
}
