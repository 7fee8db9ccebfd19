package org.laurel.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.laurel.people.PeoplePermissions;
import org.laurel.site.Navigation;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PeopleNavigation implements Navigation {

    private final CurrentPerson current;
    private final PeoplePermissions permissions;

    PeopleNavigation(CurrentPerson current, PeoplePermissions permissions) {
        this.current = current;
        this.permissions = permissions;
    }

    @Override
    public List<Entry> entries(HttpServletRequest request) {
        var entries = new ArrayList<Entry>();
        current.presence(request)
                .filter(it -> permissions.mayNameOthers(it.who()))
                .ifPresent(_ -> entries.add(new Entry("people.roles.navigation", "/roles")));
        entries.add(new Entry("people.account.navigation", "/account"));
        return entries;
    }
}
