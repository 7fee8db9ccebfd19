package org.laurel.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.site.Navigation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads to a person's daily work, before the places where it is prepared. */
@Component
@Order(10)
class DeskNavigation implements Navigation {

    @Override
    public List<Entry> entries(HttpServletRequest request) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry("desk.navigation.desk", "/desk"));
        if (request.getAttribute(SignedIn.class.getName()) instanceof SignedIn who) {
            if (who.is(Kind.ASSESSOR)) {
                entries.add(new Entry("desk.navigation.assignments", "/assignments"));
            }
            if (who.is(Kind.NATIONAL_OFFICER)) {
                entries.add(new Entry("desk.navigation.applications", "/country/applications"));
                entries.add(new Entry("desk.navigation.rounds", "/rounds"));
            }
        }
        return entries;
    }
}
