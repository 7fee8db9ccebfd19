package org.laurel.membership.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.laurel.country.Countries;
import org.laurel.label.Label;
import org.laurel.language.Language;
import org.laurel.membership.Membership;
import org.laurel.membership.MembershipPermissions;
import org.laurel.membership.Memberships;
import org.laurel.membership.Renewal;
import org.laurel.membership.web.MembershipPage.Held;
import org.laurel.membership.web.MembershipPage.Line;
import org.laurel.people.SignedIn;
import org.laurel.scheme.Editions;
import org.laurel.school.School;
import org.laurel.school.SchoolId;
import org.laurel.school.Schools;
import org.laurel.settings.Settings;
import org.laurel.site.Page;
import org.laurel.site.SharedFile;
import org.laurel.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What the teachers of a school have of its label. */
@Controller
class MembershipController {

    private final MembershipPermissions permissions;
    private final Schools schools;
    private final Memberships memberships;
    private final Renewal renewal;
    private final Editions editions;
    private final Countries countries;
    private final Settings settings;
    private final Words words;
    private final Clock clock;

    MembershipController(
            MembershipPermissions permissions,
            Schools schools,
            Memberships memberships,
            Renewal renewal,
            Editions editions,
            Countries countries,
            Settings settings,
            Words words,
            Clock clock) {
        this.permissions = permissions;
        this.schools = schools;
        this.memberships = memberships;
        this.renewal = renewal;
        this.editions = editions;
        this.countries = countries;
        this.settings = settings;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/schools/{school}/membership")
    ModelAndView show(@PathVariable UUID school, SignedIn who) {
        var id = new SchoolId(school);
        if (!permissions.maySee(who, id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var found = schools.get(id);
        var membership = memberships.of(found);
        return Page.of(
                "membership/membership",
                new MembershipPage(
                        found,
                        countries.get(found.country()).zone(),
                        clock.instant(),
                        membership.labels().stream()
                                .map(it -> line(it, membership, who.language()))
                                .toList(),
                        membership.label().map(it -> held(it, found, who)).orElse(null)));
    }

    private Line line(Label it, Membership membership, Language language) {
        var years = Membership.years(it);
        return new Line(
                name(it, language),
                years.from(),
                years.until(),
                it.on(membership.today()),
                it.code().value());
    }

    private Held held(Label label, School school, SignedIn who) {
        var language = language(school);
        var years = Membership.years(label);
        var snippet =
                Snippet.html(
                        "%s/%s/labels/%s"
                                .formatted(settings.publicUrl(), language.code(), label.code()),
                        settings.publicUrl() + SharedFile.LOGO,
                        name(label, language),
                        years.from().getYear() + "–" + years.until().getYear(),
                        school.name(),
                        words.in(language));
        return new Held(
                label,
                name(label, who.language()),
                years.until(),
                language,
                snippet,
                SharedFile.LOGO,
                renewal.next(label.edition().scheme(), years.until()).orElse(null));
    }

    /** The first language of its country that Laurel speaks, else English. */
    private Language language(School school) {
        return countries.get(school.country()).languages().stream()
                .map(Locale::getLanguage)
                .map(Language::of)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Language.EN);
    }

    private String name(Label label, Language language) {
        return editions.get(label.edition()).words(language, label.country().value()).say("name");
    }
}
