package org.laurel.notification.web;

import java.util.Optional;
import java.util.UUID;
import org.laurel.mail.Outbox.State;
import org.laurel.notification.ReadOutbox;
import org.laurel.notification.SendAgain;
import org.laurel.notification.SendAgain.Outcome;
import org.laurel.notification.SendAllAgain;
import org.laurel.notification.web.OutboxPage.Note;
import org.laurel.people.SignedIn;
import org.laurel.settings.Settings;
import org.laurel.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;

/** The mails that administrators must look after. */
@Controller
@RequestMapping("/outbox")
class OutboxController {

    private static final int MOST = 200;

    private final ReadOutbox readOutbox;
    private final SendAgain sendAgain;
    private final SendAllAgain sendAllAgain;
    private final Settings settings;

    OutboxController(
            ReadOutbox readOutbox,
            SendAgain sendAgain,
            SendAllAgain sendAllAgain,
            Settings settings) {
        this.readOutbox = readOutbox;
        this.sendAgain = sendAgain;
        this.sendAllAgain = sendAllAgain;
        this.settings = settings;
    }

    @GetMapping
    Page show(
            @RequestParam Optional<String> done,
            @RequestParam(defaultValue = "0") int mails,
            SignedIn who) {
        var seen = readOutbox.read(who, MOST).orElseThrow(OutboxController::notThere);
        var note =
                switch (done.orElse("")) {
                    case "waits" -> Note.WAITS;
                    case "not-needed" -> Note.NOT_NEEDED;
                    case "all" -> Note.ALL;
                    default -> Note.NONE;
                };
        return Page.of(
                "notification/outbox",
                new OutboxPage(
                        seen.stopped(), seen.unsent(), settings.smtp().isPresent(), note, mails));
    }

    @PostMapping("/{mail}/sending")
    RedirectView send(@PathVariable UUID mail, SignedIn who) {
        return switch (sendAgain.send(mail, who)) {
            case Outcome.Waits() -> new RedirectView("/outbox?done=waits");
            case Outcome.NotNeeded() -> new RedirectView("/outbox?done=not-needed");
            case Outcome.NotFound() -> throw notThere();
        };
    }

    @PostMapping("/sending")
    RedirectView sendAll(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String reply,
            SignedIn who) {
        var stopped = state.equals("unknown") ? State.UNKNOWN : State.FAILED;
        return switch (sendAllAgain.send(stopped, reply, who)) {
            case SendAllAgain.Outcome.Waiting(var mails) ->
                    new RedirectView("/outbox?done=all&mails=" + mails);
            case SendAllAgain.Outcome.NotFound() -> throw notThere();
        };
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
