package org.laurel.people;

import java.time.Clock;
import org.laurel.history.History;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records a person's word on whether the name may be shown to everybody. */
@Service
public class AllowName {

    private final People people;
    private final History history;
    private final Clock clock;

    AllowName(People people, History history, Clock clock) {
        this.people = people;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public void allow(PersonId id, boolean allowed) {
        people.hold(id);
        if (people.get(id).namePublic() == allowed) {
            return;
        }
        var now = clock.instant();
        people.showName(id, allowed, now);
        var what = allowed ? "person.name-made-public" : "person.name-made-private";
        history.add("person:" + id, what, id.value(), now);
    }
}
