package org.laurel.preselection.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.site.Navigation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(55)
class PreselectionNavigation implements Navigation {

    @Override
    public List<Entry> entries(HttpServletRequest request) {
        var entries = new ArrayList<Entry>();
        if (request.getAttribute(SignedIn.class.getName()) instanceof SignedIn who) {
            if (who.is(Kind.CENTRAL_OFFICER)) {
                entries.add(new Entry("preselection.navigation.europe", "/preselection"));
            }
            if (who.is(Kind.NATIONAL_OFFICER)) {
                entries.add(new Entry("preselection.navigation.schools", "/country/schools"));
            }
        }
        return entries;
    }
}
