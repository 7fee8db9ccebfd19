package org.laurel.people.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.laurel.country.Countries;
import org.laurel.language.Alphabet;
import org.laurel.people.People;
import org.laurel.people.Person;
import org.laurel.people.Role;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.people.web.RolesPage.Holder;
import org.laurel.people.web.RolesPage.Note;
import org.laurel.site.Choice;
import org.springframework.stereotype.Component;

/** The part of the roles that somebody may see and give. */
@Component
class RoleLists {

    private final People people;
    private final Countries countries;

    RoleLists(People people, Countries countries) {
        this.people = people;
        this.countries = countries;
    }

    /** The organisation a person looks at first. */
    String first(SignedIn who) {
        return who.is(Kind.ADMINISTRATOR) ? "" : who.officerOf().stream().findFirst().orElse("");
    }

    /** None where the organisation is not there, or not this person's to see. */
    Optional<RolesPage> page(SignedIn who, String organisation, String email, Note note) {
        var visible = organisations(who);
        if (visible.stream().noneMatch(it -> it.value().equals(organisation))) {
            return Optional.empty();
        }
        var kinds =
                Arrays.stream(Kind.values())
                        .filter(it -> it.national() != organisation.isEmpty())
                        .filter(it -> who.is(Kind.ADMINISTRATOR) || it == Kind.ASSESSOR)
                        .toList();
        var holders =
                kinds.stream()
                        .flatMap(
                                kind ->
                                        people.holding(kind, organisation).stream()
                                                .sorted(
                                                        Comparator.comparing(
                                                                Person::name,
                                                                Alphabet.of(who.language())))
                                                .map(
                                                        it ->
                                                                new Holder(
                                                                        it,
                                                                        new Role(
                                                                                kind,
                                                                                organisation))))
                        .toList();
        return Optional.of(
                new RolesPage(
                        organisation,
                        visible,
                        kinds,
                        holders,
                        who.is(Kind.ADMINISTRATOR),
                        email,
                        note));
    }

    private List<Choice> organisations(SignedIn who) {
        var choices = new ArrayList<Choice>();
        if (who.is(Kind.ADMINISTRATOR)) {
            choices.add(new Choice("", "Laurel"));
        }
        countries.all(who.language()).stream()
                .flatMap(country -> country.supportOrganisations().stream())
                .filter(it -> who.is(Kind.ADMINISTRATOR) || who.officerOf(it.key()))
                .forEach(
                        it ->
                                choices.add(
                                        new Choice(
                                                it.key(),
                                                countries.name(it.country(), who.language())
                                                        + ": "
                                                        + it.name())));
        return choices;
    }
}
