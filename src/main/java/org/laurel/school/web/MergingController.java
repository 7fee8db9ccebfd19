package org.laurel.school.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.people.SignedIn;
import org.laurel.school.MergeSchools;
import org.laurel.school.MergeSchools.Outcome;
import org.laurel.school.School;
import org.laurel.school.SchoolId;
import org.laurel.school.Schools;
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

/**
 * Makes a school part of another: choose the other, read what will happen, then say why. It cannot
 * be undone, so what happens is always read before the button is there.
 */
@Controller
@RequestMapping("/country/schools/{school}/merging")
class MergingController {

    private static final int A_PAGE = 50;

    private final Schools schools;
    private final MergeSchools mergeSchools;

    MergingController(Schools schools, MergeSchools mergeSchools) {
        this.schools = schools;
        this.mergeSchools = mergeSchools;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable UUID school,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<UUID> into,
            SignedIn who) {
        var ends = own(school, who);
        var chosen = into.flatMap(it -> schools.find(new SchoolId(it)));
        return page(
                who,
                ends,
                q,
                chosen.filter(it -> fits(ends, it)).orElse(null),
                "",
                chosen.filter(it -> !fits(ends, it)).map(_ -> "school.merging.unfit").orElse(null));
    }

    @PostMapping
    ModelAndView create(
            @PathVariable UUID school,
            @RequestParam Optional<UUID> into,
            @RequestParam(defaultValue = "") String because,
            SignedIn who) {
        var ends = own(school, who);
        var chosen = into.flatMap(it -> schools.find(new SchoolId(it)));
        if (chosen.isEmpty()) {
            return page(who, ends, "", null, because, "school.merging.none-chosen")
                    .status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (mergeSchools.merge(ends.id(), chosen.get().id(), because, who)) {
            case Outcome.Merged(var standing) ->
                    new ModelAndView("redirect:/country/heads/" + standing.id());
            case Outcome.NoReason _ ->
                    page(who, ends, "", chosen.get(), because, "school.merging.no-reason")
                            .status(HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Impossible _ ->
                    page(who, ends, "", null, because, "school.merging.unfit")
                            .status(HttpStatus.CONFLICT);
            case Outcome.Refused(var reason) ->
                    switch (reason) {
                        case COLLEAGUE, YOURSELF ->
                                page(who, ends, "", chosen.get(), because, "school.heads.colleague")
                                        .status(HttpStatus.FORBIDDEN);
                        case OTHER_ORGANISATION -> throw notFound();
                    };
            case Outcome.NoSuchSchool _ -> throw notFound();
        };
    }

    private Page page(
            SignedIn who,
            School ends,
            String q,
            @Nullable School into,
            String because,
            @Nullable String problem) {
        List<School> found =
                schools.search(q, ends.country(), who.language(), null, A_PAGE).stream()
                        .filter(it -> fits(ends, it))
                        .toList();
        return Page.of(
                "school/merging", new MergingPage(ends, q.strip(), found, into, because, problem));
    }

    /** Whether a school could take the other in. */
    private boolean fits(School ends, School into) {
        return !into.id().equals(ends.id())
                && into.supportOrganisation().equals(ends.supportOrganisation())
                && schools.standing(into.id()).equals(Optional.of(into));
    }

    /** Nobody but its officers finds the page, and only while the school stands. */
    private School own(UUID school, SignedIn who) {
        var id = new SchoolId(school);
        return schools.standing(id)
                .filter(it -> it.id().equals(id) && who.officerOf(it.supportOrganisation()))
                .orElseThrow(MergingController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
