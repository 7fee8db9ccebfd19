package org.laurel.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.laurel.people.MakeRecoveryCodes;
import org.laurel.people.PersonId;
import org.laurel.people.Presence;
import org.laurel.people.RecoveryCodes;
import org.laurel.people.ReplaceCodeApp;
import org.laurel.people.web.RecoveryCodesPage.Trouble;
import org.laurel.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** For everybody with a code app; for others the page does not exist. */
@Controller
@RequestMapping("/account/recovery-codes")
class RecoveryCodesController {

    static final String PATH = "/account/recovery-codes";

    private final MakeRecoveryCodes makeRecoveryCodes;
    private final ReplaceCodeApp replaceCodeApp;
    private final RecoveryCodes recoveryCodes;

    RecoveryCodesController(
            MakeRecoveryCodes makeRecoveryCodes,
            ReplaceCodeApp replaceCodeApp,
            RecoveryCodes recoveryCodes) {
        this.makeRecoveryCodes = makeRecoveryCodes;
        this.replaceCodeApp = replaceCodeApp;
        this.recoveryCodes = recoveryCodes;
    }

    @GetMapping
    ModelAndView show(@RequestParam(defaultValue = WayBack.DESK) String back, Presence presence) {
        return page(owner(presence), back, List.of(), Trouble.NONE);
    }

    @PostMapping
    ModelAndView make(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = WayBack.DESK) String back,
            Presence presence) {
        var owner = owner(presence);
        return switch (makeRecoveryCodes.make(owner, code)) {
            case MakeRecoveryCodes.Outcome.Made(var made) -> page(owner, back, made, Trouble.NONE);
            case MakeRecoveryCodes.Outcome.Wrong() -> wrong(owner, back, Trouble.CODE_WRONG);
            case MakeRecoveryCodes.Outcome.TooMany() -> tooMany(owner, back, Trouble.TOO_MANY);
            case MakeRecoveryCodes.Outcome.NoApp() -> throw notThere();
        };
    }

    @PostMapping("/app")
    ModelAndView replaceApp(
            @RequestParam(name = "app-code", defaultValue = "") String code,
            @RequestParam(defaultValue = WayBack.DESK) String back,
            Presence presence,
            HttpServletRequest request) {
        var owner = owner(presence);
        var session = request.getSession().getId();
        return switch (replaceCodeApp.replace(owner, code, session)) {
            case ReplaceCodeApp.Outcome.Forgotten() -> {
                SecondFactorGate.close(request);
                yield WayBack.to("/second-factor");
            }
            case ReplaceCodeApp.Outcome.Wrong() -> wrong(owner, back, Trouble.APP_CODE_WRONG);
            case ReplaceCodeApp.Outcome.TooMany() -> tooMany(owner, back, Trouble.APP_TOO_MANY);
        };
    }

    private Page wrong(PersonId owner, String back, Trouble trouble) {
        return page(owner, back, List.of(), trouble).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Page tooMany(PersonId owner, String back, Trouble trouble) {
        return page(owner, back, List.of(), trouble).status(HttpStatus.TOO_MANY_REQUESTS);
    }

    private Page page(PersonId owner, String back, List<String> made, Trouble trouble) {
        return Page.of(
                "people/recoveryCodes",
                new RecoveryCodesPage(
                        WayBack.safe(back), recoveryCodes.left(owner), made, trouble));
    }

    private static PersonId owner(Presence presence) {
        if (!presence.needsSecondFactor() || !presence.secondFactorSetUp()) {
            throw notThere();
        }
        return presence.who().id();
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
