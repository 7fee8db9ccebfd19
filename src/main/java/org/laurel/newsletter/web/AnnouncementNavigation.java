package org.laurel.newsletter.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.laurel.newsletter.NewsletterPermissions;
import org.laurel.people.SignedIn;
import org.laurel.site.Navigation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(57)
class AnnouncementNavigation implements Navigation {

    private final NewsletterPermissions permissions;

    AnnouncementNavigation(NewsletterPermissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public List<Entry> entries(HttpServletRequest request) {
        return request.getAttribute(SignedIn.class.getName()) instanceof SignedIn who
                        && permissions.mayAnnounce(who)
                ? List.of(new Entry("newsletter.navigation.announcements", "/announcements"))
                : List.of();
    }
}
