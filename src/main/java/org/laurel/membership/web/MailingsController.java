package org.laurel.membership.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laurel.country.Countries;
import org.laurel.country.Country;
import org.laurel.country.CountryCode;
import org.laurel.membership.Mailing;
import org.laurel.membership.MemberMailings;
import org.laurel.membership.MembershipPermissions;
import org.laurel.membership.PreviewMailing;
import org.laurel.membership.ReleaseMailing;
import org.laurel.membership.WriteMailing;
import org.laurel.people.SignedIn;
import org.laurel.site.Choice;
import org.laurel.site.Page;
import org.laurel.site.Problem;
import org.laurel.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The central officer writes to the teachers of all members: first looks, then releases. */
@Controller
@RequestMapping("/membership/mailings")
class MailingsController {

    private static final int SHOWN = 100;

    private final MembershipPermissions permissions;
    private final MemberMailings mailings;
    private final WriteMailing writeMailing;
    private final PreviewMailing previewMailing;
    private final ReleaseMailing releaseMailing;
    private final Countries countries;
    private final Words words;

    MailingsController(
            MembershipPermissions permissions,
            MemberMailings mailings,
            WriteMailing writeMailing,
            PreviewMailing previewMailing,
            ReleaseMailing releaseMailing,
            Countries countries,
            Words words) {
        this.permissions = permissions;
        this.mailings = mailings;
        this.writeMailing = writeMailing;
        this.previewMailing = previewMailing;
        this.releaseMailing = releaseMailing;
        this.countries = countries;
        this.words = words;
    }

    @GetMapping
    ModelAndView list(SignedIn who) {
        let(who);
        return Page.of(
                "membership/mailings",
                new MailingsPage(
                        mailings.latest(SHOWN).stream()
                                .map(it -> new MailingsPage.Row(it, country(it, who)))
                                .toList()));
    }

    @GetMapping("/new")
    ModelAndView begin(SignedIn who) {
        let(who);
        return form("/membership/mailings", MailingForm.of(Map.of()), List.of(), who);
    }

    @GetMapping("/{mailing}/edit")
    ModelAndView edit(@PathVariable UUID mailing, SignedIn who) {
        let(who);
        return switch (mailings.find(mailing).orElseThrow(MailingsController::notFound)) {
            case Mailing.Draft it ->
                    form("/membership/mailings/" + it.id(), MailingForm.of(it), List.of(), who);
            case Mailing.Released it -> redirect(it.id());
        };
    }

    @PostMapping
    ModelAndView create(@RequestParam Map<String, String> typed, SignedIn who) {
        return write(null, MailingForm.of(typed), who);
    }

    @PostMapping("/{mailing}")
    ModelAndView change(
            @PathVariable UUID mailing, @RequestParam Map<String, String> typed, SignedIn who) {
        return write(mailing, MailingForm.of(typed), who);
    }

    @GetMapping("/{mailing}")
    ModelAndView show(@PathVariable UUID mailing, SignedIn who) {
        let(who);
        return page(mailing, false, who);
    }

    /** Pressed twice it writes to nobody twice. */
    @PostMapping("/{mailing}/release")
    ModelAndView release(@PathVariable UUID mailing, SignedIn who) {
        let(who);
        return switch (releaseMailing.release(mailing, who.id())) {
            case ReleaseMailing.Outcome.Released _, ReleaseMailing.Outcome.ReleasedBefore _ ->
                    redirect(mailing);
            case ReleaseMailing.Outcome.NobodyThere _ ->
                    page(mailing, true, who).status(HttpStatus.CONFLICT);
            case ReleaseMailing.Outcome.NotFound _ -> throw notFound();
        };
    }

    private ModelAndView write(@Nullable UUID id, MailingForm typed, SignedIn who) {
        let(who);
        var country = countries.find(typed.country()).map(Country::code).orElse(null);
        return switch (writeMailing.write(id, country, typed.words(), who.id())) {
            case WriteMailing.Outcome.Written(var draft) -> redirect(draft.id());
            case WriteMailing.Outcome.Faulty(var faults) ->
                    form(
                                    "/membership/mailings" + (id == null ? "" : "/" + id),
                                    typed,
                                    faults.stream().map(it -> problem(it, who)).toList(),
                                    who)
                            .status(HttpStatus.UNPROCESSABLE_CONTENT);
            case WriteMailing.Outcome.ReleasedBefore _ ->
                    page(java.util.Objects.requireNonNull(id), false, who)
                            .status(HttpStatus.CONFLICT);
            case WriteMailing.Outcome.NotFound _ -> throw notFound();
        };
    }

    private Problem problem(WriteMailing.Found it, SignedIn who) {
        var part =
                switch (it.fault()) {
                    case ENGLISH_MISSING, SUBJECT_MISSING, SUBJECT_TOO_LONG -> "subject-";
                    case TEXT_MISSING, TEXT_TOO_LONG -> "text-";
                };
        var key = it.fault().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return new Problem(
                part + it.language().code(),
                words.in(who.language()).say("membership.fault." + key, it.language().ownName()));
    }

    private Page form(String action, MailingForm form, List<Problem> problems, SignedIn who) {
        var all = new Choice("", words.in(who.language()).say("membership.mailing.all"));
        var each =
                countries.all(who.language()).stream()
                        .map(
                                it ->
                                        new Choice(
                                                it.code().value(),
                                                countries.name(it.code(), who.language())));
        return Page.of(
                "membership/mailingForm",
                new MailingFormPage(
                        action, form, Stream.concat(Stream.of(all), each).toList(), problems));
    }

    private Page page(UUID mailing, boolean nobodyThere, SignedIn who) {
        var preview = previewMailing.preview(mailing).orElseThrow(MailingsController::notFound);
        return Page.of(
                "membership/mailing",
                new MailingPage(preview, country(preview.mailing(), who), nobodyThere));
    }

    private @Nullable String country(Mailing it, SignedIn who) {
        @Nullable CountryCode country = it.country();
        return country == null ? null : countries.name(country, who.language());
    }

    private void let(SignedIn who) {
        if (!permissions.mayWrite(who)) {
            throw notFound();
        }
    }

    private static ModelAndView redirect(UUID mailing) {
        return new ModelAndView(new RedirectView("/membership/mailings/" + mailing));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
