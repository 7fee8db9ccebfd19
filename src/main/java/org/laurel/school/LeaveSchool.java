package org.laurel.school;

import java.time.Clock;
import java.util.Map;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends somebody's time at a school, and at once all that it opened. */
@Service
public class LeaveSchool {

    private final Staff staff;
    private final History history;
    private final Clock clock;

    LeaveSchool(Staff staff, History history, Clock clock) {
        this.staff = staff;
        this.history = history;
        this.clock = clock;
    }

    /** Leaving where one is not changes nothing. */
    @Transactional
    public void leave(PersonId person, SchoolId school) {
        var now = clock.instant();
        if (staff.leave(person, school, now)) {
            history.add(
                    new Event(
                            "person:" + person,
                            "school.left",
                            person.value(),
                            now,
                            Map.of("school", school.toString())));
        }
    }
}
