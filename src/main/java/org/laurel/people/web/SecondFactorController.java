package org.laurel.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.laurel.people.Codes;
import org.laurel.people.GiveCode;
import org.laurel.people.People;
import org.laurel.people.Presence;
import org.laurel.people.RecoveryCodes;
import org.laurel.people.UseRecoveryCode;
import org.laurel.people.web.SecondFactorPage.Setup;
import org.laurel.people.web.SecondFactorPage.Trouble;
import org.laurel.site.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/second-factor")
class SecondFactorController {

    private static final String OFFERED = "second-factor-offered";

    private final GiveCode giveCode;
    private final UseRecoveryCode useRecoveryCode;
    private final RecoveryCodes recoveryCodes;
    private final Codes codes;
    private final People people;

    SecondFactorController(
            GiveCode giveCode,
            UseRecoveryCode useRecoveryCode,
            RecoveryCodes recoveryCodes,
            Codes codes,
            People people) {
        this.giveCode = giveCode;
        this.useRecoveryCode = useRecoveryCode;
        this.recoveryCodes = recoveryCodes;
        this.codes = codes;
        this.people = people;
    }

    @GetMapping
    ModelAndView show(
            @RequestParam(defaultValue = WayBack.DESK) String back,
            Presence presence,
            HttpServletRequest request) {
        if (!presence.needsSecondFactor()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return page(back, presence, request, Trouble.NONE);
    }

    @PostMapping
    ModelAndView create(
            @RequestParam String code,
            @RequestParam(defaultValue = WayBack.DESK) String back,
            Presence presence,
            HttpServletRequest request,
            HttpServletResponse response) {
        var offered = Optional.ofNullable((String) request.getSession().getAttribute(OFFERED));
        return switch (giveCode.give(presence.who().id(), code, offered)) {
            case GiveCode.Outcome.Right() -> open(back, presence, request);
            case GiveCode.Outcome.SetUp() -> {
                request.getSession().removeAttribute(OFFERED);
                yield open(back, presence, request);
            }
            case GiveCode.Outcome.Wrong() ->
                    page(back, presence, request, Trouble.WRONG)
                            .status(HttpStatus.UNPROCESSABLE_CONTENT);
            case GiveCode.Outcome.TooMany(var pause) ->
                    tooMany(pause, back, presence, request, response);
        };
    }

    @PostMapping("/recovery")
    ModelAndView recover(
            @RequestParam(name = "recovery-code") String code,
            @RequestParam(defaultValue = WayBack.DESK) String back,
            Presence presence,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (useRecoveryCode.use(presence.who().id(), code)) {
            case UseRecoveryCode.Outcome.Right() -> open(back, presence, request);
            case UseRecoveryCode.Outcome.Wrong() ->
                    page(back, presence, request, Trouble.RECOVERY_WRONG)
                            .status(HttpStatus.UNPROCESSABLE_CONTENT);
            case UseRecoveryCode.Outcome.TooMany(var pause) ->
                    tooMany(pause, back, presence, request, response);
        };
    }

    /** Whoever has no recovery code left is led to new ones first, unless a form waits below. */
    private ModelAndView open(String back, Presence presence, HttpServletRequest request) {
        SecondFactorGate.open(request, presence.who().id());
        var next = WayBack.safe(back);
        return next.equals(WayBack.DIALOG) || recoveryCodes.left(presence.who().id()) > 0
                ? WayBack.to(next)
                : WayBack.to(
                        RecoveryCodesController.PATH
                                + "?back="
                                + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    private Page tooMany(
            Duration pause,
            String back,
            Presence presence,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "" + pause.toSeconds());
        return page(back, presence, request, Trouble.TOO_MANY).status(HttpStatus.TOO_MANY_REQUESTS);
    }

    private Page page(String back, Presence presence, HttpServletRequest request, Trouble trouble) {
        var setup =
                presence.secondFactorSetUp()
                        ? Optional.<Setup>empty()
                        : Optional.of(setup(presence, request));
        return Page.of(
                "people/secondFactor", new SecondFactorPage(WayBack.safe(back), setup, trouble));
    }

    /** The key stays the same while the page is loaded again: it may be in the app already. */
    private Setup setup(Presence presence, HttpServletRequest request) {
        var session = request.getSession();
        if (!(session.getAttribute(OFFERED) instanceof String)) {
            session.setAttribute(OFFERED, codes.newSecret());
        }
        var secret = (String) session.getAttribute(OFFERED);
        var email =
                URLEncoder.encode(people.get(presence.who().id()).email(), StandardCharsets.UTF_8);
        return new Setup(
                secret,
                QrCode.of(
                        "otpauth://totp/Laurel:%s?secret=%s&issuer=Laurel"
                                .formatted(email, secret)));
    }
}
