package org.laurel.assessment;

import org.laurel.people.RoleRevoked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** With the role of an assessor end the open assignments, in the same transaction. */
@Component
class LostRoles {

    private final EndLapsedAssignments endLapsedAssignments;

    LostRoles(EndLapsedAssignments endLapsedAssignments) {
        this.endLapsedAssignments = endLapsedAssignments;
    }

    @EventListener
    void on(RoleRevoked news) {
        endLapsedAssignments.end(news.person());
    }
}
