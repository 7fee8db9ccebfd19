package org.laurel.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.laurel.kit.KitPermissions;
import org.laurel.people.SignedIn;
import org.laurel.site.Navigation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(57)
class KitNavigation implements Navigation {

    private final KitPermissions permissions;

    KitNavigation(KitPermissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public List<Entry> entries(HttpServletRequest request) {
        return request.getAttribute(SignedIn.class.getName()) instanceof SignedIn who
                        && permissions.mayList(who)
                ? List.of(new Entry("kit.navigation.kits", "/country/kits"))
                : List.of();
    }
}
