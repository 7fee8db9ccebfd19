package org.laurel.people.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.laurel.people.GrantRole;
import org.laurel.people.PeoplePermissions.Reason;
import org.laurel.people.PersonId;
import org.laurel.people.ResetSecondFactor;
import org.laurel.people.RevokeRole;
import org.laurel.people.Role;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.people.web.RolesPage.Note;
import org.laurel.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

@Controller
@RequestMapping("/roles")
class RolesController {

    private final GrantRole grantRole;
    private final RevokeRole revokeRole;
    private final ResetSecondFactor resetSecondFactor;
    private final RoleLists lists;

    RolesController(
            GrantRole grantRole,
            RevokeRole revokeRole,
            ResetSecondFactor resetSecondFactor,
            RoleLists lists) {
        this.grantRole = grantRole;
        this.revokeRole = revokeRole;
        this.resetSecondFactor = resetSecondFactor;
        this.lists = lists;
    }

    @GetMapping
    ModelAndView show(
            @RequestParam Optional<String> organisation,
            @RequestParam Optional<String> done,
            SignedIn who) {
        var note =
                Arrays.stream(Note.values())
                        .filter(it -> done.isPresent() && written(it).equals(done.get()))
                        .findFirst()
                        .orElse(Note.NONE);
        return page(who, organisation.orElseGet(() -> lists.first(who)), "", note);
    }

    @PostMapping
    ModelAndView grant(
            @RequestParam String email,
            @RequestParam String role,
            @RequestParam String organisation,
            SignedIn who) {
        return switch (grantRole.grant(who, role(role, organisation), email)) {
            case GrantRole.Outcome.Granted(_) -> done(organisation, Note.GRANTED);
            case GrantRole.Outcome.NobodyThere() ->
                    page(who, organisation, email, Note.NOBODY_THERE)
                            .status(HttpStatus.UNPROCESSABLE_CONTENT);
            case GrantRole.Outcome.Refused(var reason) -> refused(who, organisation, email, reason);
            case GrantRole.Outcome.NoSuchOrganisation() -> throw notThere();
        };
    }

    @PostMapping("/{person}/removal")
    ModelAndView revoke(
            @PathVariable UUID person,
            @RequestParam String role,
            @RequestParam String organisation,
            SignedIn who) {
        return switch (revokeRole.revoke(who, role(role, organisation), new PersonId(person))) {
            case RevokeRole.Outcome.Revoked() -> done(organisation, Note.REVOKED);
            case RevokeRole.Outcome.Refused(var reason) -> refused(who, organisation, "", reason);
        };
    }

    @PostMapping("/{person}/second-factor")
    ModelAndView reset(@PathVariable UUID person, @RequestParam String organisation, SignedIn who) {
        return resetSecondFactor
                .reset(who, new PersonId(person))
                .<ModelAndView>map(reason -> refused(who, organisation, "", reason))
                .orElseGet(() -> done(organisation, Note.SECOND_FACTOR_RESET));
    }

    private Page refused(SignedIn who, String organisation, String email, Reason reason) {
        return switch (reason) {
            case NOT_YOUR_ROLE_TO_GIVE -> throw notThere();
            case NOT_YOURSELF ->
                    page(who, organisation, email, Note.NOT_YOURSELF).status(HttpStatus.CONFLICT);
        };
    }

    private Page page(SignedIn who, String organisation, String email, Note note) {
        return lists.page(who, organisation, email, note)
                .map(it -> Page.of("people/roles", it))
                .orElseThrow(RolesController::notThere);
    }

    private static ModelAndView done(String organisation, Note note) {
        return WayBack.to(
                "/roles?organisation="
                        + UriUtils.encode(organisation, StandardCharsets.UTF_8)
                        + "&done="
                        + written(note));
    }

    private static String written(Note note) {
        return note.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Role role(String kind, String organisation) {
        return Arrays.stream(Kind.values())
                .filter(it -> it.key().equals(kind))
                .findFirst()
                .map(it -> new Role(it, it.national() ? organisation : ""))
                .orElseThrow(RolesController::notThere);
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
