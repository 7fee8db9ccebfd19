package org.laurel.project.web;

import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.laurel.country.Countries;
import org.laurel.language.Alphabet;
import org.laurel.language.Language;
import org.laurel.project.Workplace;
import org.laurel.site.Choice;
import org.laurel.text.Direction;
import org.springframework.stereotype.Component;

/** What there is to choose from in forms about projects. */
@Component
class ProjectChoices {

    private final Countries countries;

    ProjectChoices(Countries countries) {
        this.countries = countries;
    }

    /** The school languages of all countries, as a reader looks for them. */
    List<Choice> languages(Language reader) {
        return countries.all().stream()
                .flatMap(it -> it.languages().stream())
                .map(Locale::getLanguage)
                .distinct()
                .map(it -> new Choice(it, languageName(it, reader)))
                .sorted(Comparator.comparing(Choice::label, Alphabet.of(reader)))
                .toList();
    }

    List<Choice> schools(List<Workplace> workplaces, Language reader) {
        return workplaces.stream()
                .map(
                        it ->
                                new Choice(
                                        it.school().toString(),
                                        Direction.list(
                                                it.name(), countries.name(it.country(), reader))))
                .sorted(Comparator.comparing(Choice::label, Alphabet.of(reader)))
                .toList();
    }

    static String languageName(String code, Language reader) {
        return ULocale.getDisplayLanguage(code, ULocale.forLocale(reader.locale()));
    }
}
