package org.laurel.notification.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.mail.Outbox;
import org.laurel.people.People;
import org.laurel.settings.Settings;
import org.laurel.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Everybody's mail, for the demo has nobody's; anywhere else this is not there. */
@Controller
@RequestMapping("/demo/outbox")
class DemoOutboxController {

    private static final int MOST = 100;

    private final Outbox outbox;
    private final People people;
    private final Settings settings;

    DemoOutboxController(Outbox outbox, People people, Settings settings) {
        this.outbox = outbox;
        this.people = people;
        this.settings = settings;
    }

    @GetMapping
    Page show() {
        return page(null);
    }

    @GetMapping("/{mail}")
    Page open(@PathVariable UUID mail) {
        return page(mail);
    }

    private Page page(@Nullable UUID mail) {
        if (!settings.demo()) {
            throw notThere();
        }
        var opened =
                mail == null ? null : outbox.find(mail).orElseThrow(DemoOutboxController::notThere);
        var mails = opened == null ? outbox.latest(MOST) : List.of(opened);
        var zones = people.zones(mails.stream().map(it -> it.message().to()).toList());
        return Page.of("notification/demoOutbox", new DemoOutboxPage(mails, opened, zones));
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
