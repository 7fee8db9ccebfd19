package org.laurel.decision.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.site.Navigation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads the central officer to the decisions that are told together. */
@Component
@Order(40)
class DecisionNavigation implements Navigation {

    @Override
    public List<Entry> entries(HttpServletRequest request) {
        return request.getAttribute(SignedIn.class.getName()) instanceof SignedIn who
                        && who.is(Kind.CENTRAL_OFFICER)
                ? List.of(new Entry("decision.navigation.publications", "/publications"))
                : List.of();
    }
}
