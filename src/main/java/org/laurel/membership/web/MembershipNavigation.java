package org.laurel.membership.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.laurel.membership.MembershipPermissions;
import org.laurel.people.SignedIn;
import org.laurel.site.Navigation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(58)
class MembershipNavigation implements Navigation {

    private final MembershipPermissions permissions;

    MembershipNavigation(MembershipPermissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public List<Entry> entries(HttpServletRequest request) {
        return request.getAttribute(SignedIn.class.getName()) instanceof SignedIn who
                        && permissions.mayWrite(who)
                ? List.of(new Entry("membership.navigation.mailings", "/membership/mailings"))
                : List.of();
    }
}
