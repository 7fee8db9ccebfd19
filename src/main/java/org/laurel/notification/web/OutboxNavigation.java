package org.laurel.notification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.settings.Settings;
import org.laurel.site.Navigation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(90)
class OutboxNavigation implements Navigation {

    private final Settings settings;

    OutboxNavigation(Settings settings) {
        this.settings = settings;
    }

    @Override
    public List<Entry> entries(HttpServletRequest request) {
        var entries = new ArrayList<Entry>();
        if (request.getAttribute(SignedIn.class.getName()) instanceof SignedIn who
                && who.is(Kind.ADMINISTRATOR)) {
            entries.add(new Entry("notification.outbox.navigation", "/outbox"));
            entries.add(new Entry("notification.troubles.navigation", "/troubles"));
        }
        if (settings.demo()) {
            entries.add(new Entry("notification.demo.navigation", "/demo/outbox"));
        }
        return entries;
    }
}
