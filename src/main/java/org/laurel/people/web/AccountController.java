package org.laurel.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import org.laurel.country.Countries;
import org.laurel.language.Language;
import org.laurel.people.ChangePassword;
import org.laurel.people.ChangeProfile;
import org.laurel.people.ChangeProfile.Profile;
import org.laurel.people.Credentials;
import org.laurel.people.People;
import org.laurel.people.Presence;
import org.laurel.people.SignOutEverywhere;
import org.laurel.people.web.AccountPage.Note;
import org.laurel.site.Choice;
import org.laurel.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/account")
class AccountController {

    private final ChangeProfile changeProfile;
    private final ChangePassword changePassword;
    private final SignOutEverywhere signOutEverywhere;
    private final People people;
    private final Credentials credentials;
    private final Countries countries;

    AccountController(
            ChangeProfile changeProfile,
            ChangePassword changePassword,
            SignOutEverywhere signOutEverywhere,
            People people,
            Credentials credentials,
            Countries countries) {
        this.changeProfile = changeProfile;
        this.changePassword = changePassword;
        this.signOutEverywhere = signOutEverywhere;
        this.people = people;
        this.credentials = credentials;
        this.countries = countries;
    }

    @GetMapping
    ModelAndView show(
            Presence presence, @RequestParam Optional<String> saved, HttpServletRequest request) {
        if (CommonPasswordGate.isClosed(request)) {
            return page(presence, Note.PASSWORD_TO_CHANGE);
        }
        return page(presence, saved.isPresent() ? Note.SAVED : Note.NONE);
    }

    @PostMapping
    ModelAndView change(
            @RequestParam String name,
            @RequestParam String language,
            @RequestParam String zone,
            @RequestParam(name = "name-public", defaultValue = "") String namePublic,
            Presence presence) {
        var wanted =
                new Profile(
                        name,
                        Language.of(language).orElse(presence.who().language()),
                        known(zone).orElse(presence.zone()),
                        namePublic.equals("yes"));
        return switch (changeProfile.change(presence.who().id(), wanted)) {
            case ChangeProfile.Outcome.Changed() -> WayBack.to("/account?saved");
            case ChangeProfile.Outcome.UnfitName() -> refused(presence, Note.NAME_UNFIT);
        };
    }

    @PostMapping("/password")
    ModelAndView changePassword(
            @RequestParam(name = "old-password", defaultValue = "") String old,
            @RequestParam(name = "new-password") String wanted,
            Presence presence,
            HttpServletRequest request) {
        var session = request.getSession().getId();
        return switch (changePassword.change(presence.who().id(), old, wanted, session)) {
            case ChangePassword.Outcome.Changed() -> {
                CommonPasswordGate.open(request);
                yield page(presence, Note.PASSWORD_CHANGED);
            }
            case ChangePassword.Outcome.WrongOldOne() -> refused(presence, Note.PASSWORD_WRONG);
            case ChangePassword.Outcome.Unfit(var because) ->
                    refused(
                            presence,
                            switch (because) {
                                case LENGTH -> Note.PASSWORD_UNFIT;
                                case COMMON -> Note.PASSWORD_COMMON;
                                case OWN -> Note.PASSWORD_OWN;
                            });
            case ChangePassword.Outcome.TooMany() ->
                    page(presence, Note.TOO_MANY).status(HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    @PostMapping("/sessions/end")
    ModelAndView endSessions(
            Presence presence, HttpServletRequest request, HttpServletResponse response) {
        signOutEverywhere.signOut(presence.who().id());
        request.getSession().invalidate();
        Departure.forgetPages(request, response, null);
        return WayBack.to("/sign-in");
    }

    private Page refused(Presence presence, Note note) {
        return page(presence, note).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Page page(Presence presence, Note note) {
        var id = presence.who().id();
        return Page.of(
                "people/account",
                new AccountPage(
                        people.get(id),
                        presence.zone(),
                        countries.all().stream()
                                .map(it -> it.zone().getId())
                                .distinct()
                                .sorted(Comparator.naturalOrder())
                                .map(it -> new Choice(it, it.replace('_', ' ')))
                                .toList(),
                        credentials.passwordHash(id).isPresent(),
                        presence.needsSecondFactor() && presence.secondFactorSetUp(),
                        note));
    }

    private Optional<ZoneId> known(String zone) {
        return countries.all().stream()
                .map(it -> it.zone())
                .filter(it -> it.getId().equals(zone))
                .findFirst();
    }
}
