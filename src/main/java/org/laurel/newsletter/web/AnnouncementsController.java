package org.laurel.newsletter.web;

import java.time.Clock;
import java.util.UUID;
import org.laurel.newsletter.AnnounceRound;
import org.laurel.newsletter.AnnounceRound.Outcome.Announced;
import org.laurel.newsletter.AnnounceRound.Outcome.NoSuchRound;
import org.laurel.newsletter.AnnounceRound.Outcome.NotNow;
import org.laurel.newsletter.Announcements;
import org.laurel.newsletter.NewsletterPermissions;
import org.laurel.newsletter.PreviewAnnouncement;
import org.laurel.newsletter.web.AnnouncementsPage.Row;
import org.laurel.people.SignedIn;
import org.laurel.round.EuropeanRound;
import org.laurel.round.EuropeanRounds;
import org.laurel.round.RoundId;
import org.laurel.scheme.Editions;
import org.laurel.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

@Controller
@RequestMapping("/announcements")
class AnnouncementsController {

    private final NewsletterPermissions permissions;
    private final PreviewAnnouncement previewAnnouncement;
    private final AnnounceRound announceRound;
    private final Announcements announcements;
    private final EuropeanRounds rounds;
    private final Editions editions;
    private final Clock clock;

    AnnouncementsController(
            NewsletterPermissions permissions,
            PreviewAnnouncement previewAnnouncement,
            AnnounceRound announceRound,
            Announcements announcements,
            EuropeanRounds rounds,
            Editions editions,
            Clock clock) {
        this.permissions = permissions;
        this.previewAnnouncement = previewAnnouncement;
        this.announceRound = announceRound;
        this.announcements = announcements;
        this.rounds = rounds;
        this.editions = editions;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(SignedIn who) {
        let(who);
        var now = clock.instant();
        var rows =
                editions.schemes().stream()
                        .flatMap(it -> rounds.of(it).stream())
                        .filter(it -> !it.deadline().passed(now))
                        .map(it -> new Row(label(it, who), it, announcements.released(it.id())))
                        .toList();
        return Page.of(
                "newsletter/announcements",
                new AnnouncementsPage(announcements.subscribers(), rows));
    }

    @GetMapping("/{round}")
    ModelAndView show(@PathVariable UUID round, SignedIn who) {
        let(who);
        var announcement =
                previewAnnouncement
                        .preview(new RoundId(round))
                        .orElseThrow(AnnouncementsController::notFound);
        return Page.of(
                "newsletter/announcement",
                new AnnouncementPage(announcement, label(announcement.round(), who)));
    }

    /** Pressed twice it writes to nobody twice; the page says why where it cannot be. */
    @PostMapping("/{round}")
    ModelAndView create(@PathVariable UUID round, SignedIn who) {
        let(who);
        return switch (announceRound.announce(new RoundId(round), who.id())) {
            case Announced _, NotNow _ ->
                    new ModelAndView(new RedirectView("/announcements/" + round));
            case NoSuchRound() -> throw notFound();
        };
    }

    private void let(SignedIn who) {
        if (!permissions.mayAnnounce(who)) {
            throw notFound();
        }
    }

    private String label(EuropeanRound round, SignedIn who) {
        return editions.get(round.edition()).words(who.language(), null).say("name");
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
