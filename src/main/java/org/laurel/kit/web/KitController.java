package org.laurel.kit.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.laurel.country.Countries;
import org.laurel.kit.Address;
import org.laurel.kit.ConfirmAddress;
import org.laurel.kit.ConfirmAddress.Part;
import org.laurel.kit.Kit;
import org.laurel.kit.KitPermissions;
import org.laurel.kit.Kits;
import org.laurel.kit.ReceiveKit;
import org.laurel.kit.Today;
import org.laurel.label.LabelCode;
import org.laurel.people.SignedIn;
import org.laurel.scheme.Editions;
import org.laurel.site.Page;
import org.laurel.site.Problem;
import org.laurel.words.Texts;
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

/** A school's kit for its teachers: where it should go, and whether it arrived. */
@Controller
@RequestMapping("/kits/{code}")
class KitController {

    private final Kits kits;
    private final KitPermissions permissions;
    private final ConfirmAddress confirmAddress;
    private final ReceiveKit receiveKit;
    private final Today today;
    private final Countries countries;
    private final Editions editions;
    private final Words words;

    KitController(
            Kits kits,
            KitPermissions permissions,
            ConfirmAddress confirmAddress,
            ReceiveKit receiveKit,
            Today today,
            Countries countries,
            Editions editions,
            Words words) {
        this.kits = kits;
        this.permissions = permissions;
        this.confirmAddress = confirmAddress;
        this.receiveKit = receiveKit;
        this.today = today;
        this.countries = countries;
        this.editions = editions;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(@PathVariable String code, SignedIn who) {
        var kit =
                kits.find(label(code), today.everywhere())
                        .filter(it -> permissions.mayAnswer(who, it.about()))
                        .orElseThrow(KitController::notFound);
        return page(kit, known(kit), Set.of(), null, who);
    }

    @PostMapping("/address")
    ModelAndView confirm(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String recipient,
            @RequestParam(defaultValue = "") String street,
            @RequestParam(defaultValue = "") String postcode,
            @RequestParam(defaultValue = "") String city,
            SignedIn who) {
        var typed = new Address(recipient, street, postcode, city);
        var t = words.in(who.language());
        return switch (confirmAddress.confirm(label(code), typed, who)) {
            case ConfirmAddress.Outcome.Done _ -> again(code);
            case ConfirmAddress.Outcome.Unreadable(var kit, var parts) ->
                    page(kit, typed, parts, null, who).status(HttpStatus.UNPROCESSABLE_CONTENT);
            case ConfirmAddress.Outcome.TooLate(var now) ->
                    page(now, typed, Set.of(), t.say("kit.page.too-late"), who)
                            .status(HttpStatus.CONFLICT);
            case ConfirmAddress.Outcome.NotFound _ -> throw notFound();
        };
    }

    @PostMapping("/receipt")
    ModelAndView receive(@PathVariable String code, SignedIn who) {
        var t = words.in(who.language());
        return switch (receiveKit.receive(label(code), who)) {
            case ReceiveKit.Outcome.Done _ -> again(code);
            case ReceiveKit.Outcome.NotSent(var now) ->
                    page(now, known(now), Set.of(), t.say("kit.page.not-sent"), who)
                            .status(HttpStatus.CONFLICT);
            case ReceiveKit.Outcome.NotFound _ -> throw notFound();
        };
    }

    private Page page(
            Kit kit, Address typed, Set<Part> wrong, @Nullable String refusal, SignedIn who) {
        var t = words.in(who.language());
        var about = kit.about();
        return Page.of(
                "kit/kit",
                new KitPage(
                        kit,
                        editions.get(about.edition())
                                .words(who.language(), about.country().value())
                                .say("name"),
                        countries.name(about.country(), who.language()),
                        countries.organisation(about.organisation()).name(),
                        typed,
                        problems(wrong, t),
                        refusal));
    }

    private static List<Problem> problems(Set<Part> wrong, Texts t) {
        return wrong.stream()
                .map(it -> new Problem(KitPage.id(it), t.say("kit.problem." + KitPage.id(it))))
                .toList();
    }

    /** What the school's record knows of where it is. */
    private static Address known(Kit kit) {
        return kit instanceof Kit.Confirmed it
                ? it.to()
                : new Address(kit.about().name(), "", "", kit.about().city());
    }

    private static LabelCode label(String code) {
        return LabelCode.read(code).orElseThrow(KitController::notFound);
    }

    private static ModelAndView again(String code) {
        return new ModelAndView(new RedirectView("/kits/" + label(code)));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
