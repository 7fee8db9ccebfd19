package org.laurel.register.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.laurel.country.Countries;
import org.laurel.country.SupportOrganisation;
import org.laurel.label.LabelCode;
import org.laurel.label.Labels;
import org.laurel.language.Language;
import org.laurel.register.RegisterEntries;
import org.laurel.settings.Settings;
import org.springframework.stereotype.Component;

/** Gathers what a label's page and its certificate show. */
@Component
class LabelPages {

    private final Labels labels;
    private final RegisterEntries entries;
    private final SchemeNames names;
    private final Countries countries;
    private final Settings settings;
    private final Clock clock;

    LabelPages(
            Labels labels,
            RegisterEntries entries,
            SchemeNames names,
            Countries countries,
            Settings settings,
            Clock clock) {
        this.labels = labels;
        this.entries = entries;
        this.names = names;
        this.countries = countries;
        this.settings = settings;
        this.clock = clock;
    }

    Optional<LabelPage> find(LabelCode code, Language language) {
        return labels.find(code)
                .map(
                        label -> {
                            var school = entries.school(code);
                            return new LabelPage(
                                    label,
                                    school,
                                    entries.partOf(school).orElse(null),
                                    names.of(label.edition(), label.country().value(), language),
                                    countries.name(label.country(), language),
                                    countries
                                            .findOrganisation(label.supportOrganisation())
                                            .map(SupportOrganisation::name)
                                            .orElse(label.supportOrganisation()),
                                    "%s/%s/labels/%s"
                                            .formatted(settings.publicUrl(), language.code(), code),
                                    label.on(
                                            LocalDate.ofInstant(
                                                    clock.instant(),
                                                    countries.get(label.country()).zone())));
                        });
    }
}
