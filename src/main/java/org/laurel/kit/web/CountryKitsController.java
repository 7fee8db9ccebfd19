package org.laurel.kit.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laurel.kit.Kit;
import org.laurel.kit.KitPermissions;
import org.laurel.kit.Kits;
import org.laurel.kit.SendKit;
import org.laurel.kit.Step;
import org.laurel.kit.Today;
import org.laurel.kit.web.CountryKitsPage.Result;
import org.laurel.kit.web.CountryKitsPage.Row;
import org.laurel.label.LabelCode;
import org.laurel.people.SignedIn;
import org.laurel.site.Page;
import org.laurel.words.Texts;
import org.laurel.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The kits of a national officer's own organisations. */
@Controller
@RequestMapping("/country/kits")
class CountryKitsController {

    private final Kits kits;
    private final KitPermissions permissions;
    private final SendKit sendKit;
    private final Today today;
    private final Words words;

    CountryKitsController(
            Kits kits, KitPermissions permissions, SendKit sendKit, Today today, Words words) {
        this.kits = kits;
        this.permissions = permissions;
        this.sendKit = sendKit;
        this.today = today;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String after,
            SignedIn officer) {
        let(officer);
        return page(step(step).orElse(null), LabelCode.read(after).orElse(null), null, officer);
    }

    /** Each by itself: one that is out of step holds back no other. */
    @PostMapping("/sent")
    ModelAndView send(
            @RequestParam(name = "kit", defaultValue = "") List<String> codes,
            @RequestParam(defaultValue = "") String on,
            SignedIn officer) {
        let(officer);
        var t = words.in(officer.language());
        var day = day(on);
        if (day.isEmpty() || codes.isEmpty()) {
            var why = t.say(codes.isEmpty() ? "kit.list.nothing-ticked" : "kit.list.no-day");
            return page(Step.CONFIRMED, null, new Result(0, List.of(why)), officer)
                    .status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var noted = 0;
        var refused = new ArrayList<String>();
        for (var code : codes) {
            var outcome =
                    LabelCode.read(code)
                            .map(it -> sendKit.send(it, day.get(), officer))
                            .orElseThrow(CountryKitsController::notFound);
            var line = line(outcome, day.get(), t);
            noted += line.isEmpty() ? 1 : 0;
            line.ifPresent(refused::add);
        }
        return page(Step.CONFIRMED, null, new Result(noted, refused), officer)
                .status(refused.isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT);
    }

    private static Optional<String> line(SendKit.Outcome outcome, LocalDate day, Texts t) {
        return switch (outcome) {
            case SendKit.Outcome.Done _ -> Optional.empty();
            case SendKit.Outcome.OutOfStep(var now) -> Optional.of(refusal(now, t));
            case SendKit.Outcome.LabelGone(var now) ->
                    Optional.of(t.say("kit.list.label-gone", now.about().name()));
            case SendKit.Outcome.NoSuchDay(var kit, var until) ->
                    Optional.of(
                            t.say(
                                    "kit.list.no-such-day",
                                    kit.about().name(),
                                    day,
                                    kit.on(),
                                    until));
            case SendKit.Outcome.NotFound _ -> throw notFound();
        };
    }

    private static String refusal(Kit now, Texts t) {
        var school = now.about().name();
        return switch (now) {
            case Kit.Awaited _ -> t.say("kit.list.not-confirmed", school);
            case Kit.Confirmed _ -> throw new IllegalStateException("It could have been sent");
            case Kit.Sent it -> t.say("kit.list.sent-before", school, it.on());
            case Kit.Received it -> t.say("kit.list.arrived-before", school, it.on());
        };
    }

    private Page page(
            @Nullable Step step,
            @Nullable LabelCode after,
            @Nullable Result result,
            SignedIn officer) {
        var t = words.in(officer.language());
        var now = today.everywhere();
        var counts = kits.counts(officer.officerOf(), now);
        var found = kits.page(officer.officerOf(), step, after, Kits.PAGE + 1, now);
        var shown = found.subList(0, Math.min(Kits.PAGE, found.size()));
        return Page.of(
                "kit/kits",
                new CountryKitsPage(
                        Arrays.stream(Step.values())
                                .map(
                                        it ->
                                                new CountryKitsPage.Count(
                                                        it, counts.getOrDefault(it, 0)))
                                .toList(),
                        step,
                        shown.stream().map(it -> row(it, t)).toList(),
                        found.size() > shown.size() ? next(step, shown.getLast()) : null,
                        now,
                        result));
    }

    private static Row row(Kit kit, Texts t) {
        var address =
                switch (kit) {
                    case Kit.Awaited _ -> "";
                    case Kit.Confirmed it -> KitInWords.address(it.to());
                    case Kit.Sent it -> KitInWords.address(it.to());
                    case Kit.Received it -> KitInWords.address(it.to());
                };
        return new Row(
                kit.about().label().value(),
                kit.about().name(),
                KitInWords.state(kit, t),
                address,
                kit instanceof Kit.Confirmed && kit.about().standing());
    }

    private static String next(@Nullable Step step, Kit last) {
        return "/country/kits?step=%s&after=%s"
                .formatted(step == null ? "" : step.key(), last.about().label());
    }

    private void let(SignedIn officer) {
        if (!permissions.mayList(officer)) {
            throw notFound();
        }
    }

    private static Optional<Step> step(String key) {
        return Arrays.stream(Step.values()).filter(it -> it.key().equals(key)).findFirst();
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
